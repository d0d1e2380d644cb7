import { changeOf, isComparable } from '../frameworks/editions'
import type { Framework } from '../frameworks/framework'
import type { Question, QuestionId } from '../frameworks/question'
import type { AgreedRating, AuditReturn } from './auditReturn'

/** A return of the cycle before, with the edition it answered. */
export type ReturnOfBefore = { readonly framework: Framework; readonly auditReturn: Pick<AuditReturn, 'agreed'> }

/** The same question in the edition of the cycle before; null where it was another one, or was not asked. */
export function questionBefore(now: Framework, before: Framework, id: QuestionId): Question | null {
  const change = changeOf(now, before, id)
  const [was] = change && isComparable(now, before, change) ? change.was : []
  return was?.question ?? null
}

/** What was agreed on the same question in the cycle before; null where nothing was, or the question was another one. */
export function agreedLast(
  now: Framework,
  { framework, auditReturn }: ReturnOfBefore,
  id: QuestionId,
): { readonly was: Question; readonly agreed: AgreedRating } | null {
  const was = questionBefore(now, framework, id)
  const agreed = was && auditReturn.agreed[was.id]
  return was && agreed ? { was, agreed } : null
}
