import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import type { Stamp } from '../basics/stamp'
import { printable, tidy } from '../basics/text'
import type { Challenge, ChallengeEventOf } from '../challenges/challenge'
import { type ChallengeEntry, recordOn } from '../challenges/recording'
import { standing, stateOf } from '../challenges/state'
import { type CannotLog, logged, placeOf } from './log'
import { isAbsent, mayRate } from './people'
import type { AgendaItem, LogEntryOf, RoomPart, Session, SessionPersonId } from './session'

/**
 * The next step, as Page Down takes it: the next part of the item is shown to the room, and after the last one the next item
 * begins. `parts` are those that the present item has, in their order. Refuses at the end of the last item.
 */
export function stepOn(
  session: Session,
  parts: readonly RoomPart[],
  stamp: Stamp,
): Result<Session, CannotLog | { readonly kind: 'agendaIsOver' }> {
  const { itemId, revealed } = placeOf(session)
  const shown = itemId === null ? undefined : revealed.get(itemId)
  const part = itemId === null ? undefined : parts.find((each) => !shown?.has(each))
  if (itemId !== null && part) return logged(session, { kind: 'revealed', itemId, part }, stamp)
  const next = session.agenda[session.agenda.findIndex(({ id }) => id === itemId) + 1]
  return next ? logged(session, { kind: 'item', itemId: next.id }, stamp) : refuse({ kind: 'agendaIsOver' })
}

/**
 * The step back, as Page Up takes it: the part shown last, wherever it stands on the slide, is hidden, or else the item before is gone
 * back to as it was.
 */
export function stepBack(
  session: Session,
  parts: readonly RoomPart[],
  stamp: Stamp,
): Result<Session, CannotLog | { readonly kind: 'agendaBegins' }> {
  const { itemId, revealed } = placeOf(session)
  const shown = itemId === null ? undefined : revealed.get(itemId)
  const part = [...(shown ?? [])].reverse().find((each) => parts.includes(each))
  if (itemId !== null && part) return logged(session, { kind: 'hidden', itemId, part }, stamp)
  const before = session.agenda[session.agenda.findIndex(({ id }) => id === itemId) - 1]
  return before ? logged(session, { kind: 'item', itemId: before.id }, stamp) : refuse({ kind: 'agendaBegins' })
}

/** A rating as the panel decided it. */
export type Rated = Omit<LogEntryOf<'rated'>, keyof Stamp | 'kind'>

/** Why a rating is not written down. */
export type CannotRate =
  | CannotLog
  | { readonly kind: 'ratingNeedsAReason' }
  | { readonly kind: 'nobodyRated' }
  /** Somebody of the panel is from the organisation, declared an interest, has no vote, or is not there. */
  | { readonly kind: 'mustStandAside'; readonly people: readonly SessionPersonId[] }

/**
 * Writes down a rating that the panel proposed or agreed, or that it was not agreed, beside what the organisation said of itself.
 * Refuses one other than the organisation's own, and "not agreed", without a reason; and one decided by somebody who must stand
 * aside (challenge sheet, 1.4 and 1.7).
 */
export function rate(
  session: Session,
  rated: Rated,
  organisationId: AgendaItem['organisationIds'][number],
  stamp: Stamp,
): Result<Session, CannotRate> {
  const reason = printable(rated.reason).trim()
  const differs = (level: typeof rated.own) => level !== null && level !== rated.own
  if ((differs(rated.proposed) || differs(rated.agreed) || rated.isNotAgreed) && reason === '')
    return refuse({ kind: 'ratingNeedsAReason' })
  if (rated.raters.length === 0) return refuse({ kind: 'nobodyRated' })
  const may = new Set(mayRate(session, organisationId).map(({ id }) => id))
  const people = rated.raters.filter((id) => !may.has(id))
  if (people.length > 0) return refuse({ kind: 'mustStandAside', people })
  const agreed = rated.isNotAgreed ? null : rated.agreed
  return logged(session, { kind: 'rated', ...rated, agreed, reason }, stamp)
}

/** What writing in the ledger changes: the challenge, and the session's log that points to it. */
export type InSession = { readonly session: Session; readonly challenge: Challenge }

/** Writes down what happened to a challenge in a session: in the ledger, with a line in the log. */
export function recordInSession(
  session: Session,
  itemId: AgendaItem['id'] | null,
  challenge: Challenge,
  entry: ChallengeEntry,
  stamp: Stamp,
  newId: MintId,
): Result<InSession, CannotLog | Extract<ReturnType<typeof recordOn>, { ok: false }>['problem']> {
  const next = recordOn(challenge, entry, { ...stamp, sessionId: session.id }, newId)
  if (!next.ok) return next
  const eventId = next.value.events.at(-1)?.id ?? null
  const log = logged(session, { kind: 'challenge', itemId, challengeId: challenge.id, eventId }, stamp)
  return log.ok ? ok({ session: log.value, challenge: next.value }) : log
}

/** Writes down a challenge that was raised in a session. */
export const raisedInSession = (session: Session, itemId: AgendaItem['id'] | null, { id }: Challenge, stamp: Stamp) =>
  logged(session, { kind: 'challenge', itemId, challengeId: id, eventId: null }, stamp)

/** Writes down a decision. Refuses one without words. */
export function decide(
  session: Session,
  itemId: AgendaItem['id'] | null,
  typed: string,
  stamp: Stamp,
): Result<Session, CannotLog | { readonly kind: 'wordsAreMissing' }> {
  const words = printable(typed).trim()
  if (words === '') return refuse({ kind: 'wordsAreMissing' })
  return logged(session, { kind: 'decision', itemId, words }, stamp)
}

/** Opens a session that has ended, or whose minutes were reviewed, again. Refuses without a reason. */
export function reopenSession(
  session: Session,
  typed: string,
  stamp: Stamp,
): Result<Session, CannotLog | { readonly kind: 'reasonIsMissing' }> {
  const reason = printable(typed).trim()
  if (reason === '') return refuse({ kind: 'reasonIsMissing' })
  return logged(session, { kind: 'reopened', reason: tidy(reason) }, stamp)
}

/** A session that ended, and the challenges that it leaves open, as they stand now. */
export type SessionEnd = { readonly session: Session; readonly challenges: readonly Challenge[] }

/**
 * Ends a session. No challenge of it is dropped: one that is still open is written down as held over, and before that as not
 * answered where its organisation did not come or said nothing (CF8). `challenges` are those of the agenda and those raised here.
 */
export function endSession(
  session: Session,
  challenges: readonly Challenge[],
  stamp: Stamp,
  newId: MintId,
): Result<SessionEnd, CannotLog> {
  const ended = logged(session, { kind: 'ended' }, stamp)
  if (!ended.ok) return ended
  const left = challenges.filter((challenge) => isOfSession(session, challenge) && stateOf(challenge).isOpen)
  return ok({ session: ended.value, challenges: left.map((each) => leftOpen(session, each, stamp, newId)) })
}

/** True for a challenge that is on the session's agenda, or was raised or spoken of in it. */
export const isOfSession = ({ id, agenda }: Pick<Session, 'id' | 'agenda'>, challenge: Challenge): boolean =>
  agenda.some(({ challengeIds }) => challengeIds.includes(challenge.id)) ||
  challenge.raised.sessionId === id ||
  standing(challenge.events).some(({ sessionId }) => sessionId === id)

function leftOpen(session: Session, challenge: Challenge, stamp: Stamp, newId: MintId): Challenge {
  const silence = silenceOf(session, challenge)
  const entries: readonly ChallengeEntry[] = [
    ...(silence ? [{ kind: 'notAnswered', why: silence, note: '' } as const] : []),
    { kind: 'heldOver', why: whyHeldOver(session, challenge), note: '' },
  ]
  return entries.reduce((each, entry) => {
    const next = recordOn(each, entry, { ...stamp, sessionId: session.id }, newId)
    // Nothing was typed in these, so that they cannot be refused while the challenge is open.
    if (!next.ok) throw new Error(`A challenge that is left open was refused: ${next.problem.kind}`)
    return next.value
  }, challenge)
}

/** Why an organisation's silence is written down; null where it answered here, or was never asked. */
function silenceOf(session: Session, challenge: Challenge): ChallengeEventOf<'notAnswered'>['why'] | null {
  const here = standing(challenge.events).filter(({ sessionId }) => sessionId === session.id)
  if (here.some(({ kind }) => kind === 'answered' || kind === 'notAnswered')) return null
  const { organisationId } = stateOf(challenge)
  if (organisationId !== null && isAbsent(session, organisationId)) return 'absent'
  const wasAsked = challenge.raised.sessionId === session.id || here.some(({ kind }) => kind === 'asked')
  return wasAsked ? 'noAnswer' : null
}

function whyHeldOver({ agenda, ...session }: Session, { id }: Challenge): ChallengeEventOf<'heldOver'>['why'] {
  const { parked, reached } = placeOf(session)
  const items = agenda.filter(({ challengeIds }) => challengeIds.includes(id))
  if (items.some((item) => parked.has(item.id))) return 'parked'
  return items.length > 0 && items.every((item) => !reached.has(item.id)) ? 'notReached' : 'notSettled'
}
