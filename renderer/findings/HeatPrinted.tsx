import type { HeatBasis } from '../../shared/findings/heat/basis'
import { cellCode, cellWords } from '../../shared/findings/heat/cellWords'
import type { ColumnCounts, HeatSought, HeatTable } from '../../shared/findings/heat/table'
import { tableRows } from '../../shared/findings/heat/tableRows'
import { concernHead, countWords, groupWords, lineWords } from '../../shared/findings/heat/tableWords'
import { standardName } from '../../shared/frameworks/lookUp'
import { Shape } from '../ui/Shape'
import { cellFill } from './HeatMark'

type Props = {
  readonly basis: HeatBasis
  readonly table: HeatTable
  readonly sought: HeatSought
  readonly typeWords: (code: string) => string
}

/** Every row that is shown, in sight or not, as a plain table: for paper alone. */
export function HeatPrinted({ basis, table, sought: { rating }, typeWords }: Props) {
  const { columns, lines, counts, counted } = table
  const howMany = (of: readonly ColumnCounts[]) =>
    of.map((count, column) => (
      <td key={columns[column]?.standard.id} className="pre-line">
        {countWords(basis, count, rating).join('\n')}
      </td>
    ))
  return (
    <table className="table many-columns heat-printed">
      <caption>
        {lines.length} of {counted} organisations
      </caption>
      <thead>
        <tr>
          <th scope="col">Organisation</th>
          {columns.map(({ standard }) => (
            <th key={standard.id} scope="col">
              <span className="upright">{standardName(standard)}</span>
            </th>
          ))}
          <th scope="col">
            <span className="upright">{concernHead(basis, rating)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tableRows(table).map((row) =>
          row.kind === 'line' ? (
            <tr key={row.key}>
              <th scope="row">{row.line.organisation.name}</th>
              {row.line.cells.map((cell, column) => (
                <td
                  key={columns[column]?.standard.id}
                  className={`heat-cell ${cellFill(cell)}`}
                  title={cellWords(cell)}
                >
                  {cellCode(cell)} {cell.level ? <Shape shape={cell.level.level.shape} /> : null}
                </td>
              ))}
              <td>{lineWords(row.line)}</td>
            </tr>
          ) : row.kind === 'group' ? (
            <tr key={row.key} className="heat-group">
              <th scope="row">
                {typeWords(row.group.type)}: {groupWords(row.group)}
              </th>
              {howMany(row.group.counts)}
              <td />
            </tr>
          ) : null,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">How many</th>
          {howMany(counts)}
          <td />
        </tr>
      </tfoot>
    </table>
  )
}
