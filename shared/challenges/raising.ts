import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { longestName, type Stamp } from '../basics/stamp'
import { overLimit, printable, type TextIsTooLong, tidy } from '../basics/text'
import type { OrganisationId } from '../partnership/organisation'
import { type Challenge, longestOfChallenge, type Raised } from './challenge'

/** A question as somebody asks it. */
export type ChallengeAsked = Omit<Raised, keyof Stamp | 'organisationId' | 'together'> & {
  /** Whom it is put to: each organisation answers for itself. None where nobody alone can answer it. */
  readonly to: readonly OrganisationId[]
}

/** Why a challenge is not raised. */
export type CannotRaise =
  | { readonly kind: 'questionIsMissing' }
  /** Neither an organisation nor words for who is meant. */
  | { readonly kind: 'nobodyIsAsked' }
  | { readonly kind: 'whoIsMissing' }
  | TextIsTooLong

/**
 * Puts a question to organisations: one challenge for each, so that none is settled by another's answer. Refuses one without a
 * question, without the role that asks it, and one that is put to nobody.
 */
export function raiseChallenges(
  asked: ChallengeAsked,
  { by: typedBy, at, on }: Stamp,
  newId: MintId,
): Result<readonly [Challenge, ...Challenge[]], CannotRaise> {
  const { to, ...typed } = asked
  const rest = { ...typed, question: printable(typed.question).trim(), topic: tidy(typed.topic), who: tidy(typed.who) }
  const by = tidy(typedBy)
  if (rest.question === '') return refuse({ kind: 'questionIsMissing' })
  if (by === '') return refuse({ kind: 'whoIsMissing' })
  if (to.length === 0 && rest.who === '') return refuse({ kind: 'nobodyIsAsked' })
  const tooLong =
    overLimit([rest.question], longestOfChallenge.words) ??
    overLimit([rest.topic, rest.who], longestOfChallenge.line) ??
    overLimit([by], longestName)
  if (tooLong) return refuse(tooLong)
  const together = to.length > 1 ? newId<'challenge group'>() : null
  const raise = (organisationId: OrganisationId | null): Challenge => ({
    id: newId<'challenge'>(),
    raised: { ...rest, organisationId, together, by, at, on },
    events: [],
  })
  const [first, ...others] = [...new Set(to)]
  return ok([raise(first ?? null), ...others.map(raise)])
}
