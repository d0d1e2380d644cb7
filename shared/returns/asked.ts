import type { Framework } from '../frameworks/framework'
import { findQuestion, type PlacedQuestion, questionsOf } from '../frameworks/lookUp'
import type { Question } from '../frameworks/question'
import type { AuditReturn } from './auditReturn'
import { isOfSize } from './formSize'

/** What decides which questions a return is asked. */
export type Asked = Pick<AuditReturn, 'asked' | 'answers'>

/** What was worked out last for a return. Returns and frameworks never change in place, so it holds for as long as they do. */
const known = new WeakMap<Asked, { readonly framework: Framework; readonly questions: readonly PlacedQuestion[] }>()

/**
 * The questions that this return is asked, in reading order: those of its size of the form, for its type of organisation,
 * and whose condition holds. A question that waits for one that is not asked is not asked either.
 */
export function questionsAsked(framework: Framework, auditReturn: Asked): readonly PlacedQuestion[] {
  const before = known.get(auditReturn)
  if (before?.framework === framework) return before.questions
  const questions = workOut(framework, auditReturn)
  known.set(auditReturn, { framework, questions })
  return questions
}

function workOut(framework: Framework, auditReturn: Asked): readonly PlacedQuestion[] {
  const decided = new Map<Question, boolean>()
  const isAsked = (question: Question): boolean => {
    if (!isForForm(question, auditReturn)) return false
    const { showWhen } = question
    if (showWhen === undefined) return true
    const before = decided.get(question)
    if (before !== undefined) return before
    // A loop is refused in a framework; should one come in all the same, nobody waits for ever.
    decided.set(question, false)
    const condition = findQuestion(framework, showWhen.question)
    const asked = condition !== null && isAsked(condition.question) && conditionHolds(showWhen, auditReturn)
    decided.set(question, asked)
    return asked
  }
  return questionsOf(framework).filter(({ question }) => isAsked(question))
}

/** True when a form of this size asks an organisation of this type, whatever it answers elsewhere. */
export function isForForm(question: Question, { asked }: Asked): boolean {
  const { appliesTo } = question
  const { organisationType } = asked
  const fitsType = appliesTo === undefined || organisationType === null || appliesTo.includes(organisationType)
  return fitsType && isOfSize(question, asked)
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
