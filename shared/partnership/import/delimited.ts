import { ok, type Result, refuse } from '../../basics/result'

// Tables as plain text: RFC 4180, with commas, semicolons or tabs between the cells. What is pasted from a spreadsheet has tabs.

/** A quotation mark opened in this row and never closed. */
export type QuoteIsOpen = { readonly kind: 'quoteIsOpen'; readonly row: number }

const separators = [',', ';', '\t'] as const
type Separator = (typeof separators)[number]

/** The rows of a table written as text. Refuses one with a quotation mark that is never closed, and says where it opens. */
export function readDelimited(text: string): Result<readonly (readonly string[])[], QuoteIsOpen> {
  const said = /^sep=(.)\r?\n/i.exec(text)
  const separator = separators.find((each) => each === said?.[1]) ?? separatorOf(text)
  const { rows, isOpen } = split(said ? text.slice(said[0].length) : text, separator)
  if (isOpen) return refuse({ kind: 'quoteIsOpen', row: rows.length + (said ? 1 : 0) })
  // The line that names the separator is a row to the people who count them.
  return ok(said ? [[''], ...rows] : rows)
}

/** How much of a text is looked at to see what stands between its cells. */
const looked = { signs: 20_000, rows: 30 }

/** What cuts most of the first rows into the same number of cells. A list of names with a comma here and there has one column. */
function separatorOf(text: string): Separator {
  const scores = separators.map((separator) => {
    const { rows: all, isOdd } = split(text.slice(0, looked.signs), separator)
    const rows = all.slice(0, looked.rows)
    const widths = rows.filter((row) => row.length > 1 || row[0] !== '').map((row) => row.length)
    const same = widths.map((width) => (width > 1 ? widths.filter((other) => other === width).length : 0))
    const most = Math.max(0, ...same)
    // Words behind a closing quotation mark mean that the cell does not end there.
    return most * 2 <= widths.length ? 0 : isOdd ? most / 3 : most
  })
  const best = Math.max(...scores)
  return best > 0 ? (separators[scores.indexOf(best)] ?? ',') : '\t'
}

type Cut = { readonly rows: readonly string[][]; readonly isOpen: boolean; readonly isOdd: boolean }

/** Cuts a text into rows of cells, as far as its quotation marks are closed. */
function split(text: string, separator: Separator): Cut {
  const rows: string[][] = [[]]
  let isOdd = false
  let at = 0
  while (at < text.length) {
    const row = rows[rows.length - 1] as string[]
    const cell = cellAt(text, at, separator)
    if (cell === null) return { rows, isOpen: true, isOdd }
    row.push(cell.words)
    isOdd ||= cell.isOdd
    at = cell.end
    if (text[at] === separator) {
      at += 1
      if (at === text.length) row.push('')
    } else {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
      if (at < text.length) rows.push([])
    }
  }
  return { rows, isOpen: false, isOdd }
}

type CutCell = { readonly words: string; readonly end: number; readonly isOdd: boolean }

/** The cell that starts here, and the place behind it; null when its quotation mark is never closed. */
function cellAt(text: string, start: number, separator: Separator): CutCell | null {
  const isQuoted = text[start] === '"'
  let words = ''
  let at = start
  if (isQuoted) {
    for (at += 1; ; at += 1) {
      const quote = text.indexOf('"', at)
      if (quote < 0) return null
      words += text.slice(at, quote)
      at = quote + 1
      if (text[at] !== '"') break
      words += '"'
    }
  }
  const from = at
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
  return { words: words + text.slice(from, at), end: at, isOdd: isQuoted && at > from }
}
