import { expect, it } from 'vitest'
import { asDay } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { everybody } from '../../../../shared/sessions/putToAll'
import { best, good, q11 } from '../../../builders/frameworks'
import { aChallenge, anAgendaItem } from '../../../builders/ledger'
import { answeredBefore, aSpokenSession, before, haven, police, under } from '../../../builders/spokenSession'

// Minutes and letters state what was recorded, in its order, and nothing that was not.

const rated = (agreed: typeof best | null) => ({
  kind: 'rated' as const,
  itemId: asId<'agenda item'>('item-1'),
  returnId: asId<'return'>('return-haven-2026'),
  questionId: q11,
  own: best,
  proposed: null,
  agreed,
  isNotAgreed: agreed === null,
  reason: 'The sample',
  raters: [asId<'session person'>('chair')],
})

it('questions of an item stand in the order in which they were spoken of', () => {
  const [first, second] = [answeredBefore(), aChallenge({ question: 'And by day?' }, { id: asId('second') })]
  const session = aSpokenSession({}, [first, second])
  session.raise('Asked on the day?')
  session.record({ kind: 'answered', words: 'By day, yes', role: '' }, second.id)
  session.record({ kind: 'answered', words: 'There is a log now', role: '' }, first.id)
  const asked = session.papers().minutes.filter((line) => line.startsWith('Question '))
  expect(asked.map((line) => line.replace(/^.*: /, ''))).toEqual([
    'Asked on the day?',
    second.raised.question,
    first.raised.question,
  ])
})

it('that an organisation does not agree is not said of a rating that is only not agreed, and the board is told of it', () => {
  const session = aSpokenSession()
  session.log(rated(null))
  const { minutes, letter } = session.papers()
  for (const lines of [minutes, letter()]) expect(lines.join('\n')).not.toMatch(/agrees?: no|not agree with/)
  expect(under(minutes, 'Matters for the board')).toEqual([
    'The rating of 1.1 Question 1.1, Haven Young People, is not agreed. It is not settled who decides.',
  ])
  expect(letter()).toContain('- The rating of 1.1 Question 1.1 is not agreed: see Ratings.')
  expect(letter(police).join('\n')).not.toContain('Haven')
})

it('minutes say who of the panel decided a rating', () => {
  const session = aSpokenSession()
  session.log(rated(good))
  expect(session.papers().minutes).toContain('Decided for the panel by: Scrutineer.')
})

it('minutes say who of the panel rated what is not agreed', () => {
  const session = aSpokenSession()
  session.log(rated(null))
  const { minutes } = session.papers()
  expect(minutes).toContain('Not agreed, and rated for the panel by: Scrutineer.')
  expect(minutes.join('\n')).not.toContain('Decided for the panel by')
})

it('a question is put to the same in the table of the carried ones and in its own lead', () => {
  const put = aChallenge({ organisationId: null, who: 'All who commission services' })
  const { minutes } = aSpokenSession({}, [put]).papers()
  expect(minutes.join('\n')).toContain('| All who commission services |')
  expect(minutes.join('\n')).toMatch(/Question 1, .* to all who commission services: /)
})

it('a letter says that an item of its organisation was not reached, and of no item that was', () => {
  const session = aSpokenSession()
  session.record({ kind: 'answered', words: 'There is a log now', role: '' })
  const { letter } = session.papers()
  expect(under(letter(police), 'What was not reached')).toEqual(['“Waiting”: It was not reached at this session.'])
  expect(letter(haven).join('\n')).not.toContain('not reached')
})

it('a letter does not ask again for evidence that was offered where nobody answered', () => {
  const session = aSpokenSession({}, [aChallenge({ sessionId: asId('session-1'), on: asDay('2027-01-14') })])
  session.record({ kind: 'evidence', item: { what: 'The log', where: '', on: null }, found: 'notSeen', note: '' })
  expect(under(session.papers().letter(), 'Evidence that we ask for')).toEqual([
    '- Question 1: an answer. The log was offered, and has not been seen yet.',
  ])
})

it('what the panel was last only partly satisfied with is not called strong, and what it was closed on is named', () => {
  const question = answeredBefore()
  const events = [
    ...question.events,
    before('2026-11-11', {
      kind: 'evidence',
      item: { what: 'The escalation', where: '', on: null },
      found: 'asSaid',
      note: '',
    }),
    before('2026-11-12', { kind: 'viewed', satisfied: 'partly', words: 'One is not a habit' }),
  ]
  const session = aSpokenSession({}, [{ ...question, events }])
  session.close('evidenceSeen', 'Seen from beginning to end')
  const { minutes, letter } = session.papers()
  expect(letter()).not.toContain('# What is strong')
  for (const lines of [minutes, letter()])
    expect(lines.join('\n')).toContain(
      'Seen on 11 November 2026, and as it says: The escalation. The panel’s view of 12 November 2026: partly satisfied. One is not a habit. Closed by',
    )
})

it('a question that was put to everybody stands in the letter of each that was there, and none says that nothing was asked', () => {
  const asked = aChallenge({
    organisationId: null,
    who: everybody,
    sessionId: asId('session-1'),
    question: 'Who rings?',
  })
  const agenda = [anAgendaItem({ organisationIds: [], challengeIds: [asked.id] })]
  const session = aSpokenSession({ agenda }, [asked])
  session.record({ kind: 'answered', words: 'Nobody could say', role: '' })
  const { minutes, letter } = session.papers()
  for (const lines of [minutes, letter(haven), letter(police)]) {
    const text = lines.join('\n')
    expect(text).toContain('to everybody who was there: Who rings?')
    expect(text).toContain('Response: Nobody could say.')
    expect(text).not.toMatch(/no question was put|Thank you for your answers/i)
  }
})
