import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { longestName, type Stamp } from '../basics/stamp'
import type { Challenge } from '../challenges/challenge'
import type { CannotRecord } from '../challenges/recording'
import { type CannotSettle, type Ledger, type Settling, settleChallenge } from '../challenges/settling'
import { stateOf } from '../challenges/state'
import { type CannotLog, logged } from './log'
import { mayClose } from './people'
import { type InSession, recordInSession } from './run'
import type { AgendaItem, Session, SessionPerson, SessionPersonId } from './session'

// Closing a question in the room (challenge sheet, CF1 and CF5): by the ledger's own rule, with a line in the session's log.

/** A closing as it is said in the room. */
export type ClosingTyped = Pick<Settling, 'outcome' | 'reason' | 'replacedBy'> & {
  /** Who of the panel closes it; null where nobody was chosen. */
  readonly closer: SessionPersonId | null
  /** What was looked at here and is as it says; empty where nothing new was. */
  readonly evidence: string
}

/** Why a question stays open. */
export type CannotClose = CannotLog | CannotRecord | CannotSettle | { readonly kind: 'nobodyCloses' }

/** What a closing is judged against, and how the organisation rates itself now, which is kept with it (CF9). */
export type ClosingWorld = { readonly ledger: Ledger; readonly rating: Settling['rating'] }

/**
 * Closes a question in a session; evidence that was seen here is written down before it. Refuses what the ledger refuses, a closing by
 * nobody of the panel who is present, and one by somebody who is from the organisation that was asked or declared an interest in it.
 */
export function closeInSession(
  session: Session,
  itemId: AgendaItem['id'],
  challenge: Challenge,
  { closer, evidence, ...typed }: ClosingTyped,
  { ledger, rating }: ClosingWorld,
  stamp: Stamp,
  newId: MintId,
): Result<InSession, CannotClose> {
  const person = mayClose(session, null).find(({ id }) => id === closer)
  if (!person) return refuse({ kind: 'nobodyCloses' })
  if (!mayClose(session, stateOf(challenge).organisationId).includes(person)) return refuse({ kind: 'closerOwnsIt' })
  const seen =
    typed.outcome === 'evidenceSeen' && evidence.trim() !== ''
      ? recordInSession(session, itemId, challenge, evidenceSeen(evidence), stamp, newId)
      : ok({ session, challenge })
  if (!seen.ok) return seen
  const by = { ...stamp, by: signature(person), sessionId: session.id }
  const settling = { ...typed, closerFrom: person.organisationId, rating }
  const settled = settleChallenge(seen.value.challenge, settling, ledger, by, newId)
  if (!settled.ok) return settled
  const eventId = settled.value.events.at(-1)?.id ?? null
  const said = { kind: 'challenge', itemId, challengeId: challenge.id, eventId } as const
  const log = logged(seen.value.session, said, stamp)
  return log.ok ? ok({ session: log.value, challenge: settled.value }) : log
}

/**
 * The questions that can take the place of one in a session: those that are open with the organisation that it is put to, and with any
 * where it is put to no single one. Those asked in this session come first, and of each the newest.
 */
export const replacementsFor = (
  { id }: Pick<Session, 'id'>,
  challenge: Challenge,
  challenges: readonly Challenge[],
): readonly Challenge[] => {
  const { organisationId } = stateOf(challenge)
  const isHere = ({ raised }: Challenge) => (raised.sessionId === id ? 1 : 0)
  return challenges
    .filter((each) => {
      const other = stateOf(each)
      const isToSame = organisationId === null || other.organisationId === organisationId
      return each.id !== challenge.id && other.isOpen && isToSame
    })
    .sort((a, b) => isHere(b) - isHere(a) || b.raised.at.localeCompare(a.raised.at))
}

const evidenceSeen = (what: string) =>
  ({ kind: 'evidence', item: { what, where: '', on: null }, found: 'asSaid', note: '' }) as const

/** `Independent chair, A Person`; the role alone where both are longer than a signature may be. */
function signature({ role, name }: SessionPerson): string {
  const both = [role, name].filter(Boolean).join(', ')
  return both.length <= longestName ? both : role
}
