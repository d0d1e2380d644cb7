import { printable } from '../../shared/basics/text'
import {
  type Cell,
  type CountCell,
  cellText,
  type ShownRating,
  type TableBlock,
  type Words,
} from '../../shared/reports/block'
import { colours, textWidth, tones } from './styles'
import { field, paragraph, run, runs } from './wordText'
import { type Attributes, element, flag, value, type Xml } from './wordXml'

/** The caption above a table, `Table 3: …`, which stays with it. */
export const tableCaption = (block: TableBlock, number: number): Xml =>
  paragraph(
    'caption',
    [run('Table '), ...field('SEQ Table \\* ARABIC', String(number)), run(`: ${block.caption}`)],
    flag('w:keepNext'),
  )

/**
 * A table that is told apart by structure alone: fixed widths, one repeated header row, no merged cells, rows that stay
 * whole, and a title and description for people who hear it.
 */
export function table(block: TableBlock): Xml {
  const widths = columnWidths(block.columns.map(({ width }) => width))
  const header = block.columns.map(({ heading }, i) =>
    cell(widths[i] ?? 0, colours.headerRow, paragraph('headerCell', [run(heading)])),
  )
  return element(
    'w:tbl',
    null,
    element(
      'w:tblPr',
      null,
      value('w:tblStyle', 'PSATable'),
      element('w:tblW', { 'w:w': textWidth, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', firstRowOnly),
      value('w:tblCaption', printable(block.caption)),
      value('w:tblDescription', printable(block.summary)),
    ),
    element('w:tblGrid', null, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    element('w:tr', null, element('w:trPr', null, flag('w:cantSplit'), flag('w:tblHeader')), ...header),
    ...block.rows.map((row) =>
      element('w:tr', null, wholeRow, ...row.map((each, i) => bodyCell(widths[i] ?? 0, each))),
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

const wholeRow = element('w:trPr', null, flag('w:cantSplit'))

/** Shares of the width as lengths that add up to it. */
export function columnWidths(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((textWidth * share) / total))
  const left = textWidth - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, i) => (i === 0 ? width + left : width))
}

function bodyCell(width: number, content: Cell): Xml {
  if (isRating(content)) {
    const { fill, text } = tones[content.step ?? 'noRating']
    return cell(width, fill, paragraph('cell', [run(cellText(content), value('w:color', text))]))
  }
  return cell(width, null, paragraph('cell', runs(isCount(content) ? cellText(content) : content)))
}

const isRating = (content: Cell): content is ShownRating => isMarked(content) && content.kind === 'rating'
const isCount = (content: Cell): content is CountCell => isMarked(content) && content.kind === 'count'
const isMarked = (content: Cell): content is Exclude<Cell, Words> => typeof content === 'object' && 'kind' in content

const cell = (width: number, fill: string | null, content: Xml): Xml =>
  element(
    'w:tc',
    null,
    element(
      'w:tcPr',
      null,
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      ...(fill === null ? [] : [element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })]),
    ),
    content,
  )
