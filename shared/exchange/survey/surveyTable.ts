import type { Sheet } from '../../basics/sheet'
import { cellText, folded } from '../../partnership/import/cellText'
import { findTable, type ImportTable } from '../../partnership/import/table'
import type { HeadingFinder } from './headings'

/** Answers as rows under headings, one for each organisation. */
export type SurveyTable = {
  readonly sheet: string
  readonly headings: readonly string[]
  readonly rows: ImportTable['rows']
}

/** How far down headings are looked for. */
const searched = 12

/** Finds the answers in a file: the sheet in whose headings most questions are known. Null where no question is. */
export function findSurvey(sheets: readonly Sheet[], finder: HeadingFinder): SurveyTable | null {
  const known = memo((text: string) => finder.find(text) !== null)
  const all = sheets.flatMap((sheet) => rowsTable(sheet, known) ?? [])
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
  return best && best.score > 0 ? answersUnder(sheet, best.place) : null
}

/** The answers of a sheet under headings that stand in this row, which counts from 0. Null where nothing is under them. */
export function answersUnder(sheet: Sheet, at: number): SurveyTable | null {
  const found = findTable(sheet, at + 1)
  return found.ok ? { sheet: sheet.name, ...plainHeadings(sheet, at, found.value) } : null
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
