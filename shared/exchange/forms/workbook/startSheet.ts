import { columnLetter } from '../../../basics/sheet'
import { counted } from '../../../basics/text'
import { dueWords, wordsCell } from './answerSheet'
import type { FormCell, FormRow, FormSheet } from './formSheet'
import { cellName, questionStatus, quoted, rowNumbers, sheetNames, statusKey } from './layout'
import { answerColumn, keyColumnOf, type Plan, type PlannedSheet } from './plan'
import { statusNow } from './status'

/** Writes the first sheet: what the workbook is, whose, by when, how to fill it in, and how far it has come. */
export function startSheet(plan: Plan, others: readonly string[]): FormSheet {
  const { facts, framework } = plan.sentReturn
  const about = [
    ['Organisation', facts.organisation.name],
    ['For', facts.partnership.name],
    ['Round', facts.cycle.title],
    ['Please send it back by', dueWords(plan)],
    ['Questions', [framework.title, framework.editionLabel].filter(Boolean).join(', ')],
    ['Privacy', framework.privacyHint],
    ...(facts.partnership.isSample ? [['Sample', 'Sample data – not a real partnership.']] : []),
  ]
  const lead: readonly FormRow[] = [
    { cells: [wordsCell(`${framework.title}: ${facts.organisation.name}`, 'title')] },
    ...about.map(([label = '', value = '']) => ({ cells: [wordsCell(label, 'label'), wordsCell(value, 'words')] })),
    { cells: [] },
    { cells: [wordsCell('How to fill it in', 'group')] },
    ...stepsFor(plan, others).map((step, place) => ({
      cells: [wordsCell(`Step ${place + 1}`, 'label'), wordsCell(step, 'words')],
    })),
    { cells: [] },
    { cells: [wordsCell('How far it has come', 'group')] },
  ]
  const headingRow = lead.length + 1
  const rows = plan.standards.map((sheet, place) => progressRow(plan, sheet, headingRow + 1 + place))
  return {
    name: sheetNames.start,
    isHidden: false,
    columns: [{ width: 44 }, { width: 76 }, { width: 12 }, { width: 12 }],
    rows: [
      ...lead,
      { cells: ['Sheet', 'So far', 'Answered', 'Asked'].map((heading) => wordsCell(heading, 'heading')) },
      ...rows,
      totalRow(plan, headingRow + 1, rows.length),
    ],
    headingRow: null,
    takesRows: false,
    helps: [],
  }
}

const stepsFor = (plan: Plan, others: readonly string[]): readonly string[] => [
  `Fill in the cells with a border in the column “Your answer”${plan.front ? `: first on the sheet “${plan.front.name}”, then` : ','} on each sheet that is listed below.`,
  'Where a cell has a list, choose from it. Write every answer as words: a colour alone says nothing to the person who reads it.',
  ...(others.length === 0
    ? []
    : [`Give evidence and actions on sheets of their own, one row for each: ${others.join(' and ')}.`]),
  `Fill in the sheet “${sheetNames.signOff}” last.`,
  'Save it as an Excel workbook (.xlsx) and send it back to the person who sent it to you. Keep a copy.',
]

const count = (value: number, formula: string): FormCell => ({ value, style: 'count', formula })

function progressRow(plan: Plan, sheet: PlannedSheet, row: number): FormRow {
  const states = sheet.questions.map((placed) => statusNow(plan, placed))
  const answered = states.filter((each) => each === questionStatus.answered).length
  const asked = states.filter((each) => each !== questionStatus.notAsked).length
  const counting = (words: string) => countOf(plan, sheet, words)
  const [own, all] = [`$C$${row}`, `$D$${row}`]
  return {
    cells: [
      { value: sheet.name, style: 'link', leadsTo: sheet.name },
      { value: soFar(answered, asked), style: 'words', formula: soFarFormula(own, all) },
      count(answered, counting(questionStatus.answered)),
      count(asked, `${counting(questionStatus.answered)}+${counting(questionStatus.toDo)}`),
    ],
  }
}

function totalRow(plan: Plan, first: number, rows: number): FormRow {
  const states = plan.questions.map((placed) => statusNow(plan, placed))
  const answered = states.filter((each) => each === questionStatus.answered).length
  const asked = states.filter((each) => each !== questionStatus.notAsked).length
  const sum = (column: string) => `SUM($${column}$${first}:$${column}$${first + rows - 1})`
  const row = first + rows
  return {
    cells: [
      wordsCell('All sheets', 'label'),
      { value: soFar(answered, asked), style: 'words', formula: soFarFormula(`$C$${row}`, `$D$${row}`) },
      count(answered, sum('C')),
      count(asked, sum('D')),
    ],
  }
}

const soFar = (answered: number, asked: number) => `${answered} of ${counted(asked, 'question')} answered`
const soFarFormula = (answered: string, asked: string) =>
  `${answered}&${quoted(' of ')}&${asked}&IF(${asked}=1,${quoted(' question answered')},${quoted(' questions answered')})`

/** How many questions of a sheet are in a state: only rows of questions count, whatever stands in the others. */
function countOf(plan: Plan, sheet: PlannedSheet, words: string): string {
  const last = rowNumbers.first + sheet.rows.length - 1
  const range = (column: number) => `${cellName(sheet.name, column, rowNumbers.first)}:$${columnLetter(column)}$${last}`
  return `COUNTIFS(${range(answerColumn)},${quoted(words)},${range(keyColumnOf(plan, sheet))},${quoted(statusKey)})`
}
