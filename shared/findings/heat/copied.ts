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
