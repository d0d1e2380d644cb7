import type { HeatBasis } from '../../shared/findings/heat/basis'
import { cellCode, cellWords } from '../../shared/findings/heat/cellWords'
import type { HeatSought, HeatTable } from '../../shared/findings/heat/table'
import { concernHead, countWords, lineWords } from '../../shared/findings/heat/tableWords'
import { standardName } from '../../shared/frameworks/lookUp'
import { Shape } from '../ui/Shape'
import { cellFill } from './HeatMark'

type Props = { readonly basis: HeatBasis; readonly table: HeatTable; readonly sought: HeatSought }

/** Every row that is shown, in sight or not, as a plain table: for paper alone. */
export const HeatPrinted = ({ basis, table: { columns, lines, counts, counted }, sought: { rating } }: Props) => (
  <table className="table heat-printed">
    <caption>
      {lines.length} of {counted} organisations
    </caption>
    <thead>
      <tr>
        <th scope="col">Organisation</th>
        {columns.map(({ standard }) => (
          <th key={standard.id} scope="col">
            {standardName(standard)}
          </th>
        ))}
        <th scope="col">{concernHead(basis, rating)}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={line.of.id}>
          <th scope="row">{line.organisation.name}</th>
          {line.cells.map((cell, column) => (
            <td key={columns[column]?.standard.id} className={`heat-cell ${cellFill(cell)}`} title={cellWords(cell)}>
              {cellCode(cell)} {cell.level ? <Shape shape={cell.level.level.shape} /> : null}
            </td>
          ))}
          <td>{lineWords(line)}</td>
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">How many</th>
        {counts.map((count, column) => (
          <td key={columns[column]?.standard.id}>{countWords(basis, count, rating).join('; ')}</td>
        ))}
        <td />
      </tr>
    </tfoot>
  </table>
)
