import { type Cell, isBlank, type Sheet } from '../../basics/sheet'
import { printable } from '../../basics/text'
import { cellText } from '../../partnership/import/cellText'

// Somebody else's form as plain values, whatever program wrote it: what stands in it in reading order, and the colours that
// may be answers. What any of it means is found elsewhere.

/** One cell of a form. */
export type FormCell = {
  /** What it says, its lines apart. Tick boxes stand as ☒ and ☐. */
  readonly words: string
  /** The name of its colour: `green`, or `unnamed` where only the colour's being there is known. Null for none. */
  readonly colour: string | null
  /** Words in it that are set off by a colour or struck out, as a reader would be told: `highlighted: Green`. */
  readonly marks: readonly string[]
  /** How many columns it goes across. The columns after the first are blank cells. */
  readonly across: number
}

export type FormRow = {
  /** Counts from 1, as people count the rows of the table or sheet. */
  readonly row: number
  readonly cells: readonly FormCell[]
}

/** A table of a form. What is merged downwards is said in every row of it. */
export type FormTable = {
  readonly kind: 'table'
  /** Where people find it: `table 2`, `sheet “Theme 1”`. */
  readonly place: string
  readonly rows: readonly FormRow[]
}

/** A paragraph of a form that stands in no table. */
export type FormWords = {
  readonly kind: 'words'
  readonly place: string
  readonly words: string
  readonly isHeading: boolean
}

/** A form in reading order. */
export type FormDocument = readonly (FormTable | FormWords)[]

/** A cell that says nothing. */
export const blankCell: FormCell = { words: '', colour: null, marks: [], across: 1 }

/** True for a cell that neither says nor shows anything. */
export const isEmptyCell = ({ words, colour }: FormCell) => words === '' && colour === null

/** The most rows of one merged range that are filled. */
const mostFilled = 500

/** The sheets of a workbook as a form. Which colour a cell has is not known of them, only that it has one. */
export const documentOfSheets = (sheets: readonly Sheet[]): FormDocument => sheets.map(tableOfSheet)

function tableOfSheet({ name, rows, marks }: Sheet): FormTable {
  const cells = rows.map((row) => row.map((cell): FormCell => ({ ...blankCell, words: wordsOf(cell) })))
  const at = (row: number, column: number): FormCell => cells[row]?.[column] ?? blankCell
  const put = (row: number, column: number, change: Partial<FormCell>) => {
    const own = cells[row]
    if (!own) return
    while (own.length <= column) own.push(blankCell)
    own[column] = { ...at(row, column), ...change }
  }
  for (const { row, column } of marks?.coloured ?? []) put(row - 1, column - 1, { colour: 'unnamed' })
  for (const range of (marks?.merged ?? []).slice(0, 5_000)) {
    const { top, bottom, left, right } = rangeIn(range)
    if (top < 0 || left < 0) continue
    if (right > left) put(top, left, { across: right - left + 1 })
    for (let row = top + 1; row <= Math.min(bottom, top + mostFilled); row += 1)
      if (at(row, left).words === '') put(row, left, at(top, left))
  }
  return { kind: 'table', place: `sheet “${name}”`, rows: cells.map((own, place) => ({ row: place + 1, cells: own })) }
}

/** A range such as `A3:A7`, by rows and columns that count from 0; -1 for what is none. */
function rangeIn(ref: string) {
  const [, a = '', b = '', c = '', d = ''] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(ref) ?? []
  const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { top: Number(b) - 1, bottom: Number(d) - 1, left: column(a), right: column(c) }
}

/** The words of a cell with its lines; empty for one that says nothing or shows an error. */
function wordsOf(cell: Cell | undefined): string {
  if (isBlank(cell) || cellText(cell) === '') return ''
  return typeof cell === 'string' ? printable(cell).trim() : cellText(cell)
}
