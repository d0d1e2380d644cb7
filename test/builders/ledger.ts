import type { PartnershipAction } from '../../shared/actions/action'
import { type ActionAsked, raiseAction } from '../../shared/actions/changes'
import { asDay, asMoment, type Day } from '../../shared/basics/day'
import { asId, type MintId } from '../../shared/basics/id'
import type { Stamp } from '../../shared/basics/stamp'
import type { Challenge } from '../../shared/challenges/challenge'
import type { ChallengeEntry, Recorded } from '../../shared/challenges/recording'
import { type LogSaid, logged } from '../../shared/sessions/log'
import type { AgendaItem, Session, SessionPerson } from '../../shared/sessions/session'
import { must } from './must'

/** Ids in the order in which they are asked for: `made-1`, `made-2`. */
export function someIds(prefix = 'made'): MintId {
  let count = 0
  return () => asId(`${prefix}-${++count}`)
}

/** The business manager, at noon of a day. */
export const onDay = (on: Day | string = '2026-11-22', by = 'Business manager'): Stamp => ({
  by,
  on: asDay(on),
  at: asMoment(`${on}T12:00:00.000Z`),
})

/** An action that the partnership took on: night sampling, due in March. */
export const aPartnershipAction = (
  terms: Partial<ActionAsked['terms']> = {},
  change: Partial<PartnershipAction> = {},
): PartnershipAction => ({
  ...must(
    raiseAction(
      {
        cycleId: asId('cycle-2026'),
        from: { kind: 'other', title: 'Board' },
        terms: {
          what: 'Sample all five wards, nights too',
          organisationId: asId('haven'),
          owner: 'Named nurse',
          due: asDay('2027-03-31'),
          evidenceToClose: 'The audit of March',
          impact: 'Children are seen at night too.',
          ...terms,
        },
      },
      onDay(),
      someIds('action'),
    ),
  ),
  ...change,
})

/** A question that the chair put to Haven in last year's session. */
export const aChallenge = (raised: Partial<Challenge['raised']> = {}, change: Partial<Challenge> = {}): Challenge => ({
  id: asId('challenge-1'),
  raised: {
    ...onDay('2026-03-10', 'Chair'),
    cycleId: asId('cycle-2025'),
    sessionId: null,
    question: 'How do you know it happens at night?',
    topic: 'Supervision',
    organisationId: asId('haven'),
    who: '',
    about: { framework: asId('tiny@2026.1'), questionIds: [asId('T-1.1')], standardId: asId('T-1') },
    from: { kind: 'own' },
    together: null,
    ...raised,
  },
  events: [],
  ...change,
})

/** Somebody writing in the ledger outside a session. */
export const recordedOn = (on: Day | string = '2026-11-22', by = 'Business manager'): Recorded => ({
  ...onDay(on, by),
  sessionId: null,
})

/** Evidence that somebody looked at, and found to be as it says. */
export const seenEvidence = (found: 'asSaid' | 'notAsSaid' | 'notSeen' = 'asSaid'): ChallengeEntry => ({
  kind: 'evidence',
  item: { what: 'Night audit', where: 'Quality team', on: asDay('2026-10-01') },
  found,
  note: '',
})

/** Somebody of the panel who is there. */
export const aPerson = (change: Partial<SessionPerson> = {}): SessionPerson => ({
  id: asId('chair'),
  role: 'Chair',
  name: '',
  side: 'panel',
  organisationId: null,
  hasNoVote: false,
  attendance: 'present',
  interests: [],
  ...change,
})

export const anAgendaItem = (change: Partial<AgendaItem> = {}): AgendaItem => ({
  id: asId('item-1'),
  kind: 'topic',
  title: 'Haven – Leadership',
  minutes: 12,
  why: ['Lay concern'],
  organisationIds: [asId('haven')],
  standardId: asId('T-1'),
  questionIds: [asId('T-1.1')],
  challengeIds: [],
  asks: [],
  ...change,
})

/** A panel on Haven with two items, not begun. */
export const aSession = (change: Partial<Session> = {}): Session => ({
  id: asId('session-1'),
  cycleId: asId('cycle-2026'),
  form: 'panel',
  title: 'Challenge session',
  on: asDay('2027-01-14'),
  startsAt: '10:00',
  place: 'Council chamber',
  minutes: 90,
  people: [aPerson()],
  agenda: [anAgendaItem(), anAgendaItem({ id: asId('item-2'), title: 'Haven – Listening', minutes: 10 })],
  papers: null,
  log: {},
  notes: {},
  edits: {},
  madeOn: asDay('2026-11-22'),
  ...change,
})

/** The chair, so many seconds after ten. */
export const secondsIn = (seconds: number, by = 'Chair'): Stamp => ({
  by,
  on: asDay('2027-01-14'),
  at: asMoment(new Date(Date.parse('2027-01-14T10:00:00.000Z') + seconds * 1_000).toISOString()),
})

/** A session with what happened in it, a second apart. Anything refused fails the test. */
export const withLog = (session: Session, ...said: readonly LogSaid[]): Session =>
  said.reduce((each, entry) => must(logged(each, entry, secondsIn(Object.keys(each.log).length))), session)
