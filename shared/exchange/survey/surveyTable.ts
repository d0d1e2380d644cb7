import { type Cell, columnLetter, isBlank, type Sheet } from '../../basics/sheet'
import { cellText, folded } from '../../partnership/import/cellText'
import { findTable, type ImportTable } from '../../partnership/import/table'
import type { HeadingFinder } from './headings'

/** Answers as rows under headings, however the file had them. */
export type SurveyTable = {
  readonly sheet: string
  readonly headings: readonly string[]
  readonly rows: ImportTable['rows']
  /** `rows`: one for each organisation. `form`: the file is one organisation's, with its answers beside the questions. */
  readonly shape: 'rows' | 'form'
  /** Rows whose answer stands where no question does. */
  readonly withoutQuestion: readonly number[]
}

/** How far down headings are looked for. */
const searched = 12

/** Finds the answers in a file: the shape and the sheet in which most questions are known. Null where no question is. */
export function findSurvey(sheets: readonly Sheet[], finder: HeadingFinder): SurveyTable | null {
  const known = memo((text: string) => finder.find(text) !== null)
  const asRows = sheets.flatMap((sheet) => rowsTable(sheet, known) ?? [])
  const asForm = formTable(sheets, known)
  const all = [...asRows, ...(asForm ? [asForm] : [])]
  const score = ({ headings }: SurveyTable) => headings.filter(known).length
  const [best] = all.sort((a, b) => score(b) - score(a))
  return best && score(best) > 0 ? best : null
}

function memo(test: (text: string) => boolean): (text: string) => boolean {
  const seen = new Map<string, boolean>()
  return (text) => {
    const before = seen.get(text)
    if (before !== undefined) return before
    const now = text.trim() !== '' && test(text)
    seen.set(text, now)
    return now
  }
}

/** A sheet with a row for each answer, under the row that names most questions. */
function rowsTable(sheet: Sheet, known: (text: string) => boolean): SurveyTable | null {
  const scored = sheet.rows
    .slice(0, searched)
    .map((cells, place) => ({ place, score: new Set(cells.map(cellText).filter(known)).size }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
  const [best] = scored
  if (!best || best.score === 0) return null
  const found = findTable(sheet, best.place + 1)
  if (!found.ok) return null
  const { headings, rows } = plainHeadings(sheet, best.place, found.value)
  return { sheet: sheet.name, headings, rows, shape: 'rows', withoutQuestion: [] }
}

/** Survey tools write what is asked in one row and the options or parts of it in the next, over columns without a heading. */
function plainHeadings(sheet: Sheet, at: number, table: ImportTable): Pick<SurveyTable, 'headings' | 'rows'> {
  const upper = (sheet.rows[at] ?? []).map(cellText)
  const lower = (sheet.rows[at + 1] ?? []).map(cellText)
  const width = Math.max(upper.length, lower.length, table.headings.length)
  const columns = Array.from({ length: width }, (_each, place) => place)
  const gaps = columns.filter((place) => (upper[place] ?? '') === '' && (lower[place] ?? '') !== '')
  const isSecond =
    (gaps.length > 0 && columns.some((place) => /^(open ended )?response$/.test(folded(lower[place] ?? '')))) ||
    (gaps.length > 0 &&
      gaps.length * 2 >= columns.filter((place) => (upper[place] ?? '') === '').length &&
      isOdd(lower))
  let over = ''
  const headings = columns.map((place) => {
    const own = upper[place] ?? ''
    if (own !== '') over = own
    const under = isSecond && !/^(open ended )?response$/.test(folded(lower[place] ?? '')) ? (lower[place] ?? '') : ''
    if (!isSecond) return own
    return under === '' ? over : `${over} - ${under}`
  })
  const last = isSecond ? at + 2 : at + 1
  return { headings, rows: table.rows.filter(({ row }) => row > last) }
}

/** True for a row that names no organisation and no date: it stands between headings and answers. */
const isOdd = (cells: readonly string[]) => cells[0] === '' || /\bother\b.*\bspecify\b/i.test(cells.join(' '))

/** The longest that the number of a question is. */
const longestNumber = 12

/** One organisation's form: questions down one column and their answers in the cells beside them. */
function formTable(sheets: readonly Sheet[], known: (text: string) => boolean): SurveyTable | null {
  const headings: string[] = []
  const cells: Cell[] = []
  const withoutQuestion: number[] = []
  let sheetName = ''
  let most = 0
  for (const sheet of sheets) {
    const column = questionColumn(sheet, known)
    if (column === null) continue
    const before = headings.length
    const over = (sheet.rows[headRow(sheet, column, known)] ?? []).map(cellText)
    const merged = mergedDown(sheet, column)
    let last = ''
    for (const [place, row] of sheet.rows.entries()) {
      const asked = cellText(row[column])
      const number = column > 0 ? cellText(row[column - 1]) : ''
      const answers = row.slice(column + 1)
      if (asked === '' && !merged.has(place + 1)) {
        if (answers.some((cell) => !isBlank(cell))) withoutQuestion.push(place + 1)
        continue
      }
      if (asked !== '') last = /^[\w.]{1,12}$/.test(number) ? `${number} ${asked}` : asked
      for (const [beside, cell] of answers.entries()) {
        const part = over[column + 1 + beside] ?? ''
        if (isBlank(cell) || cellText(cell) === part) continue
        const heading = part === '' || beside === 0 ? last : `${last} - ${part}`
        const there = headings.indexOf(heading)
        if (there >= 0) cells[there] = `${cells[there]}\n${cell}`
        else {
          headings.push(heading)
          cells.push(cell)
        }
      }
    }
    if (headings.length - before > most) [sheetName, most] = [sheet.name, headings.length - before]
  }
  if (headings.length === 0) return null
  return { sheet: sheetName, headings, rows: [{ row: 1, cells }], shape: 'form', withoutQuestion }
}

/** The column in which most questions stand below one another, in words before numbers; null where fewer than two do. */
function questionColumn(sheet: Sheet, known: (text: string) => boolean): number | null {
  const counts = new Map<number, number>()
  for (const row of sheet.rows.slice(0, 2_000))
    for (const [column, cell] of row.slice(0, 6).entries())
      if (typeof cell === 'string' && known(cellText(cell)))
        counts.set(column, (counts.get(column) ?? 0) + (cell.trim().length > longestNumber ? 1 : 0.1))
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best && (best[1] >= 2 || (counts.size === 1 && best[1] >= 0.2)) ? best[0] : null
}

/** The row of headings over the answers: the last one above the first question that names more than one column. */
function headRow(sheet: Sheet, column: number, known: (text: string) => boolean): number {
  const first = sheet.rows.findIndex((row) => known(cellText(row[column])) && !/name|urn/i.test(cellText(row[column])))
  for (let at = first - 1; at >= 0; at -= 1)
    if ((sheet.rows[at] ?? []).slice(column + 1).filter((cell) => !isBlank(cell)).length >= 2) return at
  return -1
}

/** Rows in which a cell of a column goes on that begins in a row above. */
function mergedDown({ marks }: Sheet, column: number): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const range of marks?.merged ?? []) {
    const [, letters = '', top = '', bottom = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(range) ?? []
    if (letters !== columnLetter(column + 1)) continue
    for (let row = Number(top) + 1; row <= Math.min(Number(bottom), Number(top) + 500); row += 1) rows.add(row)
  }
  return rows
}
