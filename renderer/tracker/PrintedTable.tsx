import { shortDay } from '../../shared/basics/day'
import { statusWords } from '../../shared/returns/standing'
import { progressWords, type TrackerRow } from '../../shared/returns/tracker/row'
import { chasedWords, contactWords } from './TrackerLines'

type Props = {
  readonly rows: readonly TrackerRow[]
  readonly caption: string
  readonly typeWords: (code: string) => string
}

/** Every row that is shown, in sight or not, as a plain table: for paper alone. */
export const PrintedTable = ({ rows, caption, typeWords }: Props) => (
  <table className="table print-only">
    <caption>{caption}</caption>
    <thead>
      <tr>
        {['Organisation', 'Cycle', 'Type', 'Status', 'Due', 'Progress', 'Contact', 'Chased'].map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">{row.organisation.name}</th>
          <td>{row.cycleTitle}</td>
          <td>{typeWords(row.organisation.type)}</td>
          <td>{[statusWords[row.standing.state], ...row.notes].join('. ')}</td>
          <td>{shortDay(row.dueOn)}</td>
          <td>{progressWords(row)}</td>
          <td>{contactWords(row)}</td>
          <td>{chasedWords(row)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
