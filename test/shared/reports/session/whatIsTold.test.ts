import { describe, expect, it } from 'vitest'
import { asDay } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import type { ChallengeEntry } from '../../../../shared/challenges/recording'
import type { LogSaid } from '../../../../shared/sessions/log'
import { best, q11 } from '../../../builders/frameworks'
import { aChallenge, anAgendaItem } from '../../../builders/ledger'
import { answeredBefore, aSpokenSession, before, haven, police, under } from '../../../builders/spokenSession'

const evidence = (what: string, found: 'asSaid' | 'notAsSaid' | 'notSeen'): ChallengeEntry => ({
  kind: 'evidence',
  item: { what, where: '', on: null },
  found,
  note: '',
})
const wanted = 'Evidence that we ask for'

describe('what was decided on an item', () => {
  const both = anAgendaItem({ id: asId('item-2'), title: 'Waiting – Haven, Police', organisationIds: [haven, police] })
  const words = 'The waiting list will be brought to the next meeting.'

  it('stands in the letter of the organisation that the item was put to, and in no other’s', () => {
    const session = aSpokenSession()
    session.decide(words)
    const { letter, minutes } = session.papers()
    expect(under(letter(haven), 'What was decided')).toEqual([`On “Supervision”: ${words}`])
    expect(minutes).toContain(`Decided: ${words}`)
    expect(letter(police).join('\n')).not.toContain('waiting list')
  })

  it('stands in each letter where the item was put to several, and names none of them', () => {
    const session = aSpokenSession({ agenda: [anAgendaItem({ challengeIds: [answeredBefore().id] }), both] })
    session.decide(words, both.id)
    const { letter } = session.papers()
    for (const id of [haven, police])
      expect(under(letter(id), 'What was decided')).toEqual([`On an item that you had with others: ${words}`])
    expect(letter(police).join('\n')).not.toContain('Haven')
  })

  it('is said with what was put off and why, and again where it was taken up later', () => {
    const session = aSpokenSession()
    session.log({ kind: 'parked', itemId: asId('item-1'), why: 'The nurse was late' })
    session.log({ kind: 'takenUp', itemId: asId('item-1') })
    session.log({ kind: 'parked', itemId: asId('item-2'), why: 'No time' })
    const { letter, minutes } = session.papers()
    const taken = 'Put off: The nurse was late. Taken up again later.'
    expect(minutes).toContain(taken)
    expect(under(letter(haven), 'What was put off')).toEqual([`“Supervision”: ${taken}`])
    expect(under(letter(police), 'What was put off')).toEqual(['“Waiting”: Put off: No time.'])
  })
})

describe('the evidence that a letter asks for', () => {
  it('is what was offered and nobody has seen', () => {
    const session = aSpokenSession()
    session.record({ kind: 'answered', words: 'Eleven weeks.', role: '' })
    session.record(evidence('Waiting list by week', 'notSeen'))
    expect(under(session.papers().letter(), wanted)).toEqual([
      '- Question 1: Waiting list by week, which was offered and has not been seen yet.',
    ])
  })

  it('is what shows that an answer is so where none was offered, and an answer where none was given', () => {
    const answered = aSpokenSession()
    answered.record({ kind: 'answered', words: 'Eleven weeks.', role: '' })
    expect(under(answered.papers().letter(), wanted)).toEqual(['- Question 1: evidence of what you answered.'])
    const silent = aSpokenSession()
    silent.record({ kind: 'notAnswered', why: 'noAnswer', note: '' })
    expect(under(silent.papers().letter(), wanted)).toEqual(['- Question 1: an answer, and evidence of it.'])
  })

  it('names what was seen where it is not as it says, or where the panel is not satisfied with it', () => {
    const session = aSpokenSession()
    session.record(evidence('Body-worn video', 'notAsSaid'))
    expect(under(session.papers().letter(), wanted)).toEqual([
      '- Question 1: evidence that settles it. Body-worn video was seen, and is not as it says.',
    ])
    session.record(evidence('Second sample', 'asSaid'))
    session.record({ kind: 'viewed', satisfied: 'partly', words: '' })
    expect(under(session.papers().letter(), wanted)).toEqual([
      '- Question 1: more evidence. Second sample was seen, and is as it says, and the panel is partly satisfied.',
    ])
  })

  it('is an answer alone where what was shown is as it says and nobody answered', () => {
    const session = aSpokenSession({}, [aChallenge({ sessionId: asId('session-1'), on: asDay('2027-01-14') })])
    session.record(evidence('The audit', 'asSaid'))
    expect(under(session.papers().letter(), wanted)).toEqual(['- Question 1: an answer.'])
  })

  it('is none only where nothing is open', () => {
    const session = aSpokenSession()
    session.close('evidenceSeen', 'The log shows it.', { evidence: 'Log of disagreements' })
    expect(under(session.papers().letter(), wanted)).toEqual(['None.'])
  })
})

describe('an answer of before the session', () => {
  const told = (session: ReturnType<typeof aSpokenSession>) => {
    const { minutes, letter } = session.papers()
    const item = under(minutes, 'Item 1: Haven Young People – Supervision').slice(1)
    const said = under(letter(), 'What was recorded').slice(2)
    expect(said.slice(0, item.length)).toEqual(item)
    return item
  }

  it('stands where nothing newer was written down', () => {
    expect(told(aSpokenSession())).toEqual([
      'Response: Nothing new was written down at this session. The answer of 10 March 2026 stands: There is no log. (Matron)',
      'Outcome: Answered, evidence awaited.',
    ])
  })

  it('is told as the answer of then where evidence was seen or it was closed since, and nobody says that it stands', () => {
    const session = aSpokenSession()
    session.close('evidenceSeen', 'The log shows it.', { evidence: 'Log of disagreements' })
    expect(told(session)).toEqual([
      'Answer of 10 March 2026: There is no log. (Matron)',
      'Evidence: Log of disagreements: seen, and as it says.',
      'Outcome: Closed, evidence seen. Why: The log shows it. Closed by Scrutineer, 14 January 2027.',
    ])
  })

  it('does not stand where what was shown since was not as it says, and says which that was', () => {
    const doubted = answeredBefore()
    const register = {
      kind: 'evidence',
      item: { what: 'The register', where: '', on: null },
      found: 'notAsSaid',
      note: '',
    }
    const session = aSpokenSession({}, [{ ...doubted, events: [...doubted.events, before('2026-10-02', register)] }])
    expect(told(session)[0]).toBe(
      'Response: Nothing new was written down at this session. Its answer of 10 March 2026 was: There is no log. (Matron) What was shown since, The register, was seen on 2 October 2026, and is not as it says.',
    )
  })

  it('is told beside a silence, which is no answer only where somebody wrote that down', () => {
    const put = aSpokenSession()
    put.record({ kind: 'asked' })
    const was = 'Its answer of 10 March 2026 was: There is no log. (Matron)'
    expect(told(put)[0]).toBe(`Response: No answer was written down at this session. ${was}`)
    const silent = aSpokenSession()
    silent.record({ kind: 'notAnswered', why: 'noAnswer', note: 'The figure was not brought' })
    expect(told(silent)[0]).toBe(`Response: No answer was given. The figure was not brought. ${was}`)
  })
})

describe('a question that was asked here', () => {
  const asked = () => aSpokenSession({}, [aChallenge({ sessionId: asId('session-1'), on: asDay('2027-01-14') })])
  const response = (session: ReturnType<typeof aSpokenSession>) =>
    session.papers().minutes.filter((line) => line.startsWith('Response: '))

  it('has no answer written down where nothing was written of one', () => {
    expect(response(asked())).toEqual(['Response: No answer was written down.'])
  })

  it('was given no answer where somebody wrote that down, with what was noted', () => {
    const session = asked()
    session.record({ kind: 'notAnswered', why: 'noAnswer', note: '' })
    expect(response(session)).toEqual(['Response: No answer was given.'])
  })

  it('is told in the order in which it happened, and evidence that was looked at twice is told once', () => {
    const session = asked()
    session.record({ kind: 'notAnswered', why: 'noAnswer', note: 'Not brought' })
    session.record(evidence('The log', 'notSeen'))
    session.record(evidence('The log', 'asSaid'))
    session.record({ kind: 'answered', words: 'Here it is.', role: '' })
    session.record({ kind: 'viewed', satisfied: 'no', words: 'It ends in May.' })
    session.record({ kind: 'toClose', evidence: 'June to October', due: asDay('2027-02-01') })
    expect(under(session.papers().minutes, 'Item 1: Haven Young People – Supervision').slice(1)).toEqual([
      'Response: No answer was given. Not brought.',
      'Evidence: The log: not seen yet; then seen, and as it says.',
      'Response: Here it is.',
      'The panel’s view: Not satisfied. It ends in May.',
      'To close it: June to October, by 1 February 2027.',
      'Outcome: Answered, evidence awaited.',
    ])
  })
})

describe('a question that another takes the place of', () => {
  const wider = (to = haven) =>
    aChallenge({ organisationId: to, question: 'Any ward this year?' }, { id: asId('wider') })
  const outcome = (session: ReturnType<typeof aSpokenSession>) => {
    const { minutes, letter } = session.papers()
    const [line] = minutes.filter((each) => each.startsWith('Outcome: Closed, superseded'))
    expect(letter()).toContain(line)
    return line
  }

  it('is minuted, and said in its letter, with the question that does, by its number', () => {
    const session = aSpokenSession({}, [answeredBefore(), wider()])
    session.close('superseded', 'Asked again.', { replacedBy: 'wider' })
    expect(outcome(session)).toContain('Why: Asked again. In its place: question 2, “Any ward this year?” Closed by')
  })

  it('names it with its day where it is not of this session, and never one that is put to another', () => {
    const agenda = [anAgendaItem({ title: 'Haven Young People – Supervision', challengeIds: [answeredBefore().id] })]
    const session = aSpokenSession({ agenda }, [answeredBefore(), wider()])
    session.close('superseded', 'Asked again.', { replacedBy: 'wider' })
    expect(outcome(session)).toContain('In its place: the question of 10 March 2026, “Any ward this year?” Closed by')
    const ofPolice = aSpokenSession({ agenda }, [answeredBefore(), wider(police)])
    ofPolice.close('superseded', 'Asked again.', { replacedBy: 'wider' })
    expect(outcome(ofPolice)).toContain('In its place: a question that is put to another. Closed by')
  })
})

describe('a rating that was decided', () => {
  const rated = (agreed: typeof best | null): LogSaid => ({
    kind: 'rated',
    itemId: asId('item-1'),
    returnId: asId('return-haven-2026'),
    questionId: q11,
    own: best,
    proposed: null,
    agreed,
    isNotAgreed: agreed === null,
    organisationAgrees: agreed !== null,
    reason: '',
    raters: [asId('chair')],
  })

  it('stands in the letter of its organisation where it is its own too, which the letter speaks to', () => {
    const session = aSpokenSession()
    session.log(rated(best))
    const { letter, minutes } = session.papers()
    expect(minutes.join('\n')).toContain('BE Best | None proposed | BE Best | As it rated itself\nAgency agrees: yes')
    expect(letter().join('\n')).toContain('BE Best | None proposed | BE Best | As you rated yourselves\nYou agree: yes')
    expect(under(letter(police), 'Ratings and actions')).toEqual(['No rating was decided, and no action was agreed.'])
  })

  it('says that it is not settled who decides where nobody said', () => {
    const session = aSpokenSession()
    session.log(rated(null))
    const { letter, minutes } = session.papers()
    for (const lines of [letter(), minutes]) {
      expect(lines.join('\n')).toContain(
        'No rating is agreed, and the panel proposed none. It is not settled who decides.',
      )
      expect(lines.join('\n')).not.toContain('both stand beside each other')
      expect(lines.join('\n')).not.toContain('then the safeguarding partners')
    }
  })
})
