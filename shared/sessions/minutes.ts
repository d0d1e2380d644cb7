import { type PartnershipAction, termsOf } from '../actions/action'
import type { Day } from '../basics/day'
import type { Challenge, ChallengeEvent, ChallengeEventOf } from '../challenges/challenge'
import { type ChallengeState, type ChallengeStatus, standing, stateOf } from '../challenges/state'
import type { OrganisationId } from '../partnership/organisation'
import { heldOn, isCarriedInto } from './carriedInto'
import { entriesOf, logOf, placedLog, placeOf, stageOf } from './log'
import { isAbsent } from './people'
import { proposedBefore } from './proposed'
import { isOfSession } from './run'
import type { AgendaItem, LogEntryOf, OpenSession, SessionPerson } from './session'

// Minutes as data, from what was recorded and nothing else (challenge sheet, 1.8 and 5 d). The notes have no way in: a session is
// taken without them.

/** A question with what came of it, numbered as it was asked. */
export type MinutedChallenge = {
  readonly number: number
  readonly challenge: Challenge
  readonly question: string
  /** The role that asked it. */
  readonly askedBy: string
  readonly organisationId: OrganisationId | null
  /** True for one that was put before this session began. */
  readonly isCarried: boolean
  /** Everything that happened to it in this session and counts, oldest first. */
  readonly here: readonly ChallengeEvent[]
  /** What was answered here, oldest first. */
  readonly answers: readonly ChallengeEventOf<'answered'>[]
  /** The answer that stood when the session began; null for none. */
  readonly earlier: ChallengeEventOf<'answered'> | null
  /** True where nobody of its organisation came, whatever was written down of its silence. */
  readonly isAbsent: boolean
  /** What would close it, as it was said here last. */
  readonly toClose: ChallengeEventOf<'toClose'> | null
  /** Where it stood when this session was done with it: what happens later is not in its minutes. */
  readonly state: ChallengeState
  readonly status: ChallengeStatus
  /** Facts that the organisation corrected since. */
  readonly corrections: readonly ChallengeEventOf<'corrected'>[]
}

/**
 * A rating as it was left at the end: the newest decision on each, agreed or not agreed. What a panel only proposed is its own
 * until it is decided, and is not minuted. The level that it proposed last stands beside its decision.
 */
export type MinutedRating = LogEntryOf<'rated'> & {
  readonly organisationId: OrganisationId | null
  /** Its place in the log. */
  readonly place: string
  /** What was decided on it before, oldest first: each with what was agreed, null for not agreed, and why. Empty for one decided once. */
  readonly before: readonly Pick<LogEntryOf<'rated'>, 'agreed' | 'reason'>[]
}

export type MinutedAction = { readonly number: number; readonly action: PartnershipAction }

/** One agenda item with what happened in it. */
export type MinutedItem = {
  readonly item: AgendaItem
  readonly challenges: readonly MinutedChallenge[]
  readonly ratings: readonly MinutedRating[]
  readonly decisions: readonly string[]
  /** Numbers of the actions that were written down on it. */
  readonly actions: readonly number[]
  /** Numbers of the questions that were spoken of on it too, and are minuted elsewhere. */
  readonly alsoSpoken: readonly number[]
  /** Why it was put off; null where it was not. */
  readonly parked: string | null
  /** Each time that it was put off, with why and whether it was taken up again next. */
  readonly timesOff: readonly { readonly why: string; readonly isTakenUp: boolean }[]
  readonly wasReached: boolean
}

/** The minutes of a session. */
export type Minutes = {
  readonly title: string
  readonly on: Day
  readonly place: string
  readonly present: readonly SessionPerson[]
  readonly apologies: readonly SessionPerson[]
  /** Who was marked as neither there nor sending apologies: said, never left out. */
  readonly absent: readonly SessionPerson[]
  /** Who was expected, and whom nobody marked: whether they came is not known. */
  readonly unmarked: readonly SessionPerson[]
  /** Those who declared an interest. */
  readonly interests: readonly SessionPerson[]
  readonly items: readonly MinutedItem[]
  /** What happened outside every item of the agenda. */
  readonly other: Pick<MinutedItem, 'challenges' | 'ratings' | 'decisions'>
  readonly ratings: readonly MinutedRating[]
  readonly actions: readonly MinutedAction[]
  /** Challenges that were escalated here, or are to be now. */
  readonly forTheBoard: readonly MinutedChallenge[]
}

/** What minutes are made from besides the session. */
export type MinutesWorld = {
  readonly challenges: readonly Challenge[]
  readonly actions: readonly PartnershipAction[]
  /** Whose return each is. */
  readonly organisationOf: (returnId: MinutedRating['returnId']) => OrganisationId | null
}

/**
 * Makes the minutes. Every challenge of the session is in them once, in the item in which it was first spoken
 * of, and in the order in which an item's were; one of which nothing was written down comes last.
 */
export function minutesOf(session: OpenSession, world: MinutesWorld): Minutes {
  const attendance = (wanted: SessionPerson['attendance']) =>
    session.people.filter((each) => each.attendance === wanted)
  const all = challengesOf(session, world)
  const ratings = ratingsOf(session, world)
  const actions = actionsOf(session, world)
    .filter((action) => termsOf(action) !== null)
    .map((action, place) => ({ number: place + 1, action }))
  const { parked, reached } = placeOf(session)
  const inItem = (id: AgendaItem['id'] | null) => ({
    challenges: all.filter((each) => each.itemId === id).map(({ minuted }) => minuted),
    ratings: ratings.filter((each) => each.itemId === id),
    decisions: entriesOf(session, 'decision').flatMap((each) => (each.itemId === id ? [each.words] : [])),
  })
  return {
    title: session.title,
    on: heldOn(session),
    place: session.place,
    present: attendance('present'),
    apologies: attendance('apologies'),
    absent: attendance('absent'),
    unmarked: attendance('expected'),
    interests: session.people.filter(({ interests }) => interests.length > 0),
    items: session.agenda.map((item) => ({
      item,
      ...inItem(item.id),
      actions: actions.flatMap(({ number, action }) => (writtenOn(session, action, item) ? [number] : [])),
      alsoSpoken: all.flatMap(({ itemId, minuted }) =>
        itemId !== item.id && spokenOn(session, minuted.challenge, item) ? [minuted.number] : [],
      ),
      parked: parked.get(item.id) ?? null,
      timesOff: timesOff(session, item),
      wasReached: reached.has(item.id),
    })),
    other: inItem(null),
    ratings,
    actions,
    forTheBoard: all.map((each) => each.minuted).filter((each) => isForTheBoard(session, each)),
  }
}

function timesOff(session: OpenSession, { id }: AgendaItem): MinutedItem['timesOff'] {
  const all = logOf(session).filter(
    (entry) => (entry.kind === 'parked' || entry.kind === 'takenUp') && entry.itemId === id,
  )
  return all.flatMap((entry, place) =>
    entry.kind === 'parked' ? [{ why: entry.why, isTakenUp: all[place + 1]?.kind === 'takenUp' }] : [],
  )
}

const writtenOn = (session: OpenSession, { id }: PartnershipAction, item: AgendaItem) =>
  entriesOf(session, 'action').some(({ actionId, itemId }) => actionId === id && itemId === item.id)

const spokenOn = (session: OpenSession, { id }: Challenge, item: AgendaItem) =>
  entriesOf(session, 'challenge').some(({ challengeId, itemId }) => challengeId === id && itemId === item.id)

function challengesOf(session: OpenSession, { challenges }: MinutesWorld) {
  const spoken = entriesOf(session, 'challenge')
  const itemOf = (challenge: Challenge): AgendaItem['id'] | null => {
    const inLog = spoken.find(({ challengeId }) => challengeId === challenge.id)
    return inLog
      ? inLog.itemId
      : (session.agenda.find(({ challengeIds }) => challengeIds.includes(challenge.id))?.id ?? null)
  }
  const places = new Map<AgendaItem['id'] | null, number>(session.agenda.map(({ id }, place) => [id, place]))
  const placeOfItem = (id: AgendaItem['id'] | null) => places.get(id) ?? session.agenda.length
  const order = [...new Set(spoken.map(({ challengeId }) => challengeId))]
  const placeSpoken = ({ id }: Challenge) => (order.includes(id) ? order.indexOf(id) : order.length)
  return challenges
    .filter((challenge) => isOfSession(session, challenge) && stateOf(challenge).status !== 'voided')
    .map((challenge) => ({ challenge, itemId: itemOf(challenge) }))
    .sort(
      (a, b) => placeOfItem(a.itemId) - placeOfItem(b.itemId) || placeSpoken(a.challenge) - placeSpoken(b.challenge),
    )
    .map(({ challenge, itemId }, place) => ({ itemId, minuted: minuted(session, challenge, place + 1) }))
}

function minuted(session: OpenSession, challenge: Challenge, number: number): MinutedChallenge {
  const { id } = session
  const last = challenge.events.map(({ sessionId }) => sessionId).lastIndexOf(id)
  const state = stateOf(last === -1 ? challenge : { ...challenge, events: challenge.events.slice(0, last + 1) })
  const first = challenge.events.findIndex(({ sessionId }) => sessionId === id)
  const here = standing(challenge.events).filter(({ sessionId }) => sessionId === id)
  const of = <Kind extends ChallengeEvent['kind']>(kind: Kind) =>
    here.filter((event): event is ChallengeEventOf<Kind> => event.kind === kind)
  return {
    number,
    challenge,
    question: challenge.raised.question,
    askedBy: challenge.raised.by,
    organisationId: state.organisationId,
    isCarried: isCarriedInto(session, challenge),
    here,
    answers: of('answered'),
    earlier: first === -1 ? state.answer : stateOf({ ...challenge, events: challenge.events.slice(0, first) }).answer,
    isAbsent: state.organisationId !== null && isAbsent(session, state.organisationId),
    toClose: of('toClose').at(-1) ?? null,
    state,
    status: state.status,
    corrections: challenge.events.filter(
      (event, place): event is ChallengeEventOf<'corrected'> =>
        event.kind === 'corrected' && (place > last || event.sessionId === id),
    ),
  }
}

function ratingsOf(session: OpenSession, { organisationOf }: MinutesWorld): readonly MinutedRating[] {
  const newest = new Map<string, MinutedRating>()
  const proposals = proposedBefore(session)
  for (const { place, entry } of placedLog(session)) {
    if (entry.kind !== 'rated' || (entry.agreed === null && !entry.isNotAgreed)) continue
    const organisationId = organisationOf(entry.returnId)
    const key = `${entry.returnId} ${entry.questionId}`
    const before = newest.get(key)
    newest.set(key, {
      ...entry,
      proposed: proposals.get(place) ?? null,
      organisationId,
      place,
      before: before ? [...before.before, { agreed: before.agreed, reason: before.reason }] : [],
    })
  }
  return [...newest.values()]
}

function actionsOf(session: OpenSession, { actions }: MinutesWorld): readonly PartnershipAction[] {
  const byId = new Map(actions.map((action) => [action.id, action]))
  const ids = new Set(entriesOf(session, 'action').map(({ actionId }) => actionId))
  const own = [...ids].flatMap((id) => byId.get(id) ?? [])
  if (stageOf(session) !== 'reviewed') return own
  const reviewedOn = entriesOf(session, 'reviewed').at(-1)?.on
  return own.map((action) => ({
    ...action,
    events: action.events.filter(({ on }) => reviewedOn === undefined || on <= reviewedOn),
  }))
}

const isForTheBoard = ({ id }: OpenSession, { challenge, state }: MinutedChallenge) =>
  state.escalationDue !== null ||
  challenge.events.some(({ kind, sessionId }) => kind === 'escalated' && sessionId === id)
