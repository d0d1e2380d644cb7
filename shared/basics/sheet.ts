// A workbook as plain values: what a spreadsheet holds, whatever program wrote it.

/** What stands in a cell. A date stands as `2026-11-22`. */
export type Cell = string | number | boolean | null

/** What a reader saw in a sheet besides its values. Rows and columns count from 1. */
export type SheetMarks = {
  readonly formulas: readonly CellPlace[]
  /** Cells that show an error, such as `#REF!`. */
  readonly errors: readonly CellPlace[]
  /** Ranges that are merged, such as `A3:A7`. */
  readonly merged: readonly string[]
  readonly hiddenRows: readonly number[]
  /** Empty cells in a colour that is none of ours; looked for only where it is asked. */
  readonly coloured?: readonly CellPlace[]
  /** Numbers that are shown as percentages; looked for only where it is asked. */
  readonly percents?: readonly CellPlace[]
}
export type CellPlace = { readonly row: number; readonly column: number }

/** One sheet of a workbook. */
export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly marks?: SheetMarks
  /** Cells that offer words to choose from. */
  readonly choices?: readonly CellChoices[]
  /** Columns, counted from 1, whose days are written as real dates. */
  readonly days?: readonly number[]
}

/** Cells of one column, from one row to another; both count from 1, and so do columns. */
export type CellRange = {
  readonly sheet: string
  readonly column: number
  readonly firstRow: number
  readonly lastRow: number
}

/** Cells that take the words which stand in others. `several`: one cell may take several of them. */
export type CellChoices = { readonly at: CellRange; readonly words: CellRange; readonly several: boolean }

/** The letter over a column, which counts from 1: `A`, `Z`, `AA`. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? columnLetter(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}

/** True for a cell that says nothing. */
export const isBlank = (cell: Cell | undefined) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
