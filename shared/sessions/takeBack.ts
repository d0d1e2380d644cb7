import type { PartnershipAction } from '../actions/action'
import { withdrawAction } from '../actions/changes'
import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import type { Stamp } from '../basics/stamp'
import type { Challenge } from '../challenges/challenge'
import { addEvent } from '../challenges/recording'
import { voidChallenge } from '../challenges/settling'
import { standing } from '../challenges/state'
import type { ReturnId } from '../returns/answer'
import type { AuditReturn } from '../returns/auditReturn'
import type { ReturnChange } from '../returns/submit'
import { type CannotLog, logged, type PlacedEntry, placedLog } from './log'
import type { LogEntry, LogEntryOf, Session } from './session'

// Undo in a session. Nothing is deleted: the log says that an entry was undone, the ledger that an event was taken back or a question
// entered by mistake, and an action is withdrawn.

/** What is written down, and can be taken back. Steps have their own way back. */
const recorded: readonly LogEntry['kind'][] = [
  'attended',
  'challenge',
  'rated',
  'action',
  'decision',
  'parked',
  'takenUp',
  'extended',
]

/** What was written down last and counts, as it was written in one go, oldest first: a question to six is six entries. */
export function lastRecorded(session: Pick<Session, 'log'>): readonly PlacedEntry[] {
  const all = placedLog(session).filter(({ entry }) => recorded.includes(entry.kind))
  const last = all.at(-1)
  if (!last) return []
  const isOfIt = all.map(({ entry }) => entry.at === last.entry.at && entry.by === last.entry.by)
  return all.slice(isOfIt.lastIndexOf(false) + 1)
}

/** What taking back looks at. */
export type TakeBackRecords = {
  readonly session: Session
  /** The whole ledger. */
  readonly challenges: readonly Challenge[]
  readonly actions: readonly PartnershipAction[]
  readonly returnOf: (id: ReturnId) => AuditReturn | undefined
}

/** What taking back changes. */
export type TakenBack = {
  readonly session: Session
  readonly challenges: readonly Challenge[]
  readonly actions: readonly PartnershipAction[]
  readonly returns: ReadonlyMap<ReturnId, ReturnChange>
}

/** Why nothing is taken back. */
export type CannotTakeBack =
  | CannotLog
  | { readonly kind: 'nothingToTakeBack' }
  /** What was written down has changed since, or something rests on it. */
  | { readonly kind: 'sessionChangedSince' }

/** Why a question or an action is no more, as the ledger and the actions say it. */
const mistake = 'Written down by mistake in the session, and taken back.'

/** Takes back what was written down last. Refuses where there is nothing, and where what it left behind has changed since. */
export function takeBackLast(records: TakeBackRecords, stamp: Stamp, newId: MintId): Result<TakenBack, CannotTakeBack> {
  const last = lastRecorded(records.session)
  if (last.length === 0) return refuse({ kind: 'nothingToTakeBack' })
  let next: TakenBack = { session: records.session, challenges: [], actions: [], returns: new Map() }
  for (const { place, entry } of [...last].reverse()) {
    const log = logged(next.session, { kind: 'undone', place }, stamp)
    if (!log.ok) return log
    const taken = takeBack({ ...next, session: log.value }, entry, records, stamp, newId)
    if (!taken) return refuse({ kind: 'sessionChangedSince' })
    next = taken
  }
  return ok(next)
}

/** Takes back what one entry left elsewhere; null where that has changed since. */
function takeBack(
  next: TakenBack,
  entry: LogEntry,
  records: TakeBackRecords,
  stamp: Stamp,
  newId: MintId,
): TakenBack | null {
  switch (entry.kind) {
    case 'challenge': {
      const present = [...next.challenges, ...records.challenges].find(({ id }) => id === entry.challengeId)
      const challenge = present && takenFrom(present, entry, next.session, records.challenges, stamp, newId)
      if (!challenge) return null
      return { ...next, challenges: [challenge, ...next.challenges.filter(({ id }) => id !== challenge.id)] }
    }
    case 'action': {
      const action = records.actions.find(({ id }) => id === entry.actionId)
      const withdrawn = action && withdrawAction(action, mistake, stamp, newId)
      return withdrawn?.ok ? { ...next, actions: [...next.actions, withdrawn.value] } : null
    }
    case 'rated':
      return ratingBack(next, entry, records)
    case 'attended': {
      const people = next.session.people.map((each) =>
        each.id === entry.personId ? { ...each, attendance: entry.was } : each,
      )
      return { ...next, session: { ...next.session, people } }
    }
    default:
      return next
  }
}

function takenFrom(
  challenge: Challenge,
  { eventId }: LogEntryOf<'challenge'>,
  { id: sessionId }: Session,
  ledger: readonly Challenge[],
  stamp: Stamp,
  newId: MintId,
): Challenge | null {
  const by = { ...stamp, sessionId }
  const isThere = standing(challenge.events).some(({ id }) => id === eventId)
  if (eventId !== null && !isThere) return null
  const taken =
    eventId === null
      ? voidChallenge(challenge, mistake, ledger, by, newId)
      : addEvent(challenge, { kind: 'takenBack', event: eventId }, by, newId)
  return taken.ok ? taken.value : null
}

/** The return says again what was agreed before. What was only proposed is in no return. */
function ratingBack(next: TakenBack, entry: LogEntryOf<'rated'>, { returnOf }: TakeBackRecords): TakenBack | null {
  const { returnId, questionId, agreed, isNotAgreed, stood = null } = entry
  if (agreed === null && !isNotAgreed) return next
  const present = returnOf(returnId)?.agreed
  if (!present || present[questionId]?.rating !== agreed) return null
  const { [questionId]: _taken, ...others } = present
  const back = stood === null ? others : { ...others, [questionId]: stood }
  return { ...next, returns: new Map([...next.returns, [returnId, { agreed: back }]]) }
}
