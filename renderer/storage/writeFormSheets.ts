import { zipSync } from 'fflate'
import { columnLetter } from '../../shared/basics/sheet'
import { utf8Bytes } from '../../shared/basics/utf8'
import type { CellHelp, FormCell, FormRow, FormSheet } from '../../shared/exchange/forms/workbook/formSheet'
import { formStyles, styleNumber } from './returnWorkbookStyles'
import { cellText, escaped, place } from './writeWorkbook'

// Sheets to fill in as an .xlsx workbook. They are protected without a password, so that nothing is typed where it would not
// be read, and anybody who has to can take the protection off. The same sheets always give the same bytes. They are packed fast
// rather than tight: a partnership writes hundreds at a time.

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What a workbook says of itself. */
export type WorkbookFacts = {
  readonly title: string
  readonly author: string
  /** A moment, ISO 8601. */
  readonly madeAt: string
}

/** Writes sheets to fill in as a workbook. */
export function writeFormSheets(sheets: readonly FormSheet[], facts: WorkbookFacts): Uint8Array {
  const paths = sheets.map((_sheet, i) => `worksheets/sheet${i + 1}.xml`)
  const parts = {
    '[Content_Types].xml': contentTypes(paths),
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': coreProperties(facts),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${[
      ...paths.map((path) => ['worksheet', path] as const),
      ['styles', 'styles.xml'] as const,
    ]
      .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${formStyles}</styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/${paths[i]}`, worksheet(sheet)])),
  }
  const files = Object.entries(parts).map(([path, xml]) => [path, utf8Bytes(declaration + xml)])
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 1 })
}

const contentTypes = (paths: readonly string[]) =>
  `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${paths
    .map((path) => `<Override PartName="/xl/${path}" ContentType="${types}.worksheet+xml"/>`)
    .join(
      '',
    )}<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const coreProperties = ({ title, author, madeAt }: WorkbookFacts) =>
  `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${madeAt}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${madeAt}</dcterms:modified></cp:coreProperties>`

function workbook(sheets: readonly FormSheet[]): string {
  const each = sheets.map(
    ({ name, isHidden }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  )
  return `<workbook xmlns="${main}" xmlns:r="${office}"><workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="0"/></bookViews><sheets>${each.join('')}</sheets><definedNames>${sheets.map(namesOf).join('')}</definedNames><calcPr fullCalcOnLoad="1"/></workbook>`
}

/** Names that repeat the headings on each printed page, and by which screen readers say the heading of each cell. */
function namesOf({ name, headingRow, columns, rows }: FormSheet, place: number): string {
  if (headingRow === null) return ''
  const sheet = `'${escaped(name.replace(/'/g, "''"))}'`
  const last = columns.filter(({ isHidden }) => !isHidden).length
  const region = `ColumnTitleRegion${place + 1}.A${headingRow}.${columnLetter(last)}${rows.length}.${place + 1}`
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${sheet}!$${headingRow}:$${headingRow}</definedName><definedName name="${region}">${sheet}!$A$${headingRow}</definedName>`
}

function worksheet(sheet: FormSheet): string {
  const { columns, rows, headingRow, takesRows, helps } = sheet
  const wide = columns.map(({ width }) => width)
  // Programs take a row out of a protected sheet only when none of its cells is locked, to the very last column.
  const open = takesRows ? ` style="${styleNumber('open')}"` : ''
  const cols = [
    ...columns.map(
      ({ width, isHidden }, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${width}"${open} customWidth="1"${isHidden ? ' hidden="1"' : ''}/>`,
    ),
    ...(takesRows ? [`<col min="${columns.length + 1}" max="16384" width="10"${open}/>`] : []),
  ]
  const pane =
    headingRow === null
      ? ''
      : `<pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
  const allowed = takesRows ? ' insertRows="0" deleteRows="0" sort="0" autoFilter="0"' : ''
  return [
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${lineHeight}"/><cols>${cols.join('')}</cols>`,
    `<sheetData>${rows.map((row, i) => rowXml(row, i + 1, wide)).join('')}</sheetData>`,
    `<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"${allowed}/>`,
    validations(helps),
    links(rows),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')
}

const lineHeight = 15
const mostHeight = 405

/** In points. It is not set for good, so that a row grows with what is typed in it. */
function rowHeight({ cells, leastLines = 1 }: FormRow, wide: readonly number[]): number {
  const lines = cells.reduce((most, cell, column) => Math.max(most, linesOf(cell, wide[column] ?? 10)), leastLines)
  return Math.min(mostHeight, lines * lineHeight + (lines > 1 ? 2 : 0))
}

function linesOf(cell: FormCell | null, wide: number): number {
  if (cell === null || typeof cell.value !== 'string' || cell.style === 'mark') return 1
  if (cell.style === 'title') return 1.6
  const room = Math.max(6, wide * (cell.style === 'question' || cell.style === 'label' ? 0.92 : 1) - 1)
  return cell.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0)
}

function rowXml(row: FormRow, number: number, wide: readonly number[]): string {
  const cells = row.cells.map((cell, column) => (cell ? cellXml(cell, `${columnLetter(column + 1)}${number}`) : ''))
  return `<row r="${number}" ht="${rowHeight(row, wide)}"${row.isHidden ? ' hidden="1"' : ''}>${cells.join('')}</row>`
}

function cellXml({ value, style, formula }: FormCell, at: string): string {
  const opened = `<c r="${at}" s="${styleNumber(style)}"`
  if (formula !== undefined) {
    const type = typeof value === 'number' ? '' : ' t="str"'
    return `${opened}${type}><f>${escaped(formula)}</f><v>${escaped(String(value))}</v></c>`
  }
  if (value === null || value === '') return `${opened}/>`
  if (typeof value === 'number') return `${opened}><v>${value}</v></c>`
  return `${opened} t="inlineStr"><is><t xml:space="preserve">${cellText(String(value))}</t></is></c>`
}

/** Words of a message, as long as spreadsheet programs show them. */
const short = (words: string, most: number) => escaped(words.length > most ? `${words.slice(0, most - 1)}…` : words)

function validations(helps: readonly CellHelp[]): string {
  if (helps.length === 0) return ''
  return `<dataValidations count="${helps.length}">${helps.map(validation).join('')}</dataValidations>`
}

function validation({ at, title, words, takes }: CellHelp): string {
  const says =
    words === '' ? '' : ` showInputMessage="1" promptTitle="${short(title, 32)}" prompt="${short(words, 255)}"`
  const where = `sqref="${place(at, '')}"`
  const first = `${columnLetter(at.column)}${at.firstRow}`
  if (takes.kind === 'anything') return `<dataValidation allowBlank="1"${says} ${where}/>`
  if (takes.kind === 'list') {
    const list = `'${takes.words.sheet}'!${place(takes.words, '$')}`
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="Not in the list" error="The list has no such words. They may not be read as an answer."${says} ${where}><formula1>${escaped(list)}</formula1></dataValidation>`
  }
  const [test, what] = takes.kind === 'number' ? ['VALUE', 'number'] : ['DATEVALUE', 'date']
  return `<dataValidation type="custom" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="Not a ${what}" error="This does not look like a ${what}. It may not be read as an answer."${says} ${where}><formula1>ISNUMBER(${test}(${first}))</formula1></dataValidation>`
}

function links(rows: readonly FormRow[]): string {
  const all = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.leadsTo === undefined
        ? []
        : [
            `<hyperlink ref="${columnLetter(column + 1)}${row + 1}" location="'${escaped(cell.leadsTo.replace(/'/g, "''"))}'!A1" display="${escaped(cell.leadsTo)}"/>`,
          ],
    ),
  )
  return all.length === 0 ? '' : `<hyperlinks>${all.join('')}</hyperlinks>`
}
