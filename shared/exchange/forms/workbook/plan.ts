import type { Framework } from '../../../frameworks/framework'
import { findQuestion, groupOf, type PlacedQuestion, questionsOf } from '../../../frameworks/lookUp'
import type { Question } from '../../../frameworks/question'
import { isForForm } from '../../../returns/asked'
import type { Box, Filled } from '../box'
import { fillReturn } from '../fill'
import { frontBoxes, signOffBoxes } from '../frontBoxes'
import { boxesOf } from '../questionBoxes'
import type { SentReturn } from '../sentReturn'
import { cellName, rowNumbers, sheetName, sheetNames, statusKey } from './layout'
import { piecesOf } from './pieces'

// What stands in which row of which sheet, before anything is written: formulas of one sheet name cells of another.

/** One row of a sheet of answers. */
export type PlannedRow =
  | { readonly kind: 'group'; readonly title: string }
  | { readonly kind: 'question'; readonly placed: PlacedQuestion }
  /** A box; words that no cell can hold stand in several rows, and `piece` counts them from 1. */
  | {
      readonly kind: 'box'
      readonly box: Box
      readonly number: string
      readonly placed: PlacedQuestion | null
      readonly words: string
      readonly piece: number
    }

/** One sheet of answers: a standard, the page about the organisation, the sign-off. */
export type PlannedSheet = {
  readonly name: string
  readonly title: string
  readonly lead: string
  readonly rows: readonly PlannedRow[]
  /** The questions on it; none on a sheet that is about the return as a whole. */
  readonly questions: readonly PlacedQuestion[]
}

/** The workbook of a return before it is written. */
export type Plan = {
  readonly sentReturn: SentReturn
  readonly filled: Filled
  readonly questions: readonly PlacedQuestion[]
  readonly front: PlannedSheet | null
  readonly standards: readonly PlannedSheet[]
  readonly signOff: PlannedSheet
  /** The cell of a box as formulas name it, by its key. */
  readonly cellOf: ReadonlyMap<string, string>
  /** What people call a question, unlike any other. */
  readonly labelOf: (question: Question) => string
}

/** Plans the workbook of a return. Only the questions that its size and its type of organisation ask are in it. */
export function planWorkbook(sentReturn: SentReturn): Plan {
  const { framework, sent } = sentReturn
  const questions = questionsOf(framework).filter(({ question }) => mayBeAsked(framework, sentReturn, question))
  const filled = fillReturn(framework, questions, sent)
  const taken = new Set(Object.values(sheetNames).map((name) => name.toLowerCase()))
  const standards = framework.standards.flatMap((standard): PlannedSheet[] => {
    const own = questions.filter((each) => each.standard === standard)
    if (own.length === 0) return []
    const title = [standard.number, standard.title].filter(Boolean).join(' ')
    const name = sheetName(title, taken)
    taken.add(name.toLowerCase())
    const lead = [standard.plainWords, standard.leadIn ?? ''].filter(Boolean).join('\n')
    return [{ name, title, lead, rows: questionRows(framework, own, filled), questions: own }]
  })
  const front = frontBoxes(framework)
  const plainRows = (boxes: readonly Box[]) =>
    boxes.flatMap((box, place) => boxRows(box, String(place + 1), null, filled))
  const plan = {
    sentReturn,
    filled,
    questions,
    front:
      front.length === 0
        ? null
        : {
            name: sheetNames.front,
            title: 'About your organisation',
            lead: 'Fill in the column “Your answer”.',
            rows: plainRows(front),
            questions: [],
          },
    standards,
    signOff: {
      name: sheetNames.signOff,
      title: 'Sign off',
      lead: 'Fill this in last. The return counts as sent back when there is a name, a job title and “Yes” to the declaration.',
      rows: plainRows(signOffBoxes),
      questions: [],
    },
    labelOf: namer(questions),
  }
  const sheets = [...(plan.front ? [plan.front] : []), ...standards, plan.signOff]
  return { ...plan, cellOf: new Map(sheets.flatMap(cellsOf)) }
}

/** False for a question that waits for one which this form never asks. */
function mayBeAsked(framework: Framework, { sent }: SentReturn, question: Question, waiting = 0): boolean {
  if (!isForForm(question, sent)) return false
  if (question.showWhen === undefined) return true
  const other = findQuestion(framework, question.showWhen.question)
  return other !== null && waiting < 20 && mayBeAsked(framework, { sent } as SentReturn, other.question, waiting + 1)
}

function questionRows(framework: Framework, own: readonly PlacedQuestion[], filled: Filled): readonly PlannedRow[] {
  return own.flatMap((placed, place): PlannedRow[] => {
    const group = groupOf(placed)
    const before = own[place - 1]
    const isNew = group !== null && group.id !== (before ? groupOf(before)?.id : undefined)
    const boxes = boxesOf(framework, placed).filter(({ kind }) => kind !== 'rows')
    return [
      ...(isNew ? [{ kind: 'group', title: group.title } as const] : []),
      { kind: 'question', placed },
      ...boxes.flatMap((box) => boxRows(box, placed.question.label, placed, filled)),
    ]
  })
}

function boxRows(box: Box, number: string, placed: PlacedQuestion | null, filled: Filled): readonly PlannedRow[] {
  const value = filled[box.key]
  const pieces = piecesOf(typeof value === 'string' ? value : '')
  return pieces.map((words, place) => ({ kind: 'box', box, number, placed, words, piece: place + 1 }))
}

/** The column of answers; columns count from 1. */
export const answerColumn = 3

/** True when a sheet shows what was said last time beside its boxes. */
export const showsLastTime = ({ sentReturn: { before } }: Pick<Plan, 'sentReturn'>, { questions }: PlannedSheet) =>
  questions.some(({ question }) => before[question.id])

/** The hidden column of keys of a sheet of answers. */
export const keyColumnOf = (plan: Pick<Plan, 'sentReturn'>, sheet: PlannedSheet) => (showsLastTime(plan, sheet) ? 7 : 5)

/** The key of a row: the box it belongs to, and which piece of its words where there are several. */
export function keyOfRow(row: PlannedRow): string {
  if (row.kind === 'group') return ''
  if (row.kind === 'question') return statusKey
  return row.piece === 1 ? row.box.key : `${row.box.key}#${row.piece}`
}

const cellsOf = ({ name, rows }: PlannedSheet) =>
  rows.flatMap((row, place) =>
    row.kind === 'box' && row.piece === 1
      ? [[row.box.key, cellName(name, answerColumn, rowNumbers.first + place)] as const]
      : [],
  )

/** What people call a question: its number and short title, or its id where its number could mean another. */
function namer(questions: readonly PlacedQuestion[]): (question: Question) => string {
  const counts = new Map<string, number>()
  for (const { question } of questions) counts.set(question.label, (counts.get(question.label) ?? 0) + 1)
  return ({ id, label, shortTitle }) =>
    `${label !== '' && counts.get(label) === 1 ? label : id} ${shortTitle}`.slice(0, 200)
}
