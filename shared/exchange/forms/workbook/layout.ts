import { columnLetter } from '../../../basics/sheet'

// The one layout of a return as a workbook. Cells are found by marks that stand in hidden rows and columns, so that a sheet
// may be renamed, moved and sorted, and rows put in: nothing is guessed from words or places.

/** Stands in the first cell of the hidden sheet of every workbook of ours. */
export const workbookMark = 'psa-return-workbook'
/** The version of this layout. */
export const workbookVersion = 1

/** The names of the sheets that every workbook of a return has; those of answers are named after standards. */
export const sheetNames = {
  start: 'Start here',
  front: 'About you',
  evidence: 'Evidence',
  actions: 'Actions',
  signOff: 'Sign off',
  lists: 'Lists',
  data: 'Return data',
} as const

/** Marks in the hidden row of a sheet: what its columns hold. */
export const marks = { key: 'psa:key', answer: 'psa:answer', question: 'psa:question', id: 'psa:id' } as const

/** The mark of a column of rows: of evidence or of actions. */
export const rowMark = (part: RowPart, column: string) => `psa:${part}:${column}`

/** The parts of an answer that take rows. */
export const rowParts = ['evidence', 'actions'] as const
/** A part of an answer that takes rows. */
export type RowPart = (typeof rowParts)[number]

/** Rows of a sheet of answers, from 1. */
export const rowNumbers = { title: 1, lead: 2, marks: 3, headings: 4, first: 5 } as const

/** The row of the hidden sheet from which on each row is one piece of one of its texts. */
export const firstDataRow = 3

/** How many rows of evidence and of actions there are to fill in, however many are filled in already. */
export const emptyRows = 150

/** What marks the row of a question in the column of keys. */
export const statusKey = 'status'
/** What stands beside a question in the column of states. */
export const statusWords = { answered: 'Answered', toDo: 'To do', notAsked: 'Not asked' } as const

/** A name for a sheet that spreadsheet programs take and no other sheet of the workbook has. */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '')
  for (let count = 1; ; count += 1) {
    const tail = count === 1 ? '' : ` (${count})`
    const name = `${plain.slice(0, 31 - tail.length).replace(/[' ]+$/, '')}${tail}`
    if (name !== '' && name.toLowerCase() !== 'history' && !taken.has(name.toLowerCase())) return name
  }
}

/** A cell as a formula on any sheet names it. */
export const cellName = (sheet: string, column: number, row: number) =>
  `'${sheet.replace(/'/g, "''")}'!$${columnLetter(column)}$${row}`

/** Words as a formula holds them. */
export const quoted = (words: string) => `"${words.replace(/"/g, '""')}"`
