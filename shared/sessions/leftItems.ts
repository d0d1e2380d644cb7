import { longDay } from '../basics/day'
import type { LedgerRow } from '../challenges/ledger'
import type { Framework } from '../frameworks/framework'
import { questionsOf } from '../frameworks/lookUp'
import type { OrganisationId } from '../partnership/organisation'
import type { AgendaCandidate } from './agendaCandidates'
import { heldOn } from './carriedInto'
import { candidateKey, keysAlone } from './itemKey'
import { placeOf, stageOf } from './log'
import type { AgendaItem, OpenSession } from './session'

/** The most characters of a question that a reason gives. */
const longestQuestion = 200

/** Sessions that ended, oldest first. */
const ended = (sessions: readonly OpenSession[]): readonly OpenSession[] =>
  sessions
    .filter((session) => ['ended', 'reviewed'].includes(stageOf(session)))
    .sort((a, b) => (heldOn(a) < heldOn(b) ? -1 : heldOn(a) > heldOn(b) ? 1 : 0))

/** `at “Autumn challenge”, 14 January 2027`. */
const atSession = (session: OpenSession): string => `at “${session.title}”, ${longDay(heldOn(session))}`

const putOff = (session: OpenSession, why: string): string =>
  `Put off ${atSession(session)}${why === '' ? '' : `: ${why}`}`

/** What an item is made from besides the sessions. */
type LeftSource = {
  readonly sessions: readonly OpenSession[]
  readonly framework: Framework
  readonly names: ReadonlyMap<OrganisationId, string>
}

/**
 * What earlier sessions put off or did not come to, and no later one took up: each as it stood, with the reason. Challenges are left
 * out, since the ledger holds them.
 */
export function leftItems({ sessions, framework, names }: LeftSource): readonly AgendaCandidate[] {
  const open = new Map<string, { readonly item: AgendaItem; readonly why: string }>()
  for (const session of ended(sessions)) {
    const { parked, reached } = placeOf(session)
    for (const item of session.agenda) {
      if (item.kind !== 'topic') continue
      const off = parked.get(item.id)
      const key = candidateKey(item)
      open.delete(key)
      if (off !== undefined) open.set(key, { item, why: putOff(session, off) })
      else if (!reached.has(item.id)) open.set(key, { item, why: `Not reached ${atSession(session)}` })
    }
  }
  const asked = new Set(questionsOf(framework).map(({ question }) => question.id))
  return [...open.values()].flatMap(({ item: { id: _id, ...item }, why }) => {
    const organisationIds = item.organisationIds.filter((each) => names.has(each))
    if (organisationIds.length === 0 && item.organisationIds.length > 0) return []
    return [
      {
        organisation: organisationIds.map((each) => names.get(each)).join(', '),
        whys: ['left'] as const,
        reasons: 1,
        oldest: null,
        item: {
          ...item,
          organisationIds,
          why: [why],
          standardId: framework.standards.some((each) => each.id === item.standardId) ? item.standardId : null,
          questionIds: item.questionIds.filter((each) => asked.has(each)),
          challengeIds: [],
        },
      },
    ]
  })
}

/** What is left, each with the reasons that others have for the same; and the others that are not in one of them. */
export function withLeft(
  left: readonly AgendaCandidate[],
  others: readonly AgendaCandidate[],
): readonly AgendaCandidate[] {
  const keys = left.map(({ item }) => new Set(keysAlone(item)))
  const holds = (place: number, { item }: AgendaCandidate) => keysAlone(item).every((key) => keys[place]?.has(key))
  const isHeld = (other: AgendaCandidate) =>
    other.item.organisationIds.length > 0 && left.some((_each, place) => holds(place, other))
  return [
    ...left.map((each, place) => others.filter((other) => isHeld(other) && holds(place, other)).reduce(joinedTo, each)),
    ...others.filter((other) => !isHeld(other)),
  ]
}

function joinedTo(left: AgendaCandidate, other: AgendaCandidate): AgendaCandidate {
  const isShared = left.item.organisationIds.length > 1
  const why = other.item.why.map((words) => (isShared ? `${other.organisation}: ${words}` : words))
  return {
    ...left,
    whys: [...new Set([...left.whys, ...other.whys])],
    reasons: left.reasons + other.reasons,
    item: {
      ...left.item,
      why: [...new Set([...left.item.why, ...why])].slice(0, 50),
      questionIds: [...new Set([...left.item.questionIds, ...other.item.questionIds])],
    },
  }
}

/** Why a challenge was put off or not reached when it was last on an agenda; null where it was neither. */
export function leftWhy({ challenge }: LedgerRow, sessions: readonly OpenSession[]): string | null {
  const last = challenge.events.filter((event) => event.kind === 'heldOver').at(-1)
  if (!last || last.why === 'notSettled') return null
  const { question } = challenge.raised
  const asked = question.length > longestQuestion ? `${question.slice(0, longestQuestion)}…` : question
  const session = sessions.find(({ id }) => id === last.sessionId)
  if (last.why === 'notReached')
    return `Not reached ${session ? atSession(session) : `on ${longDay(last.on)}`}: “${asked}”`
  if (!session) return `Put off on ${longDay(last.on)}: “${asked}”`
  const item = session.agenda.find(({ challengeIds }) => challengeIds.includes(challenge.id))
  const why = item ? (placeOf(session).parked.get(item.id) ?? '') : ''
  return `Put off ${atSession(session)}${why === '' ? '' : ` (${why.replace(/\.$/, '')})`}: “${asked}”`
}
