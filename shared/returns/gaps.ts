import { type Day, monthsBefore } from '../basics/day'
import { isFieldAnswered, isOld } from '../frameworks/fieldValue'
import type { Framework } from '../frameworks/framework'
import { isNarrative, partsOf, type Question, type Standard } from '../frameworks/question'
import { type AnswerContent, contentOf } from './answer'
import { questionsAsked } from './asked'
import type { AuditReturn } from './auditReturn'
import { isNamed } from './items'
import { isOpen } from './merge/undecided'
import { isAnswered } from './progress'

export type GapKind =
  | 'noRating'
  | 'noTypedAnswer'
  | 'noWords'
  | 'noReason'
  | 'dateIsOld'
  | 'noEvidence'
  | 'evidenceIsOld'
  | 'noEvidenceOfType'
  | 'noImpact'
  | 'noAction'
  | 'copiedNotChecked'
  | 'lookAgain'
  /** Two versions stand side by side until a person decides. */
  | 'twoVersions'
  /** Two versions of a text were joined and nobody has read the result yet. */
  | 'joinedNotRead'
  /** Words came in with a file that could not be read as an answer. */
  | 'unreadWords'

/** One thing to look at before a return is sent: never a bar to sending it. */
export type Gap = { readonly kind: GapKind; readonly standard: Standard; readonly question: Question }

/**
 * Everything to look at, in reading order. Which ratings need evidence, impact or an action is the framework's to say
 * (Section 11 sheet, 4.0; Key Propositions sheet, 2.6), and so is the age at which a date is a gap (Section 175 sheet,
 * 5.4); evidence must be dated within its months before the end of the cycle's period.
 */
export const gapsIn = (auditReturn: AuditReturn, framework: Framework, periodTo: Day): readonly Gap[] =>
  questionsAsked(framework, auditReturn).flatMap(({ standard, question }) =>
    gapKinds(auditReturn, framework, question, periodTo).map((kind) => ({ kind, standard, question })),
  )

function gapKinds(auditReturn: AuditReturn, framework: Framework, question: Question, periodTo: Day): GapKind[] {
  const answer = auditReturn.answers[question.id]
  const content = contentOf(answer)
  const kinds: GapKind[] = []
  if (content.notApplicable !== null) {
    if (!isAnswered(question, answer)) kinds.push('noReason')
  } else {
    kinds.push(...notAnswered(question, content))
    const old = (question.fields ?? []).some((field) => isOld(field, content.fields[field.id], periodTo))
    if (old) kinds.push('dateIsOld')
  }
  kinds.push(...missingBeside(content, framework, question, periodTo))
  if (content.copied.length > 0) kinds.push('copiedNotChecked')
  if (content.lookAgain) kinds.push('lookAgain')
  if (answer?.undecided?.some(isOpen)) kinds.push('twoVersions')
  if (answer?.undecided?.some((each) => !isOpen(each))) kinds.push('joinedNotRead')
  if (content.unread.length > 0) kinds.push('unreadWords')
  return kinds
}

function notAnswered(question: Question, content: AnswerContent): GapKind[] {
  if (isNarrative(question)) return content.narrative.trim() === '' ? ['noWords'] : []
  const isMissing = (question.fields ?? []).some(
    (field) => field.optional !== true && !isFieldAnswered(field, content.fields[field.id]),
  )
  return [
    ...(question.scale !== undefined && content.rating === null ? (['noRating'] as const) : []),
    ...(isMissing ? (['noTypedAnswer'] as const) : []),
  ]
}

function missingBeside(content: AnswerContent, { rules }: Framework, question: Question, periodTo: Day): GapKind[] {
  const { rating } = content
  if (rating === null) return []
  const asked = partsOf(question)
  const kinds: GapKind[] = []
  if (asked.includes('evidence')) {
    const named = content.evidence.filter(isNamed)
    if (rules.evidenceFor.includes(rating)) {
      const oldest = monthsBefore(periodTo, rules.evidenceWithinMonths)
      if (named.length === 0) kinds.push('noEvidence')
      else if (!named.some((item) => item.on !== null && item.on >= oldest)) kinds.push('evidenceIsOld')
    }
    const wanted = rules.evidenceTypeFor?.find(({ level }) => level === rating)?.types
    if (wanted && named.length > 0 && !named.some(({ type }) => type && wanted.includes(type)))
      kinds.push('noEvidenceOfType')
  }
  if (asked.includes('impact') && rules.impactFor.includes(rating) && content.impact.trim() === '')
    kinds.push('noImpact')
  if (asked.includes('actions') && rules.actionFor.includes(rating) && !content.actions.some(isNamed))
    kinds.push('noAction')
  return kinds
}
