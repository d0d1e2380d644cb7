import { zipSync } from 'fflate'
import { printable } from '../../shared/basics/text'
import { utf8Bytes } from '../../shared/basics/utf8'
import type { FigureBlock } from '../../shared/reports/block'
import { escapedXml } from './escapedXml'
import { withoutDates } from './zipDates'

// The smallest workbook that spreadsheet programs open: one sheet, its words in the cells themselves, no styles. It is
// what people get when they ask Word to edit a chart's data.

const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The numbers of a figure as a workbook: categories down the first column, a column for each series. */
export function chartWorkbook({ categories, series }: FigureBlock): Uint8Array {
  const rows = [
    [textCell(''), ...series.map(({ name }) => textCell(name))],
    ...categories.map((category, i) => [textCell(category), ...series.map(({ values }) => numberCell(values[i] ?? 0))]),
  ]
  const sheet = `<worksheet xmlns="${sheets}"><sheetData>${rows.map((cells) => `<row>${cells.join('')}</row>`).join('')}</sheetData></worksheet>`
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationship('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${sheets}" xmlns:r="${relations}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationship('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': sheet,
  }
  const files = Object.entries(parts).map(([path, xml]) => [path, utf8Bytes(declaration + xml)])
  return withoutDates(zipSync(Object.fromEntries(files), { level: 0 }))
}

export const sheetName = 'Sheet1'

const textCell = (text: string) => `<c t="inlineStr"><is><t>${escapedXml(printable(text))}</t></is></c>`
const numberCell = (value: number) => `<c><v>${value}</v></c>`

const relationship = (kind: string, target: string) =>
  `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`
