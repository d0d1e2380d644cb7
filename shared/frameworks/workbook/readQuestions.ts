import type { Json, JsonObject } from '../../basics/json'
import { type Question, questionSchema, type Standard, standardSchema } from '../question'
import type { Scale } from '../scale'
import { freeId, idFrom } from './ids'
import type { QuestionRow, StandardRow } from './questionRows'
import type { FieldsRead } from './readFields'
import type { FindId, Reading } from './reading'
import type { TableRow } from './readTables'
import { whatIsAsked } from './whatIsAsked'

/** What the rows of the other sheets say, and how to find what they name. */
export type Around = {
  readonly scales: readonly Scale[]
  readonly fields: ReadonlyMap<string, FieldsRead>
  readonly findQuestion: FindId
  readonly level: (name: string, scale?: Scale) => string
}

/** Reads the standards with their questions. */
export function readStandards(
  reading: Reading,
  rows: readonly StandardRow[],
  asked: readonly QuestionRow[],
  around: Around,
): readonly Standard[] {
  const standards: Standard[] = []
  for (const { row, id, number } of rows) {
    const place = { list: 'standards', row: row.row } as const
    const path = `standards[${standards.length}]`
    const title = row.values['title']
    if (typeof title !== 'string') reading.wrong(place, 'title', 'The standard has no title. Write one.')
    const values = withLevels({ ...row.values, id, number }, around)
    const groups = (values['groups'] ?? []) as unknown as Groups
    const standard = reading.checked(standardSchema, place, {
      title: '',
      plainWords: typeof title === 'string' ? title : `Standard ${number}`,
      evidencePrompts: [],
      layQuestions: [],
      redFlags: [],
      references: [],
      ...values,
      questions: [],
    })
    if (!standard) continue
    reading.place(path, place)
    const questions: Question[] = []
    for (const each of asked.filter(({ standard: owner }) => owner === id)) {
      const question = readQuestion(reading, each, `${path}.questions[${questions.length}]`, groups, around)
      if (question) questions.push(question)
    }
    standards.push({ ...standard, questions })
  }
  return standards
}

type Groups = readonly { readonly id: string; readonly title: string }[]

/** Descriptors by the ids of the levels that people name. */
function withLevels(values: Readonly<Record<string, Json>>, { level }: Around, scale?: Scale): Record<string, Json> {
  const { descriptors, ...rest } = values
  if (descriptors === undefined) return rest
  const named = Object.entries(descriptors as JsonObject).map(([name, words]) => [level(name, scale), words] as const)
  return { ...rest, descriptors: Object.fromEntries(named) }
}

function readQuestion(
  reading: Reading,
  { row, id, label }: QuestionRow,
  path: string,
  groups: Groups,
  around: Around,
): Question | null {
  const place = { list: 'questions', row: row.row } as const
  const { standard: _standard, kind: _kind, scale: _scale, choices: _choices, unit: _unit, ...rest } = row.values
  const said = Object.fromEntries(Object.entries(rest).filter(([key]) => !key.startsWith('showWhen.')))
  const text = said['text']
  if (typeof text !== 'string') reading.wrong(place, 'text', 'The question has no words. Write what is asked.')
  const asks = whatIsAsked(reading, row, id, around)
  const scale = around.scales.find((each) => each.id === asks.scale)
  const made = {
    shortTitle: typeof text === 'string' ? firstWords(text) : label,
    text: '',
    core: true,
    notApplicable: 'with-reason',
    ...withLevels(said, around, scale),
    ...condition(reading, row, around),
    ...inGroup(said['group'], groups),
    id,
    label,
  }
  const question = reading.checked(questionSchema, place, {
    ...made,
    ...(asks.scale === null ? {} : { scale: asks.scale }),
    ...(asks.fields ? { fields: asks.fields.fields as unknown as Json } : {}),
  })
  if (!question) return null
  reading.place(path, place)
  for (const [f, at] of (asks.fields?.places ?? []).entries()) reading.place(`${path}.fields[${f}]`, at)
  return question
}

/** The first words of a question, as long as a line of a table. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 60 ? line : `${line.slice(0, 60).replace(/\s\S*$/, '')}…`
}

function inGroup(said: Json | undefined, groups: Groups): Record<string, Json> {
  if (typeof said !== 'string') return {}
  const group =
    groups.find(({ id }) => id === said) ?? groups.find(({ title }) => title.toLowerCase() === said.toLowerCase())
  return { group: group?.id ?? idFrom(said) }
}

/** When the question is asked: ids in place of the numbers and words that people write. */
function condition(reading: Reading, { row, values }: TableRow, around: Around): Record<string, Json> {
  const asked = values['showWhen.question']
  const is = values['showWhen.is'] as readonly string[] | undefined
  if (typeof asked !== 'string' || is === undefined) {
    if (asked !== undefined || is !== undefined || values['showWhen.field'] !== undefined)
      reading.wrong(
        { list: 'questions', row },
        asked === undefined ? 'showWhen.question' : 'showWhen.is',
        'It takes a question and an answer to say when this is asked. One is missing, so it is always asked.',
      )
    return {}
  }
  const id = around.findQuestion(asked) ?? idFrom(asked, 'q-')
  const fields = around.fields.get(id)?.fields
  const field = fields?.find((each) => each.id === values['showWhen.field'])
  const said = values['showWhen.field'] === undefined ? {} : { field: values['showWhen.field'] }
  const options = field && 'options' in field ? field.options : []
  const named = (name: string) =>
    options.find((each) => each.id === name)?.id ??
    options.find((each) => each.label.toLowerCase() === name.toLowerCase())?.id ??
    around.level(name)
  return { showWhen: { question: id, ...said, is: is.map(named) } }
}

/** An id made for a level or a choice that nothing is known of, so that the framework says what is missing. */
export function levelFinder(scales: readonly Scale[]): Around['level'] {
  return (name, scale) => {
    const all = [...(scale?.levels ?? []), ...scales.flatMap(({ levels }) => levels)]
    const level =
      all.find(({ id }) => id === name) ?? all.find(({ label }) => label.toLowerCase() === name.toLowerCase())
    return level?.id ?? freeId(idFrom(name), new Set())
  }
}
