import type { MintId } from '../basics/id'
import { type Result, refuse } from '../basics/result'
import { printable, type TextIsTooLong } from '../basics/text'
import { sameBody } from '../partnership/continued'
import type { Organisation, OrganisationId } from '../partnership/organisation'
import type { Challenge, ChallengeEventOf, ChallengeId, EscalationStep, RatingThen } from './challenge'
import { addEvent, type Recorded } from './recording'
import { type ChallengeStatus, stateOf } from './state'

/** How somebody wants to settle a challenge. */
export type Settling = {
  readonly outcome: ChallengeEventOf<'settled'>['outcome']
  readonly reason: string
  /** Whom the closer is from; null for the partnership itself. */
  readonly closerFrom: OrganisationId | null
  readonly replacedBy: ChallengeId | null
  readonly rating: RatingThen | null
}

/** What a settlement is judged against. */
export type Ledger = {
  readonly challenges: readonly Challenge[]
  readonly organisations: readonly Organisation[]
  /** The organisations that own actions of the challenge. */
  readonly owners: readonly OrganisationId[]
}

/** Why a challenge is not settled, voided, reopened or escalated. */
export type CannotSettle =
  | { readonly kind: 'challengeIsClosed'; readonly status: ChallengeStatus }
  | { readonly kind: 'challengeIsOpen' }
  | { readonly kind: 'reasonIsMissing' }
  | { readonly kind: 'whoIsMissing' }
  /** CF5: nobody saw evidence that is as it says. */
  | { readonly kind: 'evidenceIsMissing' }
  /** CF5: the closer is from the organisation that was asked, or owns the action. */
  | { readonly kind: 'closerOwnsIt' }
  /** CF1: what supersedes it is not in the ledger, is void or not pursued, or leads back to it. */
  | { readonly kind: 'replacementIsMissing' }
  /** It stands for others that it superseded: were it voided, they would be lost. */
  | { readonly kind: 'replacesOthers'; readonly others: readonly ChallengeId[] }
  | { readonly kind: 'alreadyEscalated'; readonly to: EscalationStep }
  | { readonly kind: 'delegatedComeFirst' }
  | TextIsTooLong

/**
 * Closes a challenge with an outcome, a reason and the person who closes it (CF1, CF5). Refuses to close on evidence that nobody saw,
 * to close it for what is not in the ledger, and any closing by the organisation that was asked or owns its action.
 */
export function settleChallenge(
  challenge: Challenge,
  settling: Settling,
  { challenges, organisations, owners }: Ledger,
  recorded: Recorded,
  newId: MintId,
): Result<Challenge, CannotSettle> {
  const { status, isOpen, evidence } = stateOf(challenge)
  if (!isOpen) return refuse({ kind: 'challengeIsClosed', status })
  const reason = clean(settling.reason)
  if (reason === '') return refuse({ kind: 'reasonIsMissing' })
  const { outcome, closerFrom } = settling
  const theirs = [...everAsked(challenge), ...owners]
  if (closerFrom !== null && theirs.some((each) => sameBody(organisations, each, closerFrom)))
    return refuse({ kind: 'closerOwnsIt' })
  if (outcome === 'evidenceSeen' && !evidence.some(({ found }) => found === 'asSaid'))
    return refuse({ kind: 'evidenceIsMissing' })
  const replacedBy = outcome === 'superseded' ? settling.replacedBy : null
  if (outcome === 'superseded' && !mayReplace(challenge, replacedBy, challenges))
    return refuse({ kind: 'replacementIsMissing' })
  return addEvent(challenge, { kind: 'settled', ...settling, reason, replacedBy }, recorded, newId)
}

/** Every organisation that was ever to answer it. */
const everAsked = ({ raised, events }: Challenge): readonly OrganisationId[] =>
  [
    raised.organisationId,
    ...events.map((event) => (event.kind === 'readdressed' ? event.organisationId : null)),
  ].flatMap((id) => id ?? [])

/** True when the way from a replacement, over whatever replaced that, never leads back here, and ends at one that is pursued. */
function mayReplace({ id }: Challenge, by: ChallengeId | null, challenges: readonly Challenge[]): boolean {
  const byId = new Map(challenges.map((each) => [each.id, each]))
  const seen = new Set<ChallengeId | null>([id])
  for (let next = by; ; ) {
    const found = next === null || seen.has(next) ? undefined : byId.get(next)
    if (!found) return false
    seen.add(next)
    const { status, closing } = stateOf(found)
    if (status === 'voided' || status === 'notPursued') return false
    if (status !== 'superseded' || closing?.kind !== 'settled') return true
    next = closing.replacedBy
  }
}

/** Opens a closed or voided challenge again, under its own id and first day. Refuses one that is open. */
export function reopenChallenge(
  challenge: Challenge,
  typed: string,
  recorded: Recorded,
  newId: MintId,
): Result<Challenge, CannotSettle> {
  if (stateOf(challenge).isOpen) return refuse({ kind: 'challengeIsOpen' })
  const reason = clean(typed)
  if (reason === '') return refuse({ kind: 'reasonIsMissing' })
  return addEvent(challenge, { kind: 'reopened', reason }, recorded, newId)
}

/**
 * CF9: leaves a closed challenge closed although its question is rated lower now, with a reason. The offer does not come again while
 * that answer counts as it does. Refuses one that is open.
 */
export function leaveClosed(
  challenge: Challenge,
  seen: Pick<ChallengeEventOf<'leftClosed'>, 'returnId' | 'questionId' | 'level'>,
  typed: string,
  recorded: Recorded,
  newId: MintId,
): Result<Challenge, CannotSettle> {
  if (stateOf(challenge).isOpen) return refuse({ kind: 'challengeIsOpen' })
  const reason = clean(typed)
  if (reason === '') return refuse({ kind: 'reasonIsMissing' })
  return addEvent(challenge, { kind: 'leftClosed', reason, ...seen }, recorded, newId)
}

/** Voids a challenge that was a mistake, with a reason: nothing is deleted (CF1). Refuses one that others were closed for. */
export function voidChallenge(
  challenge: Challenge,
  typed: string,
  challenges: readonly Challenge[],
  recorded: Recorded,
  newId: MintId,
): Result<Challenge, CannotSettle> {
  const { status } = stateOf(challenge)
  if (status === 'voided') return refuse({ kind: 'challengeIsClosed', status })
  const others = replacedBy(challenge.id, challenges)
  if (others.length > 0) return refuse({ kind: 'replacesOthers', others })
  const reason = clean(typed)
  if (reason === '') return refuse({ kind: 'reasonIsMissing' })
  return addEvent(challenge, { kind: 'voided', reason }, recorded, newId)
}

/** The challenges that are closed because this one took their place. */
const replacedBy = (id: ChallengeId, challenges: readonly Challenge[]): readonly ChallengeId[] =>
  challenges.flatMap((each) => {
    const { status, closing } = stateOf(each)
    return status === 'superseded' && closing?.kind === 'settled' && closing.replacedBy === id ? [each.id] : []
  })

/** Takes a challenge to the delegated, then to the lead safeguarding partners (CF7). Refuses the lead first, and either one twice. */
export function escalateChallenge(
  challenge: Challenge,
  to: EscalationStep,
  note: string,
  recorded: Recorded,
  newId: MintId,
): Result<Challenge, CannotSettle> {
  const { status, isOpen, escalations } = stateOf(challenge)
  if (!isOpen) return refuse({ kind: 'challengeIsClosed', status })
  if (escalations.some((each) => each.to === to)) return refuse({ kind: 'alreadyEscalated', to })
  if (to === 'lead' && escalations.length === 0) return refuse({ kind: 'delegatedComeFirst' })
  return addEvent(challenge, { kind: 'escalated', to, note: clean(note) }, recorded, newId)
}

const clean = (text: string) => printable(text).trim()
