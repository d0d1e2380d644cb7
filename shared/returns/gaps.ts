import { type Day, monthsBefore } from '../basics/day'
import type { Framework, Question, Standard } from '../frameworks/framework'
import { questionsOf } from '../frameworks/lookUp'
import { type AnswerContent, contentOf } from './answer'
import type { AuditReturn } from './auditReturn'
import { isAnswered } from './progress'

export type GapKind =
  | 'noRating'
  | 'noReason'
  | 'noEvidence'
  | 'evidenceIsOld'
  | 'noImpact'
  | 'noAction'
  | 'copiedNotChecked'
  | 'lookAgain'

/** One thing to look at before a return is sent: never a bar to sending it. */
export type Gap = { readonly kind: GapKind; readonly standard: Standard; readonly question: Question }

/**
 * Everything to look at, in reading order. Which ratings need evidence, impact or an action is the framework's to say
 * (Section 11 sheet, 4.0); evidence must be dated within its months before the end of the cycle's period.
 */
export const gapsIn = (auditReturn: AuditReturn, framework: Framework, periodTo: Day): readonly Gap[] =>
  questionsOf(framework).flatMap(({ standard, question }) =>
    gapKinds(auditReturn, framework, question, periodTo).map((kind) => ({ kind, standard, question })),
  )

function gapKinds(auditReturn: AuditReturn, framework: Framework, question: Question, periodTo: Day): GapKind[] {
  const answer = auditReturn.answers[question.id]
  const content = contentOf(answer)
  const kinds: GapKind[] = []
  if (content.notApplicable !== null && content.notApplicable.trim() === '') kinds.push('noReason')
  else if (!isAnswered(answer)) kinds.push('noRating')
  kinds.push(...missingBeside(content, framework, periodTo))
  if (content.copied.length > 0) kinds.push('copiedNotChecked')
  if (content.lookAgain) kinds.push('lookAgain')
  return kinds
}

function missingBeside(content: AnswerContent, { rules }: Framework, periodTo: Day): GapKind[] {
  const { rating } = content
  if (rating === null) return []
  const kinds: GapKind[] = []
  if (rules.evidenceFor.includes(rating)) {
    const named = content.evidence.filter((item) => item.what.trim() !== '')
    const oldest = monthsBefore(periodTo, rules.evidenceWithinMonths)
    if (named.length === 0) kinds.push('noEvidence')
    else if (!named.some((item) => item.on !== null && item.on >= oldest)) kinds.push('evidenceIsOld')
  }
  if (rules.impactFor.includes(rating) && content.impact.trim() === '') kinds.push('noImpact')
  if (rules.actionFor.includes(rating) && !content.actions.some((action) => action.what.trim() !== ''))
    kinds.push('noAction')
  return kinds
}
