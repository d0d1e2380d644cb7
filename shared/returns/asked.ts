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
  const all = questionsOfForm(framework, auditReturn)
  return all.filter(({ question }) => question.showWhen === undefined || isAsked(question))
}

/** What a size and a type are asked whatever they answer; worked out once, as an answer never changes it. */
const forms = new WeakMap<Framework, Map<string, readonly PlacedQuestion[]>>()

function questionsOfForm(framework: Framework, auditReturn: Asked): readonly PlacedQuestion[] {
  const { variant, coreOnly, organisationType } = auditReturn.asked
  const key = JSON.stringify([variant, coreOnly, organisationType])
  const before = forms.get(framework)?.get(key)
  if (before) return before
  const questions = questionsOf(framework).filter(({ question }) => isForForm(question, auditReturn))
  const known = forms.get(framework) ?? new Map<string, readonly PlacedQuestion[]>()
  forms.set(framework, known.set(key, questions))
  return questions
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
