import { type BoxOf, boxKey, type Row } from '../box'
import { boxesOf } from '../questionBoxes'
import { wordsCell } from './answerSheet'
import type { CellHelp, FormCell, FormRow, FormSheet } from './formSheet'
import { emptyRows, marks, type RowPart, rowMark, rowNumbers, sheetNames } from './layout'
import type { WordLists } from './lists'
import type { Plan } from './plan'

const words = {
  evidence: {
    title: 'Evidence',
    lead: 'One row for each piece of evidence. Begin with the question: choose it from the list.',
  },
  actions: {
    title: 'Actions',
    lead: 'One row for each action. Begin with the question: choose it from the list. Give job titles and no names.',
  },
} as const

/** Writes the sheet of evidence or of actions; null when no question asks for any. */
export function itemSheet(plan: Plan, part: RowPart, lists: WordLists): FormSheet | null {
  const { sentReturn, questions, filled, labelOf } = plan
  const asked = questions.flatMap((placed) => {
    const box = boxesOf(sentReturn.framework, placed).find(({ key }) => key === boxKey(placed.question, part))
    return box?.kind === 'rows' ? [{ placed, box }] : []
  })
  const columns = asked[0]?.box.columns
  if (!columns) return null
  const name = sheetNames[part]
  const input = (value: string): FormCell => ({ value, style: 'input' })
  const known = asked.flatMap(({ placed: { question }, box }) =>
    rowsIn(filled[box.key]).map(
      (row): FormRow => ({
        cells: [input(labelOf(question)), ...columns.map(({ key }) => input(row[key] ?? '')), input(row['id'] ?? '')],
      }),
    ),
  )
  const empty: FormRow = { cells: [input(''), ...columns.map(() => input('')), input('')] }
  const lastRow = rowNumbers.first + known.length + emptyRows - 1
  const at = (column: number) => ({ sheet: name, column, firstRow: rowNumbers.first, lastRow })
  const questionWords = lists.rangeOf(asked.map(({ placed }) => labelOf(placed.question)))
  return {
    name,
    isHidden: false,
    columns: [
      { width: 36 },
      ...columns.map(({ kind, key }) => ({ width: kind === 'line' ? (key === 'what' ? 48 : 32) : 20 })),
      { width: 20, isHidden: true },
    ],
    rows: [
      { cells: [wordsCell(words[part].title, 'title')] },
      { cells: [wordsCell(words[part].lead, 'mark')] },
      {
        isHidden: true,
        cells: [
          { value: marks.question, style: 'mark' },
          ...columns.map(({ key }): FormCell => ({ value: rowMark(part, key), style: 'mark' })),
          { value: marks.id, style: 'mark' },
        ],
      },
      {
        cells: [
          wordsCell('Question', 'heading'),
          ...columns.map(({ label }) => wordsCell(label, 'heading')),
          wordsCell('Kept by the program', 'heading'),
        ],
      },
      ...known,
      ...Array.from({ length: emptyRows }, () => empty),
    ],
    headingRow: rowNumbers.headings,
    takesRows: true,
    helps: [
      {
        at: at(1),
        title: 'Question',
        words: 'Choose the question that this is about.',
        takes: { kind: 'list', words: questionWords },
      },
      ...columns.flatMap((column, place) => columnHelp(column, at(place + 2), lists)),
    ],
  }
}

const rowsIn = (value: Plan['filled'][string] | undefined): readonly Row[] =>
  value === undefined || typeof value === 'string' ? [] : value

function columnHelp(
  { label, kind, options }: BoxOf<'rows'>['columns'][number],
  at: CellHelp['at'],
  lists: WordLists,
): readonly CellHelp[] {
  if (kind === 'date')
    return [{ at, title: label, words: 'A day, for example 18 September 2026.', takes: { kind: 'day' } }]
  if (kind === 'line' || options.length === 0) return []
  const range = lists.rangeOf(options.map((each) => each.label))
  return [{ at, title: label, words: 'Choose from the list.', takes: { kind: 'list', words: range } }]
}
