import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { Challenge, ChallengeEvent } from '../../../shared/challenges/challenge'
import type { Workspace } from '../../../shared/exchange/checkTables'
import type { ReportDocument } from '../../../shared/reports/block'
import { letterDocument } from '../../../shared/reports/session/letterDocument'
import { minutesDocument } from '../../../shared/reports/session/minutesDocument'
import { sessionFacts } from '../../../shared/reports/session/sessionFacts'
import { sessionMaterial } from '../../../shared/reports/session/sessionMaterial'
import type { LogEntry, LogEntryOf, Session } from '../../../shared/sessions/session'
import { withEndedSession } from '../../builders/endedSession'
import { some } from '../../builders/frameworks'
import { aChallenge, anAgendaItem, aPartnershipAction, secondsIn } from '../../builders/ledger'
import { toldLines } from '../../builders/toldLines'

const [haven, police] = [asId<'organisation'>('haven'), asId<'organisation'>('police')]
const start = withEndedSession()
const [held] = start.sessions as readonly [Session]

const saidIn = ({ blocks }: ReportDocument) => blocks.flatMap(toldLines)
const factsOf = (change: Partial<Workspace> = {}, asAt = '2027-01-15') => {
  const workspace = { ...start, ...change }
  const [session] = workspace.sessions as readonly [Session]
  const material = sessionMaterial(workspace, session)
  return sessionFacts(material.workspace, material.record, asDay(asAt))
}
const minutes = (change?: Partial<Workspace>) => saidIn(minutesDocument(factsOf(change)))
const letter = (id = haven, change?: Partial<Workspace>, asAt?: string) =>
  saidIn(letterDocument(factsOf(change, asAt), id))

/** The session with its log as somebody else wrote it. */
const logAs = (entries: readonly LogEntry[]): Partial<Workspace> => ({
  sessions: [
    {
      ...held,
      log: Object.fromEntries(entries.map((entry, place) => [String(place + 1).padStart(5, '0'), entry])),
    },
  ],
})
const entries = Object.values(held.log)

const event = (kind: ChallengeEvent['kind'], on: string, more: object = {}) =>
  ({ ...secondsIn(0), on: asDay(on), id: asId(`${kind}-${on}`), sessionId: null, kind, ...more }) as never
const asChallenges = (change: (each: Challenge) => Challenge): Partial<Workspace> => ({
  challenges: start.challenges.map(change),
})

describe('a rating that was proposed and then decided', () => {
  const decided = entries.find(
    (entry): entry is LogEntryOf<'rated'> => entry.kind === 'rated' && entry.agreed !== null,
  ) as LogEntryOf<'rated'>
  const proposal = { ...decided, agreed: null, proposed: some, reason: 'Private first thought' }
  const later = logAs(
    entries.flatMap((entry) => (entry === decided ? [proposal, { ...entry, proposed: null }] : [entry])),
  )

  it('is minuted, and said in the letter, with what the panel proposed last', () => {
    const row = '1.1 Question 1.1, Haven Young People | BE Best | SO Some | GO Good'
    expect(minutes(later).join('\n')).toContain(row)
    expect(letter(haven, later).join('\n')).toContain('1.1 Question 1.1 | BE Best | SO Some | GO Good')
    expect([...minutes(later), ...letter(haven, later)].join('\n')).not.toContain('first thought')
  })

  it('has no proposal where none came before it', () => {
    const after = logAs(
      entries.flatMap((entry) => (entry === decided ? [{ ...entry, proposed: null }, proposal] : [entry])),
    )
    expect(minutes(after).join('\n')).toContain('BE Best | None proposed | GO Good')
  })
})

describe('a rating that was not agreed at first, and agreed later', () => {
  const decided = entries.find(
    (entry): entry is LogEntryOf<'rated'> => entry.kind === 'rated' && entry.agreed !== null,
  ) as LogEntryOf<'rated'>
  const atFirst = { ...decided, proposed: some, agreed: null, isNotAgreed: true, reason: 'Two wards only.' }
  const later = (change: Partial<LogEntryOf<'rated'>>) =>
    logAs(
      entries.flatMap((entry) =>
        entry === decided ? [atFirst, { ...decided, proposed: null, reason: '', ...change }] : [entry],
      ),
    )

  it.each([
    ['its own level', { agreed: decided.own }, 'BE Best | As it rated itself. Not agreed at first: Two wards only.'],
    ['another level', {}, 'GO Good | Not agreed at first: Two wards only.'],
    [
      'another level with a reason',
      { reason: 'Seen since.' },
      'GO Good | Seen since. Not agreed at first: Two wards only.',
    ],
  ])('keeps the panel’s rating and a reason, and is in its letter too: %s', (_of, change, words) => {
    for (const said of [minutes(later(change)), letter(haven, later(change))])
      expect(said.join('\n')).toContain(`BE Best | SO Some | ${words}`)
  })

  it('is never said to be as it rated itself where it is not', () => {
    const bare = logAs(entries.map((entry) => (entry === decided ? { ...decided, reason: '' } : entry)))
    expect(minutes(bare).join('\n')).toContain('| GO Good | No reason is recorded')
  })
})

describe('an item of the agenda', () => {
  const third = anAgendaItem({ id: asId('item-3'), title: 'Anything else' })
  const reached: LogEntry = { ...secondsIn(95), kind: 'item', itemId: third.id }
  const withThird = (...more: readonly LogEntry[]): Partial<Workspace> => {
    const [session] = logAs([...entries.slice(0, -1), reached, ...more, ...entries.slice(-1)]).sessions ?? []
    return { sessions: session ? [{ ...session, agenda: [...session.agenda, third] }] : [] }
  }
  const onThird = (change: Partial<Workspace>) => {
    const said = minutes(change)
    const from = said.indexOf('# Item 3: Anything else') + 1
    return said.slice(from, from + said.slice(from).findIndex((line) => line.startsWith('# ')))
  }

  it('says that an action was agreed on it, and that nothing was recorded only where nothing was', () => {
    expect(onThird(withThird())).toEqual(['Nothing was recorded on this item. It was about Haven Young People.'])
    const action: LogEntry = { ...secondsIn(96), kind: 'action', itemId: third.id, actionId: asId('action-2') }
    const actions = [...start.actions, aPartnershipAction({}, { id: asId('action-2') })]
    expect(onThird({ ...withThird(action), actions })).toEqual([
      'It was about Haven Young People.',
      'Action 2 was agreed.',
    ])
  })

  it('says which question of another item was spoken of there too', () => {
    const spoken = entries.find((entry) => entry.kind === 'challenge') as LogEntryOf<'challenge'>
    expect(onThird(withThird({ ...spoken, itemId: third.id }))).toEqual([
      'It was about Haven Young People.',
      'Question 1 was spoken of here too.',
    ])
  })
})

describe('a letter', () => {
  it('says of evidence whose day has passed that it has, and asks for it by its own day', () => {
    const wanted = event('toClose', '2026-09-01', { evidence: 'Nights, counted apart', due: asDay('2026-10-30') })
    const overdue = asChallenges((each) => (each.raised.sessionId === null ? { ...each, events: [wanted] } : each))
    expect(letter(haven, overdue, '2026-11-23')).toContain(
      '- Question 1: Nights, counted apart, by 7 December 2026. It was due by 30 October 2026 and has not been seen.',
    )
    expect(letter(haven, overdue, '2026-10-30')).toContain('- Question 1: Nights, counted apart, by 30 October 2026.')
    const seen = event('evidence', '2026-10-02', {
      item: { what: 'Night audit', where: '', on: null },
      found: 'notAsSaid',
      note: '',
    })
    const looked = asChallenges((each) => (each.raised.sessionId === null ? { ...each, events: [wanted, seen] } : each))
    expect(letter(haven, looked, '2026-11-23').join('\n')).toContain(
      'by 7 December 2026. It was due by 30 October 2026. What was shown since, Night audit, was seen on 2 October 2026, and is not as it says.',
    )
  })

  it('promises to be in touch by no day that has passed', () => {
    expect(letter(haven, {}, '2027-06-01').join('\n')).not.toContain('in touch by 31 March 2027')
  })

  it('calls an action by the number that it has in the minutes', () => {
    const other = aPartnershipAction({ organisationId: police }, { id: asId('action-0') })
    const first: LogEntry = { ...secondsIn(5), kind: 'action', itemId: null, actionId: other.id }
    const change = {
      ...logAs([...entries.slice(0, 1), first, ...entries.slice(1)]),
      actions: [other, ...start.actions],
    }
    expect(minutes(change).join('\n')).toContain('2 | Sample all five wards')
    expect(letter(haven, change).join('\n')).toContain('2 | Sample all five wards')
  })

  it('leaves out what is strong where nothing is, and says in plain words whom to reply to', () => {
    const partnership = { ...start.partnership, preparedBy: 'Partnership business manager' }
    const said = letter(haven, { partnership })
    expect(said).not.toContain('# What is strong')
    expect(said.join('\n')).not.toContain('Nothing was closed')
    expect(said.join('\n')).toContain('Tell us by 29 January 2027 if anything in it is wrong')
    expect(said.join('\n')).toContain('Please reply to: Partnership business manager.')
    const sessions = [{ ...held, edits: { [`letter/${haven}/strong`]: 'The night audit was frank.' } }]
    expect(letter(haven, { sessions })).toEqual(
      expect.arrayContaining(['# What is strong', 'The night audit was frank.']),
    )
  })
})

describe('an organisation that did not come', () => {
  const answered = event('answered', '2026-03-12', { words: 'Every officer is tested.', role: 'Inspector' })
  const silent = {
    ...(event('notAnswered', '2027-01-14', { why: 'noAnswer', note: '' }) as object),
    sessionId: held.id,
  }
  const carried = aChallenge(
    { organisationId: police, question: 'Who tests them?' },
    { id: asId('challenge-9'), events: [answered, silent as never] },
  )
  const change: Partial<Workspace> = {
    challenges: [...start.challenges, carried],
    sessions: [
      {
        ...held,
        agenda: held.agenda.map((item, place) => (place === 1 ? { ...item, challengeIds: [carried.id] } : item)),
      },
    ],
  }
  const words =
    'Response: Eastmoor Police was not there to answer. Its answer of 12 March 2026 was: Every officer is tested. (Inspector)'

  it('was not there, whatever was written down of its silence, and its earlier answer is named', () => {
    expect(minutes(change)).toContain(words)
    expect(letter(police, change)).toContain(words)
  })

  it('gave no answer where it came, and its earlier answer is named too', () => {
    const sessions = (change.sessions ?? []).map((session) => ({
      ...session,
      people: session.people.map((person) => ({ ...person, attendance: 'present' as const })),
    }))
    expect(minutes({ ...change, sessions })).toContain(
      words.replace('Eastmoor Police was not there to answer.', 'No answer was given.'),
    )
  })
})

describe('an organisation of which nobody came', () => {
  const nobodyAsked: Partial<Workspace> = {
    challenges: start.challenges.filter(({ raised }) => raised.organisationId !== police),
  }

  it('is not told of open questions where none was put to it', () => {
    const said = letter(police, nobodyAsked).join('\n')
    expect(said).toContain('Eastmoor Police was expected, and nobody from it came. No question was put to you.')
    expect(said.split('No question was put to you.')).toHaveLength(2)
    expect(said).toContain('\nPlease read what this letter records. Tell us by ')
    expect(said).not.toContain('will be put again')
  })

  it('is not told that no evidence is needed where a question is open and nobody said what would close it', () => {
    const nothingNamed = letter(police)
    expect(nothingNamed[nothingNamed.indexOf('# Evidence that we ask for') + 1]).toBe(
      '- Question 2: an answer, and evidence of it.',
    )
    const nothingOpen = letter(police, nobodyAsked)
    expect(nothingOpen[nothingOpen.indexOf('# Evidence that we ask for') + 1]).toBe('None.')
  })

  it('is told that its questions are open where they are', () => {
    expect(letter(police).join('\n')).toContain(
      'Nobody from Eastmoor Police was there. The questions that were put to you are open, and will be put again.',
    )
  })
})

describe('an organisation that does not agree with a rating', () => {
  const change = logAs(
    entries.map((entry) => (entry.kind === 'rated' ? { ...entry, organisationAgrees: false } : entry)),
  )
  it('is told so in its letter, beside the rating that stands, and the minutes name it', () => {
    const told = letter(haven, change).filter((line) => line.includes('not agree with the panel'))
    expect(told).toEqual([
      expect.stringMatching(/You do not agree with the panel\. The rating stands, with that said beside it\.$/),
    ])
    expect(minutes(change).join('\n')).toMatch(/Haven Young People does not agree with the panel/)
    expect(letter(police, change).join('\n')).not.toContain('not agree')
  })

  it.each([
    ['chair', 'The independent scrutineer decides'],
    ['partners', 'The safeguarding partners decide'],
    [undefined, 'It is not settled who decides'],
  ] as const)(
    'is told who decides once below the table, and where what is undecided is told (%s)',
    (decides, words) => {
      const notAgreed = logAs(
        entries.map((entry) =>
          entry.kind === 'rated'
            ? { ...entry, agreed: null, isNotAgreed: true, ...(decides ? { decides } : {}) }
            : entry,
        ),
      )
      for (const [said, times] of [
        [minutes(notAgreed), 2],
        [letter(haven, notAgreed), 1],
      ] as const) {
        expect(said.join('\n')).toContain('| Not agreed |')
        expect(said.join('\n')).toContain(`No rating is agreed: both stand beside each other. ${words}.`)
        expect(said.join('\n').match(/decides?\b/g)?.length).toBe(
          times * entries.filter(({ kind }) => kind === 'rated').length,
        )
      }
    },
  )

  it('is named nowhere where it agrees, and the rating that only it had stands in its letter all the same', () => {
    const agrees = logAs(
      entries.map((entry) => (entry.kind === 'rated' ? { ...entry, organisationAgrees: true } : entry)),
    )
    expect(minutes(agrees).join('\n')).not.toContain('not agree with the panel')
    const asItself = logAs(
      entries.map((entry) =>
        entry.kind === 'rated' && entry.agreed !== null
          ? { ...entry, agreed: entry.own, organisationAgrees: false }
          : entry,
      ),
    )
    expect(letter(haven, asItself).join('\n')).toContain('You do not agree with the panel')
  })
})

it('the key to the ratings stands in the minutes and in a letter beside the ratings, and not where there are none', () => {
  const key = 'Key to the ratings, best first: '
  for (const said of [minutes(), letter(haven)])
    expect(said.filter((line) => line.startsWith(key) && line.includes('GO Good: '))).toHaveLength(1)
  expect(letter(police).join('\n')).not.toContain(key)
})
