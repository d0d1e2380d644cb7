import { printable } from '../../basics/text'
import { standardName } from '../../frameworks/lookUp'
import type { HeatBasis } from './basis'
import type { HeatRating } from './cells'
import { cellCode, cellWords } from './cellWords'
import type { HeatTable } from './table'
import { concernHead, countWords, lineWords } from './tableWords'

/** The table as rows of words, its heads first and its counts last: for other programs and for paper. */
export function heatWordRows(
  basis: HeatBasis,
  table: HeatTable,
  rating: HeatRating,
  typeWords: (code: string) => string,
): readonly (readonly string[])[] {
  const { columns, lines, counts } = table
  return [
    ['Organisation', 'Type', ...columns.map(({ standard }) => standardName(standard)), concernHead(basis, rating)],
    ...lines.map((line) => [
      line.organisation.name,
      typeWords(line.organisation.type),
      ...line.cells.map((cell) => [cellCode(cell), cellWords(cell)].filter(Boolean).join(' ')),
      lineWords(line),
    ]),
    ['How many', '', ...counts.map((each) => countWords(basis, each, rating).join('; ')), ''],
  ]
}

/** Rows as a clipboard takes them, for a spreadsheet: tabs between cells, a line for each row. */
export const asTabbed = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => guarded(printable(cell).replace(/\s+/g, ' '))).join('\t')).join('\n')

/** A spreadsheet takes a cell that begins like a sum for one. */
const guarded = (cell: string) => (/^[=+@]|^-(?!$)/.test(cell) ? `'${cell}` : cell)
