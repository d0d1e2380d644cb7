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
}
export type CellPlace = { readonly row: number; readonly column: number }

/** One sheet of a workbook. */
export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly marks?: SheetMarks
}

/** The letter over a column, which counts from 1: `A`, `Z`, `AA`. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? columnLetter(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}

/** True for a cell that says nothing. */
export const isBlank = (cell: Cell | undefined) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
