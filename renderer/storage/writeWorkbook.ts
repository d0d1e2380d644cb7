import { zipSync } from 'fflate'
import { asDay, daysBetween, isDay } from '../../shared/basics/day'
import { longestCell } from '../../shared/basics/longCells'
import {
  type Cell,
  type CellChoices,
  type CellRange,
  columnLetter,
  isBlank,
  type Sheet,
} from '../../shared/basics/sheet'
import { printable } from '../../shared/basics/text'
import { utf8Bytes } from '../../shared/basics/utf8'

// Sheets as an .xlsx workbook: words in the cells themselves, wrapped, under a bold heading row that stays in view. The same
// sheets always give the same bytes. Every cell for words is formatted as Text, so that a number typed over one stays as typed.

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Where a sheet has a cell that no spreadsheet program can hold; null when there is none. */
export function tooLongCell(sheets: readonly Sheet[]): string | null {
  for (const { name, rows } of sheets)
    for (const [r, row] of rows.entries()) {
      const column = row.findIndex((cell) => typeof cell === 'string' && cell.length > longestCell)
      if (column >= 0) return `${name}, cell ${columnLetter(column + 1)}${r + 1}`
    }
  return null
}

/** Writes sheets as a workbook. Cells are no longer than `longestCell`. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const paths = sheets.map((_sheet, i) => `worksheets/sheet${i + 1}.xml`)
  const parts = {
    '[Content_Types].xml': contentTypes(paths),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...paths.map((path) => ['worksheet', path] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/${paths[i]}`, worksheet(sheet)])),
  }
  const files = Object.entries(parts).map(([path, xml]) => [path, utf8Bytes(declaration + xml)])
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) })
}

/** Words as XML holds them. */
export const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const workbook = (sheets: readonly Sheet[]) =>
  `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
    .map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`

/** Words as a cell holds them: spreadsheet programs take `_x0041_` for the letter A, unless its first sign is written so too. */
export const cellText = (words: string) => escaped(printable(words).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))

const relationships = (all: readonly (readonly [kind: string, target: string])[]) =>
  `<Relationships xmlns="${packageRelations}">${all
    .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${relations}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const contentTypes = (paths: readonly string[]) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${paths
    .map((path) => `<Override PartName="/xl/${path}" ContentType="${types}.worksheet+xml"/>`)
    .join('')}<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`

/** Formats by number: 0 as the program likes, 1 a heading, 2 words, wrapped and kept as Text, 3 a number, 4 a date. */
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d\\ mmm\\ yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EAF0"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf></cellXfs></styleSheet>`

function worksheet({ rows, choices = [], days = [] }: Sheet): string {
  const count = Math.max(1, ...rows.map((row) => row.length))
  const wide = Array.from({ length: count }, (_column, place) => columnWidth(rows.map((row) => row[place] ?? null)))
  const columns = wide.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="2" customWidth="1"/>`,
  )
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  return `<worksheet xmlns="${main}">${view}<cols>${columns.join('')}</cols><sheetData>${rows.map((row, place) => rowXml(row, place, wide, days)).join('')}</sheetData>${validations(choices)}</worksheet>`
}

/** Cells that open a list of words. A cell that may hold several of them takes what else is typed; it is checked on reading. */
function validations(choices: readonly CellChoices[]): string {
  if (choices.length === 0) return ''
  const each = choices.map(({ at, words, several }) => {
    const refusal = several
      ? ''
      : ' showErrorMessage="1" errorTitle="Another word is needed" error="Choose a word from the list, or leave the cell empty."'
    const list = `'${words.sheet}'!${place(words, '$')}`
    return `<dataValidation type="list" allowBlank="1"${refusal} sqref="${place(at, '')}"><formula1>${escaped(list)}</formula1></dataValidation>`
  })
  return `<dataValidations count="${choices.length}">${each.join('')}</dataValidations>`
}

/** A range as a spreadsheet names it, `B2:B9`; with `$` before each part it stays where it is. */
export function place({ column, firstRow, lastRow }: CellRange, fixed: '' | '$'): string {
  const letter = `${fixed}${columnLetter(column)}${fixed}`
  return firstRow === lastRow ? `${letter}${firstRow}` : `${letter}${firstRow}:${letter}${lastRow}`
}

const widths = { least: 10, most: 60 } as const

/** Wide enough for the longest line, within reason. */
function columnWidth(cells: readonly Cell[]): number {
  const lines = cells.flatMap((cell) => String(cell ?? '').split('\n'))
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  return Math.min(widths.most, Math.max(widths.least, longest + 2))
}

const heights = { line: 15, most: 405 } as const

/** In points, for all its lines as they wrap: not every program works a height out when it opens a file. */
function rowHeight(cells: readonly Cell[], wide: readonly number[]): number {
  const linesOf = (cell: Cell, column: number) =>
    String(cell ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ((wide[column] ?? widths.least) - 1))), 0)
  const lines = cells.reduce<number>((most, cell, column) => Math.max(most, linesOf(cell, column)), 1)
  return Math.min(heights.most, lines * heights.line)
}

const rowXml = (cells: readonly Cell[], place: number, wide: readonly number[], days: readonly number[]) =>
  `<row r="${place + 1}" ht="${rowHeight(cells, wide)}" customHeight="1">${cells.map((cell, column) => cellXml(cell, place, column, days.includes(column + 1))).join('')}</row>`

function cellXml(cell: Cell, row: number, column: number, isDate: boolean): string {
  if (isBlank(cell)) return ''
  const at = `${columnLetter(column + 1)}${row + 1}`
  if (typeof cell === 'number') return `<c r="${at}" s="3"><v>${cell}</v></c>`
  const date = isDate && typeof cell === 'string' ? dateNumber(cell) : null
  if (date !== null) return `<c r="${at}" s="4"><v>${date}</v></c>`
  const text = cellText(String(cell))
  return `<c r="${at}" s="${row === 0 ? 1 : 2}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** The number by which spreadsheet programs know a day; null for what is no day, or before all programs agree on one. */
function dateNumber(words: string): number | null {
  return isDay(words) && words >= '1900-03-01' ? daysBetween(asDay('1899-12-30'), asDay(words)) : null
}
