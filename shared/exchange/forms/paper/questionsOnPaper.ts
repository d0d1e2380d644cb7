import type { Framework } from '../../../frameworks/framework'
import { findQuestion, findScale, type PlacedQuestion, questionsOf, scaleOf } from '../../../frameworks/lookUp'
import type { Question } from '../../../frameworks/question'
import { type Asked, isForForm } from '../../../returns/asked'

/**
 * The questions that a form on paper asks, in reading order: those of its size, for its type of organisation, whatever is
 * answered. One that waits for a question that is not on the form is not on it either.
 */
export function questionsOnPaper(framework: Framework, asked: Asked): readonly PlacedQuestion[] {
  const canBeAsked = (question: Question, waiting: readonly Question[] = []): boolean => {
    if (!isForForm(question, asked) || waiting.includes(question)) return false
    if (question.showWhen === undefined) return true
    const awaited = findQuestion(framework, question.showWhen.question)
    return awaited !== null && canBeAsked(awaited.question, [...waiting, question])
  }
  return questionsOf(framework).filter(({ question }) => canBeAsked(question))
}

/** When a question is to be answered, for one that waits for another: `Only if 1.2 is “Yes” or “Partly”.` Empty for the others. */
export function onlyIf(framework: Framework, { showWhen }: Question): string {
  const awaited = showWhen && findQuestion(framework, showWhen.question)?.question
  if (!awaited) return ''
  const field = awaited.fields?.find(({ id }) => id === showWhen.field)
  const which = field && (awaited.fields?.length ?? 0) > 1 ? `${awaited.label}, ${field.label},` : awaited.label
  const options = field
    ? field.kind === 'level'
      ? (findScale(framework, field.scale)?.levels ?? [])
      : 'options' in field
        ? field.options
        : []
    : (scaleOf(framework, awaited)?.levels ?? [])
  const names = options.filter(({ id }) => showWhen.is.includes(id)).map(({ label }) => `“${label}”`)
  return `Only if ${which} is ${names.join(' or ')}.`
}
