import { type Cell, columnLetter, type Sheet } from './sheet'
import { counted } from './text'

// Spreadsheet programs hold so many characters in a cell and no more. What is longer is cut where it stands, which is said in the
// cell, and the whole of it stands in a sheet of its own: nothing is lost without a word.

/** The most characters of a cell in every spreadsheet program. */
export const longestCell = 32_767

/** The sheet that holds whole what does not fit in a cell. */
export const longTextsName = 'Long texts'

/** The most rows of a sheet in every spreadsheet program, the heading among them. */
const mostRows = 1_048_576

/** Sheets that every spreadsheet program can hold: long texts go on in a sheet of their own, and long sheets in another. */
export function fitSheets(sheets: readonly Sheet[], mostCharacters = longestCell, most = mostRows): readonly Sheet[] {
  const long: Cell[][] = []
  const fit = sheets.flatMap((sheet) => splitRows(sheet, most)).map((sheet) => fitCells(sheet, mostCharacters, long))
  const heading = ['Sheet', 'Cell', 'Part', 'Parts', 'Text']
  return long.length === 0 ? fit : [...fit, { name: longTextsName, rows: [heading, ...long] }]
}

/** A sheet with too many rows goes on in others, each with its heading. */
function splitRows(sheet: Sheet, most: number): readonly Sheet[] {
  const [heading = [], ...rows] = sheet.rows
  if (rows.length < most) return [sheet]
  const count = Math.ceil(rows.length / (most - 1))
  return Array.from({ length: count }, (_part, place) => ({
    ...sheet,
    name: place === 0 ? sheet.name : `${sheet.name.slice(0, 27)} ${place + 1}`,
    rows: [heading, ...rows.slice(place * (most - 1), (place + 1) * (most - 1))],
  }))
}

function fitCells(sheet: Sheet, most: number, long: Cell[][]): Sheet {
  const isLong = (cell: Cell) => typeof cell === 'string' && cell.length > most
  if (!sheet.rows.some((row) => row.some(isLong))) return sheet
  const rows = sheet.rows.map((row, r) =>
    row.map((cell, c) => {
      if (typeof cell !== 'string' || cell.length <= most) return cell
      const at = `${columnLetter(c + 1)}${r + 1}`
      const parts = inParts(cell, most)
      long.push(...parts.map((part, place) => [sheet.name, at, place + 1, parts.length, part]))
      const said = ` … [cut here: ${counted(cell.length, 'character')} in all, whole in the sheet “${longTextsName}”]`
      return `${cutAt(cell, most - said.length)}${said}`
    }),
  )
  return { ...sheet, rows }
}

function inParts(text: string, most: number): readonly string[] {
  const parts: string[] = []
  for (let rest = text; rest !== ''; rest = rest.slice(parts.at(-1)?.length)) parts.push(cutAt(rest, most))
  return parts
}

/** The beginning of a text, so many characters at most, with no sign cut in half. */
function cutAt(text: string, most: number): string {
  const isHalf = /[\uD800-\uDBFF]/.test(text[most - 1] ?? '') && text.length > most
  return text.slice(0, isHalf ? most - 1 : most)
}
