import { asDay, longDay } from '../../../basics/day'
import { type Cell, type CellPlace, columnLetter, isBlank, type Sheet } from '../../../basics/sheet'
import { marks, type RowPart, rowMark, rowParts, statusKey } from './layout'

// Finds cells by the marks in hidden rows and columns, wherever they went.

/** What stands in a cell that was found, and where. */
export type FoundCell = CellPlace & {
  readonly sheet: string
  readonly words: string
  /** The day that a bare number stands for where a date is asked, in words; empty for what can be none. */
  readonly dayWords: string
  /** The cell shows what a formula works out. */
  readonly isFormula: boolean
  /** The cell shows an error and no value. */
  readonly isError: boolean
  /** The cell is empty, in a colour that somebody gave it. */
  readonly isColoured: boolean
}

/** One row of evidence or of actions. */
export type FoundRow = {
  readonly part: RowPart
  readonly sheet: string
  readonly row: number
  readonly question: string
  readonly id: string
  readonly cells: ReadonlyMap<string, FoundCell>
}

/** Everything in a workbook that takes something, wherever its sheets, rows and columns are now. */
export type Found = {
  /** Cells of boxes by key; more than one where a row was copied. */
  readonly boxes: ReadonlyMap<string, readonly FoundCell[]>
  readonly rows: readonly FoundRow[]
  /** The parts whose sheet is still there. */
  readonly parts: ReadonlySet<RowPart>
}

/** The marks stand in one of the first rows; rows may have been put in above. */
const furthest = 30

/** Finds every cell that takes something. */
export function findCells(sheets: readonly Sheet[]): Found {
  const boxes = new Map<string, FoundCell[]>()
  const rows: FoundRow[] = []
  const parts = new Set<RowPart>()
  for (const sheet of sheets) {
    const header = sheet.rows.slice(0, furthest).findIndex((row) => row.some(isMark))
    const columns = new Map((sheet.rows[header] ?? []).map((cell, column) => [String(cell ?? ''), column]))
    const read = reader(sheet)
    const body = sheet.rows.map((cells, row) => ({ cells, row })).slice(header + 1)
    const keyColumn = columns.get(marks.key)
    const answerColumn = columns.get(marks.answer)
    if (keyColumn !== undefined && answerColumn !== undefined)
      for (const { cells, row } of body) {
        const key = String(cells[keyColumn] ?? '')
        if (key !== '' && key !== statusKey) boxes.set(key, [...(boxes.get(key) ?? []), read(row, answerColumn)])
      }
    const part = rowParts.find((each) => columns.has(rowMark(each, 'what')))
    if (!part) continue
    parts.add(part)
    rows.push(...body.slice(1).flatMap(({ row }) => itemRow(sheet, part, row, columns, read)))
  }
  return { boxes, rows, parts }
}

const isMark = (cell: Cell | undefined) => typeof cell === 'string' && cell.startsWith('psa:')

function itemRow(
  sheet: Sheet,
  part: RowPart,
  row: number,
  columns: ReadonlyMap<string, number>,
  read: (row: number, column: number) => FoundCell,
): readonly FoundRow[] {
  const lead = rowMark(part, '')
  const cells = [...columns]
    .filter(([mark]) => mark.startsWith(lead))
    .map(([mark, column]) => [mark.slice(lead.length), read(row, column)] as const)
  const says = (mark: string) => {
    const column = columns.get(mark)
    return column === undefined ? '' : read(row, column).words
  }
  const question = says(marks.question)
  const saysAnything = question !== '' || cells.some(([, cell]) => cell.words !== '' || cell.isError)
  return saysAnything
    ? [{ part, sheet: sheet.name, row: row + 1, question, id: says(marks.id), cells: new Map(cells) }]
    : []
}

/** Reads cells of a sheet as words: a date as `18 September 2026`, a number shown as a percentage with its sign. */
function reader({ name, rows, marks: seen }: Sheet): (row: number, column: number) => FoundCell {
  const placed = (places: readonly CellPlace[] | undefined) =>
    new Set((places ?? []).map(({ row, column }) => `${row}:${column}`))
  const [formulas, errors, coloured, percents] = [seen?.formulas, seen?.errors, seen?.coloured, seen?.percents].map(
    placed,
  )
  return (row, column) => {
    const at = `${row + 1}:${column + 1}`
    const cell = rows[row]?.[column] ?? null
    const isError = errors?.has(at) ?? false
    return {
      sheet: name,
      row: row + 1,
      column: column + 1,
      words: isError ? '' : wordsOf(cell, percents?.has(at) ?? false),
      dayWords: typeof cell === 'number' ? dayOfSerial(cell) : '',
      isFormula: formulas?.has(at) ?? false,
      isError,
      isColoured: coloured?.has(at) ?? false,
    }
  }
}

function wordsOf(cell: Cell, isPercent: boolean): string {
  if (isBlank(cell)) return ''
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No'
  if (typeof cell === 'number') return isPercent ? `${Number((cell * 100).toFixed(6))}%` : String(cell)
  const words = String(cell)
  return /^\d{4}-\d{2}-\d{2}$/.test(words) ? longDay(asDay(words)) : words
}

/** Spreadsheets count days from the end of 1899. Only days from 1954 to 2119 are taken for one. */
export function dayOfSerial(serial: number): string {
  if (serial < 20_000 || serial > 80_000) return ''
  return longDay(asDay(new Date(Date.UTC(1899, 11, 30 + Math.floor(serial))).toISOString().slice(0, 10)))
}

/** Where a cell is, as people look for it. */
export const placeWords = ({ sheet, row, column }: Pick<FoundCell, 'sheet' | 'row' | 'column'>) =>
  `sheet “${sheet}”, cell ${columnLetter(column)}${row}`
