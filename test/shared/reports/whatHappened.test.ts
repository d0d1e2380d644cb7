import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { letterParts } from '../../../shared/reports/session/letterParts'
import { minutesParts } from '../../../shared/reports/session/minutesParts'
import type { SessionPart } from '../../../shared/reports/session/pieces'
import { sessionFacts } from '../../../shared/reports/session/sessionFacts'
import { sessionMaterial } from '../../../shared/reports/session/sessionMaterial'
import { type LogSaid, logged } from '../../../shared/sessions/log'
import type { Session } from '../../../shared/sessions/session'
import { withEndedSession } from '../../builders/endedSession'
import { anAgendaItem, aPerson, secondsIn } from '../../builders/ledger'
import { must } from '../../builders/must'

const [haven, police] = [asId<'organisation'>('haven'), asId<'organisation'>('police')]
const start = withEndedSession()
const [held] = start.sessions as readonly [Session]

const factsOf = (change: Partial<Session> = {}, challenges = start.challenges) => {
  const session = { ...held, ...change }
  const material = sessionMaterial({ ...start, challenges }, session)
  return sessionFacts(material.workspace, material.record, asDay('2027-01-15'))
}
const pieceIn = (parts: readonly SessionPart[], id: string) =>
  parts.flatMap((part) => (part.kind === 'piece' && part.piece.id === id ? [part.piece.words] : []))[0]
const wordsIn = (parts: readonly SessionPart[]) =>
  parts.flatMap((part) => (part.kind === 'words' ? [part.text] : [])).join('\n')

describe('minutes say when the session really was', () => {
  const at = (moment: string) => ({
    ...secondsIn(0),
    at: asMoment(`${moment}:00.000Z`),
    on: asDay(moment.slice(0, 10)),
  })
  const opening = (
    entries: readonly (readonly [LogSaid['kind'] & ('started' | 'ended' | 'resumed' | 'reopened'), string])[],
  ) => {
    const session = entries.reduce<Session>(
      (each, [kind, moment]) =>
        must(logged(each, (kind === 'reopened' ? { kind, reason: 'A word' } : { kind }) as LogSaid, at(moment))),
      { ...held, log: {} },
    )
    return pieceIn(minutesParts(factsOf(session)), 'minutes/opening')?.split('“Challenge session”, ')[1]
  }

  it('when it began and ended, whatever was planned', () => {
    expect(
      opening([
        ['started', '2027-01-14T10:05'],
        ['ended', '2027-01-14T11:42'],
      ]),
    ).toBe('a panel held on 14 January 2027, Council chamber. It began at 10:05 and ended at 11:42.')
  })

  it('by the clocks of England, in summer too, and over midnight', () => {
    expect(
      opening([
        ['started', '2027-07-14T22:30'],
        ['ended', '2027-07-14T23:40'],
      ]),
    ).toBe('a panel held on 14 July 2027, Council chamber. It began at 23:30 and ended at 00:40 on 15 July 2027.')
  })

  it('without the time in which somebody only opened it again to write something down', () => {
    const ended = [
      ['started', '2027-01-14T10:05'],
      ['ended', '2027-01-14T11:42'],
      ['reopened', '2027-01-18T09:00'],
    ] as const
    expect(opening([...ended, ['ended', '2027-01-18T09:05']])).toContain('ended at 11:42.')
    expect(opening([...ended, ['resumed', '2027-01-18T09:01'], ['ended', '2027-01-18T09:30']])).toContain(
      'ended at 09:30 on 18 January 2027.',
    )
  })

  it('that it has not ended, and the planned time only where it never began', () => {
    expect(opening([['started', '2027-01-14T10:05']])).toContain('It began at 10:05, and has not ended.')
    expect(opening([])).toBe('a panel planned for 14 January 2027 at 10:00, Council chamber. It has not begun.')
  })
})

describe('an organisation about which no item was', () => {
  const noItem = (change: Partial<Session>, challenges = start.challenges) =>
    pieceIn(minutesParts(factsOf({ agenda: [], ...change }, challenges)), 'minutes/withoutItem')

  it('is named in the minutes, with whether it came and where its questions stand', () => {
    expect(noItem({ agenda: held.agenda.map((item) => ({ ...item, organisationIds: [] })) })).toBe(
      '- Haven Young People: came; see question 1\n- Eastmoor Police: neither came nor sent apologies; see question 2',
    )
    const people = [
      aPerson({ id: asId('chief'), side: 'organisation', organisationId: police, attendance: 'expected' }),
    ]
    expect(noItem({ people, log: {} }, [])).toBe(
      'Eastmoor Police: was expected, and is not marked as there or not; no question was put to it.',
    )
  })

  it('is not said of one that had an item', () => {
    const agenda = [anAgendaItem({ organisationIds: [haven, police] })]
    expect(pieceIn(minutesParts(factsOf({ agenda })), 'minutes/withoutItem')).toBe('')
  })

  it('and one that an item was about is named there, though nothing was asked of it', () => {
    const agenda = held.agenda.map((item) => ({ ...item, organisationIds: [haven, police] }))
    expect(wordsIn(minutesParts(factsOf({ agenda })))).toContain('No question was put to Eastmoor Police on this item.')
    expect(wordsIn(minutesParts(factsOf({ agenda })))).toContain('It was about Haven Young People and Eastmoor Police.')
  })
})

describe('the thanks of a letter', () => {
  const thanks = (change: Partial<Session>, challenges = start.challenges, id = haven) =>
    pieceIn(letterParts(factsOf(change, challenges), id), `letter/${id}/thanks`)
  const marked = (attendance: 'present' | 'apologies' | 'expected') => ({
    people: held.people.map((person) => ({ ...person, attendance })),
  })
  const unanswered = start.challenges.map((each) => ({
    ...each,
    events: each.events.filter(({ kind }) => kind !== 'answered'),
  }))

  it('are for coming, and for answers only where some were given', () => {
    expect(thanks({})).toBe('Thank you for coming, and for your answers.')
    expect(thanks({}, unanswered)).toBe('Thank you for coming. No answer was recorded.')
    expect(thanks({}, [])).toBe('Thank you for coming. No question was put to you.')
  })

  it('are not for coming where nobody came, or where nobody was to come', () => {
    expect(thanks(marked('apologies'), [])).toBe(
      'Haven Young People was expected, and nobody from it came; apologies were sent. No question was put to you.',
    )
    expect(thanks(marked('expected'))).toBe(
      'Whether anybody from Haven Young People came is not recorded. Thank you for your answers.',
    )
    expect(thanks({ form: 'written' })).toBe('Thank you for your answers.')
  })

  it('leave nothing under what is not yet assured where nothing was asked', () => {
    expect(pieceIn(letterParts(factsOf({}, []), haven), `letter/${haven}/notYet`)).toBe('')
    expect(pieceIn(letterParts(factsOf(), haven), `letter/${haven}/notYet`)).not.toBe('')
  })
})

it('one person has one role in all papers: as they stand on the list, or whoever leads the challenge', () => {
  const leads = (change: Partial<Session['people'][number]>) =>
    minutesParts(factsOf({ people: [aPerson(change)] })).flatMap((part) =>
      part.kind === 'piece' && part.piece.label === 'Question 1' ? [part.piece.lead] : [],
    )
  expect(leads({ role: 'Independent scrutineer' })).toEqual([
    'Question 1, Independent scrutineer to Haven Young People',
  ])
  expect(leads({ role: 'Lay member', name: 'Chair' })).toEqual(['Question 1, Lay member to Haven Young People'])
  expect(leads({ role: 'Chair' })).toEqual(['Question 1, Chair to Haven Young People'])
})
