import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import type { Stamp } from '../basics/stamp'
import type { Framework } from '../frameworks/framework'
import type { AuditReturn } from '../returns/auditReturn'
import { type CannotModerate, decisionOn, recordDecision } from '../returns/moderation'
import type { ReturnChange } from '../returns/submit'
import { type CannotRate, type Rated, rate } from './run'
import type { Session } from './session'

/** A rating that was agreed, or not agreed, in a session: the log says so, and the return keeps it beside the organisation's own. */
export type AgreedInSession = { readonly session: Session; readonly change: ReturnChange }

/** What the panel decided, as it was said in the room. */
export type AgreedTyped = Omit<Rated, 'returnId' | 'own' | 'stood'>

/**
 * Writes down what was agreed on one answer of a return: in the session's log, and where moderation keeps it. Refuses what either of
 * them refuses: a rating without its reason, one decided by somebody who must stand aside, a return that is not back. What a panel
 * only proposes stays in the log.
 */
export function agreeInSession(
  session: Session,
  auditReturn: AuditReturn,
  framework: Framework,
  typed: AgreedTyped,
  stamp: Stamp,
  newId: MintId,
): Result<AgreedInSession, CannotRate | CannotModerate> {
  const { questionId } = typed
  const own = auditReturn.answers[questionId]?.rating ?? null
  const rated = rate(
    session,
    { ...typed, returnId: auditReturn.id, own, stood: auditReturn.agreed[questionId] ?? null },
    auditReturn.organisationId,
    stamp,
  )
  if (!rated.ok) return rated
  const agreed = typed.isNotAgreed ? ('notAgreed' as const) : typed.agreed
  if (agreed === null) return ok({ session: rated.value, change: {} })
  const decision = { ...decisionOn(auditReturn, questionId), agreed, agreedReason: typed.reason }
  const change = recordDecision(auditReturn, framework, questionId, decision, { ...stamp, id: newId() })
  if (change.ok) return ok({ session: rated.value, change: change.value })
  // Agreed once more, in the same words: the return says so already.
  return change.problem.kind === 'nothingChanged' ? ok({ session: rated.value, change: {} }) : refuse(change.problem)
}
