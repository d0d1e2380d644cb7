import { impossible } from '../basics/result'
import { withOptional } from './editFramework'
import type { CriterionId, Field, FieldId, FieldKind, FieldOf, OptionId } from './field'
import { type Part, partsOf, type Question } from './question'
import type { ScaleId } from './scale'

// Edits of one question: how it is answered. Ids of what is new come from outside and are never used twice, so that an answer
// to something that was taken away is not read as an answer to something else.

/** Kinds of typed answers as people choose them: yes or no is a choice of those two. */
export type TypedKind = FieldKind | 'yesNo'

/** How a question is answered: rated, in words, or by a typed answer. */
export type QuestionKind = 'rating' | 'words' | TypedKind

/** Kinds of typed answers, in the order in which they are offered. */
export const fieldKinds = [
  'yesNo',
  'choice',
  'choices',
  'level',
  'number',
  'share',
  'percentage',
  'criteria',
  'date',
  'role',
  'text',
] as const satisfies readonly TypedKind[]

/** What a kind is called where people choose it, here and in a workbook. */
export const kindWords: Readonly<Record<QuestionKind, string>> = {
  rating: 'Rating',
  words: 'Words',
  yesNo: 'Yes or no',
  choice: 'Choice',
  choices: 'Several choices',
  level: 'Level of a scale',
  number: 'Number',
  share: 'Number out of another',
  percentage: 'Percentage',
  criteria: 'Weighted criteria',
  date: 'Date',
  role: 'Role',
  text: 'Short text',
}

/** What is answered to a question of a kind, in a sentence. */
export const kindAbout: Readonly<Record<QuestionKind, string>> = {
  rating: 'People choose a level of a scale, and it counts as their rating.',
  words: 'People answer in their own words.',
  yesNo: 'People choose Yes or No. To count them as met and not met, use a rating on a scale of the two.',
  choice: 'People choose one from a list.',
  choices: 'People choose any from a list.',
  level: 'People choose a level of a scale. It does not count as a rating.',
  number: 'People type a number.',
  share: 'People type two numbers, such as 47 of 52. The percentage is worked out.',
  percentage: 'People type 0 to 100.',
  criteria: 'People give points for each of several criteria.',
  date: 'People type a day or a month.',
  role: 'People type a job title.',
  text: 'People type a line, or a few.',
}

const yesOrNo = ['Yes', 'No']

/** What a typed answer is called where people choose its kind. */
export const kindOfField = (field: Field): TypedKind =>
  field.kind === 'choice' && field.options.map(({ label }) => label).join() === yesOrNo.join() ? 'yesNo' : field.kind

/** How a question is answered first of all. */
export function kindOf(question: Question): QuestionKind {
  if (question.scale !== undefined) return 'rating'
  const [first] = question.fields ?? []
  return first ? kindOfField(first) : 'words'
}

/** Changes how a question is answered. Its typed answers, parts and descriptions go, because they belong to the old kind. */
export function changeKind(
  question: Question,
  kind: QuestionKind,
  scale: ScaleId | null,
  newId: () => string,
): Question {
  if (kindOf(question) === kind) return question
  const { scale: _scale, fields: _fields, parts: _parts, descriptors: _descriptors, ...kept } = question
  if (kind === 'words') return kept
  if (kind === 'rating') return scale ? { ...kept, scale } : question
  const field = emptyField(kind, scale, newId)
  return field ? { ...kept, fields: [field] } : question
}

/** A typed answer that has no words yet; null for a level where there is no scale. */
export function emptyField(kind: TypedKind, scale: ScaleId | null, newId: () => string): Field | null {
  const id = newId() as FieldId
  const option = (label: string) => ({ id: newId() as OptionId, label })
  const common = { id, label: '' }
  switch (kind) {
    case 'level':
      return scale ? { ...common, kind, scale } : null
    case 'yesNo':
      return { ...common, kind: 'choice', options: yesOrNo.map(option) }
    case 'choice':
    case 'choices':
      return { ...common, kind, options: [option(''), option('')] }
    case 'number':
      return { ...common, kind, decimals: 0 }
    case 'share':
      return { ...common, kind, ofLabel: '' }
    case 'percentage':
      return { ...common, kind, step: 1 }
    case 'criteria':
      return {
        ...common,
        kind,
        most: 10,
        criteria: [{ id: newId() as CriterionId, label: '', weight: 10, notApplicable: false }],
        whenNotApplicable: 'in-proportion',
      }
    case 'date':
      return { ...common, kind, precision: 'day', future: false, oldAfterMonths: null }
    case 'role':
      return { ...common, kind, asksName: false }
    case 'text':
      return { ...common, kind, long: false }
    default:
      return impossible(kind)
  }
}

/** Adds a typed answer at the end of the row. */
export const addField = (question: Question, field: Field): Question => ({
  ...question,
  fields: [...(question.fields ?? []), field],
})

/** Changes one typed answer. */
export const changeField = (question: Question, id: FieldId, change: (field: Field) => Field): Question => ({
  ...question,
  fields: (question.fields ?? []).map((field) => (field.id === id ? change(field) : field)),
})

/** Takes a typed answer away. */
export const removeField = (question: Question, id: FieldId): Question =>
  withOptional(
    question,
    'fields',
    (question.fields ?? []).filter((field) => field.id !== id),
  )

/**
 * Options written one on a line; two at least, of which some may have no words yet. A line that says the same keeps its id;
 * one in the place of a changed line takes over its id.
 */
export function optionsFrom(
  options: FieldOf<'choice'>['options'],
  typed: readonly string[],
  newId: () => string,
): FieldOf<'choice'>['options'] {
  const lines = [...typed, '', ''].slice(0, Math.max(typed.length, 2))
  const byLabel = new Map(options.map((option) => [option.label, option.id]))
  const kept = new Set(lines.flatMap((line) => byLabel.get(line) ?? []))
  const used = new Set<string>()
  return lines.map((label, place) => {
    const same = byLabel.get(label)
    const there = options[place]
    const reworded = lines.length === options.length && there && !kept.has(there.id) ? there.id : undefined
    const id = [same, reworded].find((each) => each !== undefined && !used.has(each)) ?? (newId() as OptionId)
    used.add(id)
    return { id, label }
  })
}

/** Adds a criterion without words, worth what is left of the most, or one point. */
export function addCriterion(field: FieldOf<'criteria'>, id: CriterionId): FieldOf<'criteria'> {
  const left = field.most - pointsOf(field)
  const weight = left > 0 ? Math.round(left * 100) / 100 : 1
  return { ...field, criteria: [...field.criteria, { id, label: '', weight, notApplicable: false }] }
}

/** What the criteria are worth together. */
export const pointsOf = ({ criteria }: FieldOf<'criteria'>): number =>
  Math.round(criteria.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100

/** Says what else is asked; the usual parts of its kind are not written down. */
export function changeParts(question: Question, part: Part, on: boolean): Question {
  const { parts: _parts, ...plain } = question
  const chosen = new Set(partsOf(question))
  if (on) chosen.add(part)
  else chosen.delete(part)
  const next = (['narrative', 'evidence', 'impact', 'actions'] as const).filter((each) => chosen.has(each))
  const usual = partsOf(plain)
  const isUsual = usual.length === next.length && next.every((each) => usual.includes(each))
  return isUsual ? plain : { ...plain, parts: next }
}
