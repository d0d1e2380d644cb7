import { ok, type Result, refuse } from '../../basics/result'
import { type Cell, isBlank, type Sheet } from '../../basics/sheet'
import { cellText, folded, isSheetError } from './cellText'
import { isKnownHeading } from './fields'

/** A row of a table, by the number that a spreadsheet shows beside it. */
export type TableRow = { readonly row: number; readonly cells: readonly Cell[] }

/** A table found in a sheet: the headings, the rows under them, and what a person should know of how it was found. */
export type ImportTable = {
  readonly sheet: string
  readonly headings: readonly string[]
  /** One row, or two that make up the headings together. */
  readonly headingRows: readonly number[]
  /** Rows above the headings that say something, such as a title. They are not read. */
  readonly above: readonly number[]
  readonly rows: readonly TableRow[]
  readonly hidden: readonly number[]
  readonly formulas: readonly number[]
  readonly errors: readonly number[]
  /** Rows that hold one cell merged across columns: titles between the rows. */
  readonly titles: readonly number[]
}

export type NoTable = { readonly kind: 'sheetIsEmpty' } | { readonly kind: 'noRows'; readonly headingRow: number }

/** How far down the headings are looked for. */
const searched = 40

/**
 * Finds the table in a sheet: its headings are the row, or the two rows, in which most cells are headings that people use.
 * A person can say in which row they stand instead. Without any known heading, the first row that says something is taken.
 */
export function findTable(sheet: Sheet, headingRow?: number): Result<ImportTable, NoTable> {
  const ranges = mergedRanges(sheet)
  const rows = filledDown(sheet, ranges)
  const first = rows.findIndex((cells) => !cells.every(isBlank))
  if (first < 0) return refuse({ kind: 'sheetIsEmpty' })
  const { at, below, headings: words } = headingsIn(rows, headingRow === undefined ? null : headingRow - 1, first)
  const start = at + (below ? 2 : 1)
  const width = rows.slice(start).reduce((most, cells) => Math.max(most, widthOf(cells)), words.length)
  const headings = Array.from({ length: width }, (_column, i) => words[i] ?? '')
  const found = rows
    .map((cells, i) => ({ row: i + 1, cells: cells.slice(0, width) }))
    .slice(start)
    .filter(({ cells }) => !cells.every(isBlank))
  if (found.length === 0) return refuse({ kind: 'noRows', headingRow: at + 1 })
  const among = new Set(found.map(({ row }) => row))
  const rowsOf = (places: readonly { readonly row: number; readonly column: number }[] | undefined) => [
    ...new Set((places ?? []).filter(({ row, column }) => among.has(row) && column <= width).map(({ row }) => row)),
  ]
  return ok({
    sheet: sheet.name,
    headings,
    headingRows: below ? [at + 1, at + 2] : [at + 1],
    above: rows.slice(0, at).flatMap((cells, i) => (cells.every(isBlank) ? [] : [i + 1])),
    rows: found.map(({ row, cells }) => ({ row, cells: cells.map((cell) => (showsError(cell) ? null : cell)) })),
    hidden: (sheet.marks?.hiddenRows ?? []).filter((row) => among.has(row)),
    formulas: rowsOf(sheet.marks?.formulas),
    errors: [
      ...new Set([
        ...rowsOf(sheet.marks?.errors),
        ...found.filter(({ cells }) => cells.some(showsError)).map(({ row }) => row),
      ]),
    ].sort((a, b) => a - b),
    titles: ranges
      .filter(({ top, bottom, left, right }) => top === bottom && right > left && among.has(top))
      .filter(({ top }) => (rows[top - 1] ?? []).filter((cell) => !isBlank(cell)).length === 1)
      .map(({ top }) => top),
  })
}

/** How many columns of a table are known by their headings: tells which sheet of several holds the list. */
export const knownColumns = ({ headings }: ImportTable) => headings.filter(isKnownHeading).length

const showsError = (cell: Cell) => typeof cell === 'string' && isSheetError(cell)

type Found = { readonly at: number; readonly below: boolean; readonly headings: readonly string[] }

/** The row, or pair of rows, with most known headings; the earlier where two have as many, and one row before a pair. */
function headingsIn(rows: readonly (readonly Cell[])[], chosen: number | null, first: number): Found {
  const places = chosen === null ? rows.slice(0, searched).map((_row, i) => i) : [chosen]
  let best: Found = { at: chosen ?? first, below: false, headings: headingsOf(rows, chosen ?? first, false) }
  let most = scoreOf(best.headings)
  for (const below of [false, true])
    for (const at of places) {
      if (rows[at]?.every(isBlank) ?? true) continue
      const headings = headingsOf(rows, at, below)
      const score = scoreOf(headings)
      if (score > most) [best, most] = [{ at, below, headings }, score]
    }
  return best
}

/** Distinct headings count, so that a column full of one known word does not pass for headings. */
const scoreOf = (headings: readonly string[]) => new Set(headings.filter(isKnownHeading).map(folded)).size

/** The headings in a row; of two rows, the upper one goes on to the right until the next of its words. */
function headingsOf(rows: readonly (readonly Cell[])[], at: number, below: boolean): readonly string[] {
  const upper = (rows[at] ?? []).map(cellText)
  const lower = below ? (rows[at + 1] ?? []).map(cellText) : []
  const width = Math.max(upper.length, lower.length)
  let group = ''
  const words = Array.from({ length: width }, (_column, i) => {
    const [over, under] = [upper[i] ?? '', lower[i] ?? '']
    if (over !== '') group = over
    if (!below) return over
    const both = `${group} ${under}`.trim()
    return under === '' ? over : isKnownHeading(both) ? both : isKnownHeading(under) ? under : both
  })
  return words.slice(0, widthOf(words))
}

/** How many columns say something, up to the last that does. */
function widthOf(cells: readonly Cell[]): number {
  let width = cells.length
  while (width > 0 && isBlank(cells[width - 1])) width -= 1
  return width
}

type Range = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** More merged ranges than a list of organisations has are not looked at. */
const mostRanges = 5_000

function mergedRanges({ rows, marks }: Sheet): readonly Range[] {
  return (marks?.merged ?? []).slice(0, mostRanges).flatMap((ref) => {
    const [, a = '', b = '', c = '', d = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? []
    const range = { top: Number(b), bottom: Math.min(Number(d), rows.length), left: columnOf(a), right: columnOf(c) }
    return range.left > 0 && range.top > 0 ? [range] : []
  })
}

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** The rows with what is merged downwards said in every row of it. */
function filledDown({ rows }: Sheet, ranges: readonly Range[]): readonly (readonly Cell[])[] {
  const filled = rows.map((row) => [...row])
  for (const { top, bottom, left } of ranges) {
    const value = rows[top - 1]?.[left - 1] ?? null
    for (let row = top; row < bottom; row += 1) {
      const cells = filled[row]
      if (cells && isBlank(cells[left - 1])) cells[left - 1] = value
    }
  }
  return filled
}
