import { expect, it } from 'vitest'
import { asDay, asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { best, q11, some } from '../../../builders/frameworks'
import { aChallenge, anAgendaItem } from '../../../builders/ledger'
import { answeredBefore, aSpokenSession, before, haven, under } from '../../../builders/spokenSession'

// What was carried into a session, what a question was closed on, and what nobody has decided yet.

/** A question of another session that was held on the day of this one, from half past eight. */
const thatMorning = () =>
  aChallenge(
    { sessionId: asId('earlier'), on: asDay('2027-01-14'), at: asMoment('2027-01-14T08:30:00.000Z') },
    { id: asId('morning') },
  )

it('a question of an earlier session of the same day is carried into the later one', () => {
  const { minutes } = aSpokenSession({}, [thatMorning()]).papers()
  expect(under(minutes, 'Challenges carried into this session')).toEqual([
    expect.stringContaining(thatMorning().raised.question),
  ])
})

it('a question that is put in a session, or after it began, is not carried into it', () => {
  const late = { ...thatMorning().raised, at: asMoment('2027-01-14T10:30:00.000Z') }
  const session = aSpokenSession({}, [aChallenge(late, { id: asId('late') })])
  session.raise('Asked on the day?')
  const { minutes } = session.papers()
  expect(under(minutes, 'Challenges carried into this session')).toEqual(['No earlier challenge was on the agenda.'])
})

it('one that was closed on evidence says what it was, who noted it and what the panel thought, in minutes and letter', () => {
  const session = aSpokenSession()
  const item = { what: 'Night audit', where: 'Quality team', on: null }
  session.record({ kind: 'evidence', item, found: 'asSaid', note: '' })
  session.record({ kind: 'viewed', satisfied: 'yes', words: 'Every ward was read' })
  session.close('evidenceSeen', 'Seen, and as it says: Night audit, Quality team.All wards by now')
  const { minutes, letter } = session.papers()
  for (const lines of [minutes, letter()]) {
    const text = lines.join('\n')
    expect(text).toContain('Night audit (Quality team): seen, and as it says.')
    expect(text).toContain('The panel’s view: Satisfied. Every ward was read.')
    expect(text).toContain('Why: All wards by now. Closed by ')
    expect(text.match(/as it says: Night audit/g)).toBeNull()
  }
})

it('the question that takes the place of another is named once, and what was typed behind the proposal is kept', () => {
  const session = aSpokenSession()
  const next = session.raise('And since May?')
  session.close('superseded', 'Another question takes its place, asked on 14 January 2027.It asks for more', {
    replacedBy: next,
  })
  const { minutes } = session.papers()
  expect(minutes.join('\n')).not.toContain('takes its place')
  expect(minutes).toContainEqual(
    expect.stringMatching(/Why: It asks for more\. In its place: question \d, “And since May\?” Closed by /),
  )
})

it('a letter lists a rating that is not agreed under what is not yet assured, and both papers say who decides', () => {
  const closed = answeredBefore()
  const seen = { kind: 'evidence', item: { what: 'The log', where: '', on: null }, found: 'asSaid', note: '' }
  const session = aSpokenSession({ agenda: [anAgendaItem({ challengeIds: [closed.id] })] }, [
    { ...closed, events: [...closed.events, before('2026-11-11', seen)] },
  ])
  session.close('evidenceSeen', 'Seen from beginning to end')
  session.log({
    kind: 'rated',
    itemId: asId('item-1'),
    returnId: asId('return-haven-2026'),
    questionId: q11,
    own: best,
    proposed: some,
    agreed: null,
    isNotAgreed: true,
    reason: 'The sample',
    raters: [asId('chair')],
    decides: 'partners',
  })
  const { minutes, letter } = session.papers()
  const undecided = 'is not agreed. The safeguarding partners decide.'
  expect(under(letter(haven), 'What is not yet assured')).toEqual([
    '- The rating of 1.1 Question 1.1 is not agreed: see Ratings.',
  ])
  expect(under(minutes, 'Matters for the board')).toEqual([
    `The rating of 1.1 Question 1.1, Haven Young People, ${undecided}`,
  ])
  expect(letter(haven).join('\n')).toContain('The safeguarding partners decide.')
})
