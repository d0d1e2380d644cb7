import type { Day } from '../../basics/day'
import type { Json } from '../../basics/json'
import type { Sheet } from '../../basics/sheet'
import { usualLimits, usualPrivacyHint } from '../beginFramework'
import { changeSchema, type Framework, figureSchema } from '../framework'
import { lookAtFramework } from '../parseFramework'
import { explainMisfit } from '../problemWords'
import type { Question } from '../question'
import type { Scale } from '../scale'
import { idFrom } from './ids'
import { withOnlyFields } from './onlyField'
import { problemAt } from './places'
import { finder, questionRows, standardRows } from './questionRows'
import { readFields } from './readFields'
import { type FindId, newReading, type Reading } from './reading'
import { readLists } from './readLists'
import { levelFinder, readStandards } from './readQuestions'
import { readScales } from './readScales'
import { nested, readTables, type TableRow, type Tables } from './readTables'
import type { WorkbookProblem } from './workbookProblem'

/** What stands in for what a workbook does not say. */
export type WorkbookDefaults = { readonly scale: Scale; readonly today: Day }

/** A framework read from a workbook, as far as it could be, and everything to know about the reading. */
export type WorkbookRead = {
  /** Null when there is too little to begin a draft with. */
  readonly framework: Framework | null
  readonly problems: readonly WorkbookProblem[]
  /** Ids of questions that the workbook left to be made. */
  readonly madeIds: ReadonlySet<string>
}

/**
 * Reads a framework from the sheets of a workbook. A row that cannot be read is left out and named; every problem is listed
 * with its place, also those that would only stop publishing.
 */
export function readFrameworkSheets(sheets: readonly Sheet[], defaults: WorkbookDefaults): WorkbookRead {
  const tables = readTables(sheets)
  const reading = newReading()
  const { value, madeIds } = assembled(reading, tables, defaults)
  if (value.standards.length === 0)
    reading.wrong(
      { list: 'standards', row: 1 },
      'title',
      'There is no standard that could be read, so there is nothing to open. Write at least one standard and its questions.',
    )
  const { framework, about, misfits } = lookAtFramework(value as unknown as Json)
  const left = reading.problems.filter((problem) => !isEmptyCellOf(tables.problems, problem))
  const said = [...tables.problems, ...left]
  const atPlaces = misfits
    .filter(({ path }) => path !== 'standards' && (path !== 'about' || value.title !== ''))
    .map((misfit) => problemAt(reading.places, tables.frameworkRows, misfit, explainMisfit(about, misfit).words))
  return {
    framework,
    madeIds,
    problems: inOrder([...said, ...atPlaces.filter((problem) => !isEmptyCellOf(said, problem))], sheets),
  }
}

/** True for what is missing because its cell was left out or found empty before, which has been said. */
const isEmptyCellOf = (said: readonly WorkbookProblem[], { sheet, row, column, words }: WorkbookProblem) =>
  / has no /.test(words) &&
  said.some((each) => each.kind === 'wrong' && each.sheet === sheet && each.row === row && each.column === column)

/** In the order of the sheets and their rows; what is said twice is said once. */
function inOrder(problems: readonly WorkbookProblem[], sheets: readonly Sheet[]): readonly WorkbookProblem[] {
  const order = new Map(sheets.map(({ name }, place) => [name.toLowerCase(), place]))
  const placeOf = ({ sheet }: WorkbookProblem) => order.get(sheet.toLowerCase()) ?? sheets.length
  const said = new Set<string>()
  return [...problems]
    .sort((a, b) => placeOf(a) - placeOf(b) || a.row - b.row)
    .filter((problem) => {
      const key = JSON.stringify(problem)
      return !said.has(key) && said.add(key)
    })
}

const plainWords = {
  owner: 'Our partnership',
  language: 'en-GB',
  respondent: { one: 'organisation', many: 'organisations' },
  prompts: {
    narrative: { label: 'What is in place, and how do you know it works?', hint: 'A few sentences are enough.' },
    evidence: { label: 'What shows it?', hint: 'Give the title of the document, its date and where it is kept.' },
    impact: { label: 'What difference has it made for children?', hint: 'One or two examples.' },
    actions: { label: 'What will you do, who will do it, and by when?', hint: 'Give a role and a real date.' },
  },
} as const

function assembled(reading: Reading, tables: Tables, { scale, today }: WorkbookDefaults) {
  const { lists } = tables
  const said = nested(tables.framework.values) as Record<string, Json | undefined> & {
    readonly rules?: object
    readonly changes?: { readonly from?: string }
    readonly figures?: { readonly note?: string }
    readonly respondent?: object
    readonly prompts?: Readonly<Record<string, object>>
  }
  const title = (said['title'] as string | undefined) ?? ''
  const edition = (said['edition'] as string | undefined) ?? '1'
  const read = readScales(reading, lists.scales, scale)
  const { scales } = read
  const rowsOfStandards = standardRows(reading, lists.standards)
  const asked = questionRows(reading, lists.questions, rowsOfStandards)
  const findQuestion = finder(asked.map(({ id, label }) => [id, label]))
  const fields = readFields(reading, lists, scales, findQuestion)
  const level = levelFinder(scales)
  const standards = withOnlyFields(
    readStandards(reading, rowsOfStandards, asked, { scales, fields, findQuestion, level }),
    scales,
  )
  const isRated = !read.isFallback || standards.some(({ questions }) => questions.some(usesScale))
  const prompts = Object.entries(plainWords.prompts).map(([key, words]) => [key, { ...words, ...said.prompts?.[key] }])
  const value = {
    id: idFrom(title || 'framework'),
    editionLabel: edition,
    owner: plainWords.owner,
    language: plainWords.language,
    effectiveFrom: today,
    publishedOn: today,
    about: title,
    privacyHint: usualPrivacyHint,
    ...said,
    title,
    edition,
    format: 'psa-framework',
    formatVersion: 1,
    respondent: { ...plainWords.respondent, ...said.respondent },
    scales: isRated ? scales : [],
    rules: {
      ...usualLimits,
      ...said.rules,
      ...(isRated ? read.rules : { evidenceFor: [], impactFor: [], actionFor: [] }),
      ...(read.evidenceTypeFor.length > 0 ? { evidenceTypeFor: read.evidenceTypeFor } : {}),
    },
    prompts: Object.fromEntries(prompts),
    standards,
    ...readLists(reading, lists, today),
    ...readChanges(reading, lists.changes, findQuestion, said.changes?.from),
    ...readFigures(reading, lists.figures, findQuestion, said.figures?.note),
  }
  return { value, madeIds: new Set(asked.filter(({ idIsMade }) => idIsMade).map(({ id }) => id)) }
}

const usesScale = ({ scale, fields }: Question) =>
  scale !== undefined || (fields ?? []).some(({ kind }) => kind === 'level')

function readChanges(reading: Reading, rows: readonly TableRow[], find: FindId, from: string | undefined): object {
  if (from === undefined) {
    for (const { row } of rows)
      reading.wrong(
        { list: 'changes', row },
        'kind',
        'The sheet Framework does not name the edition before, so the row was left out.',
      )
    return {}
  }
  const questions: unknown[] = []
  for (const { row, values } of rows) {
    const place = { list: 'changes', row } as const
    const is = ((values['is'] ?? []) as readonly string[]).map((name) => find(name) ?? idFrom(name))
    const change = reading.checked(changeSchema, place, { was: [], ...values, is })
    if (!change) continue
    reading.place(`changes.questions[${questions.length}]`, place)
    questions.push(change)
  }
  return { changes: { from, questions } }
}

function readFigures(reading: Reading, rows: readonly TableRow[], find: FindId, note: string | undefined): object {
  if (note === undefined && rows.length === 0) return {}
  const read = rows.flatMap(({ row, values }) => {
    const place = { list: 'figures', row } as const
    const said = String(values['question'] ?? '')
    const question = find(said)
    if (question === null) reading.wrong(place, 'question', `There is no question “${said}”, so the row was left out.`)
    if (question === null) return []
    return reading.checked(figureSchema, place, { percent: null, words: null, ...values, question }) ?? []
  })
  return { figures: { note: note ?? 'Figures of published sources.', rows: read } }
}
