import type { Json } from '../../basics/json'
import { listed } from '../../basics/text'
import { type Field, type FieldKind, fieldSchema } from '../field'
import type { Scale } from '../scale'
import { idFrom } from './ids'
import { listLayouts } from './layout'
import type { Place } from './places'
import type { FindId, Reading } from './reading'
import type { TableRow } from './readTables'

/** The typed answers of a question, and the row that each was read from. */
export type FieldsRead = { readonly fields: readonly Field[]; readonly places: readonly Place[] }

const common = ['id', 'label', 'kind', 'hint', 'optional', 'notKnown']

/** What each kind takes from its row, with what it is when the cell is empty. Null: nothing. */
const parts: Readonly<Record<FieldKind, Readonly<Record<string, Json | undefined>>>> = {
  level: { scale: undefined },
  choice: { options: [] },
  choices: { options: [] },
  number: { unit: undefined, min: undefined, max: undefined, decimals: 0 },
  share: { unit: undefined, ofLabel: 'Out of' },
  percentage: { step: 1 },
  criteria: { most: undefined, whenNotApplicable: 'in-proportion' },
  date: { precision: 'day', future: false, oldAfterMonths: null },
  role: { asksName: false },
  text: { long: false },
}

type FieldRow = { readonly row: TableRow; readonly question: string; readonly id: string }

/** The scale with this id or title. */
export const findScaleNamed = (scales: readonly Scale[], name: string): Scale | undefined =>
  scales.find(({ id }) => id === name) ?? scales.find(({ title }) => title.toLowerCase() === name.toLowerCase())

/** Reads the typed answers of every question, by its id. */
export function readFields(
  reading: Reading,
  lists: { readonly [list in 'fields' | 'criteria' | 'otherWeights']: readonly TableRow[] },
  scales: readonly Scale[],
  findQuestion: FindId,
): ReadonlyMap<string, FieldsRead> {
  const rows = [...fieldRows(reading, lists.fields, findQuestion)]
  const weights = readWeights(reading, lists, rows, findQuestion)
  const byQuestion = new Map<string, FieldsRead>()
  for (const { row, question, id } of [...rows, ...weights.alone]) {
    const place = { list: row.values['kind'] === undefined ? 'criteria' : 'fields', row: row.row } as const
    const field = readField(reading, place, { ...row.values, id }, scales, weights.of(question, id))
    const before = byQuestion.get(question) ?? { fields: [], places: [] }
    if (field) byQuestion.set(question, { fields: [...before.fields, field], places: [...before.places, place] })
  }
  return byQuestion
}

/** Rows whose question is known, with their ids. */
function fieldRows(reading: Reading, rows: readonly TableRow[], findQuestion: FindId): readonly FieldRow[] {
  const taken = new Map<string, Set<string>>()
  return rows.flatMap((row) => {
    const place = { list: 'fields', row: row.row } as const
    const question = questionOf(reading, place, row, findQuestion)
    if (question === null) return []
    if (row.values['kind'] === undefined) {
      reading.wrong(place, 'kind', 'It is not said what kind of answer this is, so the row was left out.')
      return []
    }
    const ids = taken.get(question) ?? new Set<string>()
    taken.set(question, ids)
    const id = reading.idFor(place, row.values['id'], idFrom(String(row.values['label'] ?? 'answer')), ids)
    ids.add(id)
    return [{ row, question, id }]
  })
}

function questionOf(reading: Reading, place: Place, { values }: TableRow, findQuestion: FindId): string | null {
  const said = values['question']
  const question = typeof said === 'string' ? findQuestion(said) : null
  if (question === null)
    reading.wrong(
      place,
      'question',
      typeof said === 'string'
        ? `There is no question “${said}”, so the row was left out.`
        : 'It is not said which question this belongs to, so the row was left out.',
    )
  return question
}

type Weights = { readonly criteria: readonly Json[]; readonly alternatives: readonly Json[] }

/** The criteria and other weights of each field; and criteria that stand without a row of "Fields", as one field each. */
function readWeights(
  reading: Reading,
  lists: { readonly [list in 'criteria' | 'otherWeights']: readonly TableRow[] },
  rows: readonly FieldRow[],
  findQuestion: FindId,
): { readonly of: (question: string, field: string) => Weights; readonly alone: readonly FieldRow[] } {
  const made = new Map<string, { criteria: Json[]; alternatives: Json[]; taken: Set<string> }>()
  const alone: FieldRow[] = []
  const into = (place: Place, row: TableRow) => {
    const question = questionOf(reading, place, row, findQuestion)
    if (question === null) return null
    const own = [...rows, ...alone].filter((each) => each.question === question && isWeighted(each))
    const said = row.values['field'] as string | undefined
    const field = said === undefined ? own[0] : own.find(({ id }) => id === said)
    if (!field && (own.length > 0 || place.list !== 'criteria')) {
      reading.wrong(place, 'field', 'There is no such typed answer with weighted criteria, so the row was left out.')
      return null
    }
    if (!field) alone.push({ row: { row: row.row, values: { label: 'Criteria' } }, question, id: said ?? 'criteria' })
    const key = `${question} ${field?.id ?? said ?? 'criteria'}`
    const kept = made.get(key) ?? { criteria: [], alternatives: [], taken: new Set<string>() }
    made.set(key, kept)
    return kept
  }
  for (const row of lists.criteria) {
    const place = { list: 'criteria', row: row.row } as const
    const { label, weight, notApplicable = false, id } = row.values
    const kept = typeof label === 'string' && typeof weight === 'number' ? into(place, row) : null
    if (typeof label !== 'string' || typeof weight !== 'number')
      reading.wrong(
        place,
        typeof label === 'string' ? 'weight' : 'label',
        'A criterion takes words and a weight, so the row was left out.',
      )
    if (!kept) continue
    const own = reading.idFor(place, id, idFrom(String(label)), kept.taken)
    kept.taken.add(own)
    kept.criteria.push({ id: own, label: label ?? '', weight: weight ?? 0, notApplicable })
  }
  for (const row of lists.otherWeights) {
    const place = { list: 'otherWeights', row: row.row } as const
    const { without, weights } = row.values
    if (without === undefined || weights === undefined) {
      reading.wrong(
        place,
        without === undefined ? 'without' : 'weights',
        'Both cells are needed, so the row was left out.',
      )
      continue
    }
    into(place, row)?.alternatives.push({ without, weights })
  }
  return { of: (question, field) => made.get(`${question} ${field}`) ?? { criteria: [], alternatives: [] }, alone }
}

const isWeighted = ({ row }: FieldRow) => row.values['kind'] === undefined || row.values['kind'] === 'criteria'

function readField(
  reading: Reading,
  place: Place,
  values: Readonly<Record<string, Json>>,
  scales: readonly Scale[],
  weights: Weights,
): Field | null {
  const kind = (values['kind'] ?? 'criteria') as FieldKind
  const own = parts[kind]
  const strange = Object.keys(values).filter((key) => ![...common, 'question', ...Object.keys(own)].includes(key))
  if (strange.length > 0)
    reading.wrong(
      place,
      strange[0] ?? '',
      `An answer of this kind does not use ${listed(strange.map(headingOf))}. They were left out.`,
    )
  const given = Object.entries({ label: 'Answer', ...own, ...values, kind }).filter(
    ([key, value]) => value !== undefined && !strange.includes(key) && key !== 'question',
  ) as [string, Json][]
  return reading.checked(fieldSchema, place, {
    ...Object.fromEntries(given),
    ...(kind === 'level' ? { scale: scaleIdOf(reading, place, values['scale'], scales) } : {}),
    ...(kind === 'criteria' ? weighted(values['most'], weights) : {}),
  })
}

const headingOf = (key: string) => listLayouts.fields.columns.find((column) => column.key === key)?.heading ?? key

function scaleIdOf(reading: Reading, place: Place, said: Json | undefined, scales: readonly Scale[]): string {
  const scale = typeof said === 'string' ? findScaleNamed(scales, said) : scales[0]
  if (!scale)
    reading.wrong(place, 'scale', `There is no scale “${String(said)}”. Write a title or an id from the sheet Scales.`)
  return scale?.id ?? scales[0]?.id ?? 'scale'
}

function weighted(most: Json | undefined, { criteria, alternatives }: Weights): Record<string, Json> {
  const sum = criteria.reduce<number>((total, each) => total + ((each as { weight: number }).weight ?? 0), 0)
  return {
    most: most ?? Math.round(sum * 100) / 100,
    criteria: [...criteria],
    ...(alternatives.length > 0 ? { alternatives: [...alternatives] } : {}),
  }
}

/** The one typed answer that a row of "Questions" describes by itself. */
export function readOneField(reading: Reading, row: TableRow, kind: string, scale: string | null): FieldsRead | null {
  const place = { list: 'questions', row: row.row } as const
  const { choices, unit } = row.values
  const yesNo = [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ]
  const isChoice = kind === 'choice' || kind === 'choices' || kind === 'yesNo'
  const field = reading.checked(fieldSchema, place, {
    ...(Object.fromEntries(
      Object.entries(parts[kind === 'yesNo' ? 'choice' : (kind as FieldKind)]).filter(
        ([, value]) => value !== undefined,
      ),
    ) as Record<string, Json>),
    id: 'answer',
    label: 'Answer',
    kind: kind === 'yesNo' ? 'choice' : kind,
    ...(isChoice ? { options: choices ?? (kind === 'yesNo' ? yesNo : []) } : {}),
    ...(unit !== undefined && (kind === 'number' || kind === 'share') ? { unit } : {}),
    ...(kind === 'level' ? { scale } : {}),
  })
  return field ? { fields: [field], places: [place] } : null
}
