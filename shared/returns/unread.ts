import { ok, type Result, refuse } from '../basics/result'
import type { Framework } from '../frameworks/framework'
import { questionsAsked } from './asked'
import type { AuditReturn } from './auditReturn'
import type { ReturnChange } from './submit'

/** True while words stand in a return, in its answers or outside them, that could not be read and nobody has seen to. */
export const hasUnread = (auditReturn: AuditReturn, framework: Framework): boolean =>
  (auditReturn.unread ?? []).length > 0 ||
  questionsAsked(framework, auditReturn).some(
    ({ question }) => (auditReturn.answers[question.id]?.unread ?? []).length > 0,
  )

/**
 * Says that a person has seen to the words outside the answers that could not be read. Also in a return that has been sent
 * back: its sign-off stays. They do not come up again with a file that holds them too. Refuses where there are none.
 */
export const seeToUnread = ({
  unread = [],
  seenTo = [],
}: AuditReturn): Result<ReturnChange, { readonly kind: 'nothingChanged' }> =>
  unread.length === 0
    ? refuse({ kind: 'nothingChanged' })
    : ok({ unread: [], seenTo: rememberedAs([...seenTo, ...unread]) })

/** Lines that were seen to as a return keeps them: each once, and no more than it holds. */
export const rememberedAs = (lines: readonly string[]): string[] => [...new Set(lines)].sort().slice(0, 1_000)
