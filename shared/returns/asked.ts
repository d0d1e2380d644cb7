import type { Framework } from '../frameworks/framework'
import { type PlacedQuestion, questionsOf } from '../frameworks/lookUp'
import type { Question } from '../frameworks/question'
import type { AuditReturn } from './auditReturn'

/** What decides which questions a return is asked. */
export type Asked = Pick<AuditReturn, 'asked' | 'answers'>

/**
 * The questions that this return is asked, in reading order: those of its size of the form, for its type of organisation,
 * and whose condition holds. A question that waits for one that is not asked is not asked either. One pass, so that it
 * can be worked out again after each answer.
 */
export function questionsAsked(framework: Framework, auditReturn: Asked): readonly PlacedQuestion[] {
  const all = questionsOf(framework)
  const byId = new Map(all.map(({ question }) => [question.id, question]))
  const decided = new Map<string, boolean>()
  const isAsked = (question: Question): boolean => {
    const known = decided.get(question.id)
    if (known !== undefined) return known
    // A loop is refused in a framework; should one come in all the same, nobody waits for ever.
    decided.set(question.id, false)
    const condition = question.showWhen && byId.get(question.showWhen.question)
    const asked =
      isForForm(question, auditReturn) &&
      (question.showWhen === undefined ||
        (condition !== undefined && isAsked(condition) && conditionHolds(question.showWhen, auditReturn)))
    decided.set(question.id, asked)
    return asked
  }
  return all.filter(({ question }) => isAsked(question))
}

function isForForm({ variants, appliesTo }: Question, { asked: { variant, organisationType } }: Asked): boolean {
  const fitsSize = variants === undefined || variant === null || variants.includes(variant)
  const fitsType = appliesTo === undefined || organisationType === null || appliesTo.includes(organisationType)
  return fitsSize && fitsType
}

function conditionHolds({ question, field, is }: NonNullable<Question['showWhen']>, { answers }: Asked): boolean {
  const answer = answers[question]
  if (!answer || answer.notApplicable !== null) return false
  if (field === undefined) return answer.rating !== null && is.includes(answer.rating)
  const value = answer.fields[field]
  switch (value?.kind) {
    case 'level':
      return is.includes(value.level)
    case 'choice':
      return is.includes(value.option)
    case 'choices':
      return value.options.some((option) => is.includes(option))
    default:
      return false
  }
}
