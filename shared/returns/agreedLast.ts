import { changeOf, isComparable } from '../frameworks/editions'
import type { Framework } from '../frameworks/framework'
import type { Question, QuestionId } from '../frameworks/question'
import type { AgreedRating, AuditReturn } from './auditReturn'

/** A return of the cycle before, with the edition it answered. */
export type ReturnOfBefore = { readonly framework: Framework; readonly auditReturn: Pick<AuditReturn, 'agreed'> }

/** What was agreed on the same question in the cycle before; null where nothing was, or the question was another one. */
export function agreedLast(
  now: Framework,
  { framework, auditReturn }: ReturnOfBefore,
  id: QuestionId,
): { readonly was: Question; readonly agreed: AgreedRating } | null {
  const change = changeOf(now, framework, id)
  const [was] = change && isComparable(now, framework, change) ? change.was : []
  const agreed = was && auditReturn.agreed[was.question.id]
  return was && agreed ? { was: was.question, agreed } : null
}
