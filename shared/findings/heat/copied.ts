import { standardName } from '../../frameworks/lookUp'
import type { HeatBasis } from './basis'
import type { HeatRating } from './cells'
import { cellCode, cellWords } from './cellWords'
import type { ColumnCounts, HeatTable } from './table'
import { tableRows } from './tableRows'
import { concernHead, countWords, groupWords, lineWords } from './tableWords'

/** The table as rows of words, its heads first and its counts last: for other programs and for paper. */
export function heatWordRows(
  basis: HeatBasis,
  table: HeatTable,
  rating: HeatRating,
  typeWords: (code: string) => string,
): readonly (readonly string[])[] {
  const { columns, counts } = table
  const inWords = (each: ColumnCounts) => countWords(basis, each, rating).join('; ')
  return [
    ['Organisation', 'Type', ...columns.map(({ standard }) => standardName(standard)), concernHead(basis, rating)],
    ...tableRows(table).map((row) => {
      if (row.kind === 'counts') return ['How many', '', ...counts.map(inWords), '']
      if (row.kind === 'group')
        return [groupWords(row.group), typeWords(row.group.type), ...row.group.counts.map(inWords), '']
      const { organisation, cells } = row.line
      return [
        organisation.name,
        typeWords(organisation.type),
        ...cells.map((cell) => [cellCode(cell), cellWords(cell)].filter(Boolean).join(' ')),
        lineWords(row.line),
      ]
    }),
  ]
}
