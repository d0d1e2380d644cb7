import type { Field } from '../field'
import type { Question, Standard } from '../question'
import type { Scale } from '../scale'

/**
 * Conditions on a question that has one typed answer and no rating mean that answer, though nobody named it: its field is
 * filled in, and the words of its choices become their ids.
 */
export function withOnlyFields(standards: readonly Standard[], scales: readonly Scale[]): readonly Standard[] {
  const byId = new Map(standards.flatMap(({ questions }) => questions).map((each) => [each.id, each]))
  const settled = (question: Question): Question => {
    const { showWhen } = question
    const awaited = showWhen && showWhen.field === undefined ? byId.get(showWhen.question) : undefined
    const [field, ...others] = awaited?.fields ?? []
    if (!showWhen || !awaited || awaited.scale !== undefined || !field || others.length > 0) return question
    const choices = choicesOf(field, scales)
    const named = (name: string) =>
      choices.find(({ id }) => id === name)?.id ??
      choices.find(({ label }) => label.toLowerCase() === name.toLowerCase())?.id ??
      name
    return { ...question, showWhen: { ...showWhen, field: field.id, is: showWhen.is.map(named) } }
  }
  return standards.map((standard) => ({ ...standard, questions: standard.questions.map(settled) }))
}

function choicesOf(field: Field, scales: readonly Scale[]): readonly { readonly id: string; readonly label: string }[] {
  if ('options' in field) return field.options
  return field.kind === 'level' ? (scales.find(({ id }) => id === field.scale)?.levels ?? []) : []
}
