import { longDay } from '../../../basics/day'
import { counted } from '../../../basics/text'
import type { Box } from '../box'
import type { BeforeAnswer } from '../sentReturn'
import type { CellHelp, CellStyle, FormCell, FormRow, FormSheet } from './formSheet'
import { marks, rowNumbers } from './layout'
import type { WordLists } from './lists'
import { answerColumn, keyOfRow, type Plan, type PlannedRow, type PlannedSheet, showsLastTime } from './plan'
import { onlyIfWords, statusFormula, statusNow } from './status'

/** The most characters of our own words in a cell. */
const longestWords = 32_000

/** A cell of words that may not be typed over. */
export const wordsCell = (words: string, style: CellStyle): FormCell | null =>
  words === '' ? null : { value: words.length > longestWords ? `${words.slice(0, longestWords)}…` : words, style }

/** Writes a sheet of answers: a row for each question, and below it a row for each of its boxes. */
export function answerSheet(plan: Plan, sheet: PlannedSheet, lists: WordLists): FormSheet {
  const { beforeTitle } = plan.sentReturn
  const beside = showsLastTime(plan, sheet)
  const headings = [
    'Number',
    'What is asked',
    'Your answer',
    'How to answer',
    ...(beside ? [`Last time: ${beforeTitle}`, 'What the panel said last time'] : []),
  ]
  const keyColumn = headings.length
  const markRow: FormRow = {
    isHidden: true,
    cells: [...headings, ''].map((_heading, place) =>
      place === keyColumn
        ? { value: marks.key, style: 'mark' }
        : place === answerColumn - 1
          ? { value: marks.answer, style: 'mark' }
          : null,
    ),
  }
  const rows = sheet.rows.map((row): FormRow => {
    const cells = rowCells(plan, row, beside)
    const key: FormCell = { value: keyOfRow(row), style: 'mark' }
    const room = row.kind === 'box' && row.box.kind === 'text' ? { leastLines: row.placed ? 5 : 2 } : {}
    return { cells: [...headings.map((_heading, place) => cells[place] ?? null), key], ...room }
  })
  const helps = sheet.rows.flatMap((row, place) =>
    row.kind === 'box' ? boxHelp(row.box, sheet.name, rowNumbers.first + place, lists) : [],
  )
  return {
    name: sheet.name,
    isHidden: false,
    columns: [
      { width: 10 },
      { width: 44 },
      { width: 52 },
      { width: 46 },
      ...(beside ? [{ width: 40 }, { width: 32 }] : []),
      { width: 20, isHidden: true },
    ],
    rows: [
      { cells: [wordsCell(sheet.title, 'title')] },
      { cells: [null, wordsCell(sheet.lead, 'words')] },
      markRow,
      { cells: headings.map((heading) => wordsCell(heading, 'heading')) },
      ...rows,
    ],
    headingRow: rowNumbers.headings,
    takesRows: false,
    helps,
  }
}

function rowCells(plan: Plan, row: PlannedRow, beside: boolean): readonly (FormCell | null)[] {
  if (row.kind === 'group') return [null, wordsCell(row.title, 'group')]
  if (row.kind === 'question') {
    const { question } = row.placed
    const said = plan.sentReturn.before[question.id]
    return [
      wordsCell(question.label, 'question'),
      wordsCell(question.text, 'question'),
      { value: statusNow(plan, row.placed), style: 'status', formula: statusFormula(plan, row.placed) },
      wordsCell(questionHelp(plan, row), 'question'),
      ...(beside ? [wordsCell(actionsBefore(said), 'before'), wordsCell(panelBefore(said), 'before')] : []),
    ]
  }
  const { box, number, placed, words, piece } = row
  const said = placed ? plan.sentReturn.before[placed.question.id] : undefined
  return [
    wordsCell(number, 'label'),
    wordsCell(piece === 1 ? box.label : `${box.label} (continued)`, 'label'),
    { value: words, style: 'input' },
    wordsCell(piece === 1 ? howTo(box) : '', 'words'),
    ...(beside ? [wordsCell(piece === 1 ? saidBefore(box, said) : '', 'before'), wordsCell('', 'before')] : []),
  ]
}

function questionHelp(plan: Plan, { placed }: Extract<PlannedRow, { readonly kind: 'question' }>): string {
  const { question } = placed
  return [
    onlyIfWords(plan, question),
    question.help ?? '',
    question.alternativeText ? `${question.alternativeNote ?? 'In other words'}: ${question.alternativeText}` : '',
  ]
    .filter(Boolean)
    .join('\n')
}

/** What a box takes, in words: its hint, and its options with what choosing each says. */
function howTo(box: Box): string {
  if (!('options' in box)) return box.hint
  const several = box.kind === 'choices'
  const lead = several ? 'Write each on a line of its own, or put semicolons between them' : 'Choose one'
  const inShort = !several && box.options.every(({ about }) => about === '')
  const options = inShort
    ? [`${lead}: ${box.options.map(({ label }) => label).join('; ')}.`]
    : [`${lead}.`, ...box.options.map(({ label, about }) => (about === '' ? label : `${label}: ${about}`))]
  return [box.hint, ...options].filter(Boolean).join('\n')
}

function saidBefore(box: Box, said: BeforeAnswer | undefined): string {
  if (!said) return ''
  if (box.key.endsWith('/rating')) return said.rating
  if (box.key.endsWith('/narrative')) return said.narrative
  return box.key.endsWith('/impact') ? said.impact : ''
}

const actionsBefore = (said: BeforeAnswer | undefined) =>
  said && said.openActions.length > 0
    ? [
        `${counted(said.openActions.length, 'action')} still open:`,
        ...said.openActions.map((each) => `• ${each}`),
      ].join('\n')
    : ''

const panelBefore = (said: BeforeAnswer | undefined) =>
  [said?.agreed ? `Agreed: ${said.agreed}` : '', said?.feedback ?? ''].filter(Boolean).join('\n')

/** What a cell says and offers while it is filled in. */
function boxHelp(box: Box, sheet: string, row: number, lists: WordLists): readonly CellHelp[] {
  const at = { sheet, column: answerColumn, firstRow: row, lastRow: row }
  const help = (words: string, takes: CellHelp['takes']): readonly CellHelp[] => [
    { at, title: box.label, words, takes },
  ]
  if (box.kind === 'choice')
    return help('Choose from the list.', { kind: 'list', words: lists.rangeOf(box.options.map(({ label }) => label)) })
  if (box.kind === 'number') return help(box.hint, { kind: 'number' })
  if (box.kind === 'date')
    return box.precision === 'day'
      ? help('A day, for example 18 September 2026.', { kind: 'day' })
      : help('A month, for example September 2026.', { kind: 'anything' })
  return box.hint === '' || box.kind === 'choices' ? [] : help(box.hint, { kind: 'anything' })
}

/** The day by which a return is asked for. */
export const dueWords = (plan: Plan) => longDay(plan.sentReturn.facts.cycle.closesOn)
