import type { FieldId } from '../../shared/frameworks/field'
import type { Framework } from '../../shared/frameworks/framework'
import { findQuestion, findScale, scaleOf } from '../../shared/frameworks/lookUp'
import type { Question } from '../../shared/frameworks/question'

/** An answer that a condition can wait for. */
export type Awaited = { readonly id: string; readonly label: string }

/** The answers of a question, or of one of its typed answers, that a condition can wait for. */
export function awaitedAnswers(
  framework: Framework,
  question: Question,
  fieldId: FieldId | undefined,
): readonly Awaited[] {
  if (fieldId === undefined) return scaleOf(framework, question)?.levels ?? []
  const field = question.fields?.find(({ id }) => id === fieldId)
  if (field?.kind === 'level') return findScale(framework, field.scale)?.levels ?? []
  return field && 'options' in field ? field.options : []
}

/** A condition as people read it: `Shown only when 1.2 is “Yes”.` */
export function conditionWords(framework: Framework, condition: NonNullable<Question['showWhen']>): string {
  const asked = findQuestion(framework, condition.question)?.question
  if (!asked) return 'Shown only when another question is answered in a certain way.'
  const field = asked.fields?.find(({ id }) => id === condition.field)
  const which = field && (asked.fields?.length ?? 0) > 1 ? `${asked.label}, ${field.label},` : asked.label
  const names = awaitedAnswers(framework, asked, condition.field)
    .filter(({ id }) => condition.is.includes(id))
    .map(({ label }) => `“${label}”`)
  if (names.length === 0) return `Shown only when ${which} is answered in a certain way.`
  const last = names.at(-1)
  return `Shown only when ${which} is ${names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${last}` : last}.`
}
