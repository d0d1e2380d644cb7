import { printable } from '../../shared/basics/text'
import {
  type Cell,
  type CountCell,
  cellText,
  ratingText,
  type ShownRating,
  type TableBlock,
  type Words,
} from '../../shared/reports/block'
import { columnWidths, fitsOnALine, unbroken } from './columnWidths'
import { tones, writingLine } from './styles'
import type { TypeSetting } from './typeSetting'
import { field, paragraph, run, runs } from './wordText'
import { type Attributes, element, flag, value, type Xml } from './wordXml'

/** The caption above a table, `Table 3: …`, which stays with it. A later part of a table repeats the number of the first. */
export const tableCaption = (block: TableBlock, number: number, repeats: boolean): Xml =>
  paragraph(
    'caption',
    [
      run('Table '),
      ...field(`SEQ Table ${repeats ? '\\c ' : ''}\\* ARABIC`, String(number)),
      run(`: ${block.caption}`),
    ],
    flag('w:keepNext'),
  )

/** How wide a table is, in twentieths of a point, and how it is set. */
export type TableSetting = { readonly width: number; readonly set: TypeSetting }

/**
 * A table that is told apart by structure alone: fixed widths, one repeated header row, no merged cells, rows that stay
 * whole, and a title and description for people who hear it.
 */
export function table(block: TableBlock, { width, set }: TableSetting): Xml {
  const widths = columnWidths(block, { width, larger: set.larger })
  const columns = widths.map(
    (each): Column => ({
      width: each,
      larger: set.larger,
      unfilled: cellProperties(each, null),
    }),
  )
  const header = block.columns.map(({ heading }, i) =>
    cell(widths[i] ?? 0, set.headerRow, paragraph('headerCell', [run(heading)], flag('w:keepNext'))),
  )
  return element(
    'w:tbl',
    null,
    element(
      'w:tblPr',
      null,
      value('w:tblStyle', 'PSATable'),
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', firstRowOnly),
      value('w:tblCaption', printable(block.caption)),
      value('w:tblDescription', printable(block.summary)),
    ),
    element('w:tblGrid', null, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    element('w:tr', null, element('w:trPr', null, flag('w:cantSplit'), flag('w:tblHeader')), ...header),
    ...block.rows.map((row, place) =>
      element(
        'w:tr',
        null,
        rowProperties(block.room?.[place] ?? 0),
        ...columns.map((column, i) => bodyCell(row[i] ?? '', column, staysWithNext(block, place))),
      ),
    ),
  )
}

const firstRowOnly: Attributes = {
  'w:val': '0620',
  'w:firstRow': 1,
  'w:lastRow': 0,
  'w:firstColumn': 0,
  'w:lastColumn': 0,
  'w:noHBand': 1,
  'w:noVBand': 1,
}

/**
 * True for a row that stays on the page of the row after it: neither the first nor the last row of a table stands alone, and
 * all rows of one that stays whole stand together. The last of three or four may: a short table of tall rows breaks, with its header again.
 */
export const staysWithNext = ({ rows, staysWhole }: Pick<TableBlock, 'rows' | 'staysWhole'>, place: number): boolean =>
  place < rows.length - 1 && (staysWhole === true || place === 0 || (place === rows.length - 2 && rows.length > 4))

/** A row stays whole, and is at least as high as the lines to write on that it has room for. */
const rowProperties = (lines: number): Xml =>
  element(
    'w:trPr',
    null,
    flag('w:cantSplit'),
    ...(lines > 0 ? [element('w:trHeight', { 'w:val': lines * writingLine, 'w:hRule': 'atLeast' })] : []),
  )

/** A column, and what its unfilled cells are like: written once for all of them, since tables run to thousands of rows. */
type Column = { readonly width: number; readonly larger: number; readonly unfilled: Xml }

function bodyCell(content: Cell, column: Column, staysWithNext: boolean): Xml {
  const { width, unfilled } = column
  const kept = staysWithNext ? [flag('w:keepNext')] : []
  if (isRating(content)) {
    const { fill, text } = tones[content.step ?? 'noRating']
    return cell(width, fill, paragraph('cell', [run(unbrokenLabel(content, column), value('w:color', text))], ...kept))
  }
  const words = paragraph('cell', runs(isCount(content) ? cellText(content) : content), ...kept)
  return element('w:tc', null, unfilled, words)
}

/** A rating whose label stays on one line where its column has the room: `PP`, and `Partly in place` below it. */
function unbrokenLabel(rating: ShownRating, { width, larger }: Column): string {
  const isShort = fitsOnALine(ratingText(rating), width, larger)
  return ratingText(
    !isShort && fitsOnALine(rating.word, width, larger) ? { ...rating, word: unbroken(rating.word) } : rating,
  )
}

const isRating = (content: Cell): content is ShownRating => isMarked(content) && content.kind === 'rating'
const isCount = (content: Cell): content is CountCell => isMarked(content) && content.kind === 'count'
const isMarked = (content: Cell): content is Exclude<Cell, Words> => typeof content === 'object' && 'kind' in content

const cell = (width: number, fill: string | null, content: Xml): Xml =>
  element('w:tc', null, cellProperties(width, fill), content)

const cellProperties = (width: number, fill: string | null): Xml =>
  element(
    'w:tcPr',
    null,
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    ...(fill === null ? [] : [element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })]),
  )
