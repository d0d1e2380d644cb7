import './printedTable.css'
import { useIsPrinting } from './printing'

type Row = { readonly key: string; readonly cells: readonly string[] }

type Props = {
  readonly caption: string
  readonly columns: readonly string[]
  /** How wide each column is, in hundredths; left out, their words decide. */
  readonly shares?: readonly number[]
  /** Worked out only for paper; the first cell names the row. */
  readonly rows: () => readonly Row[]
}

/** Every row that is shown, in sight or not, as a plain table: for paper alone. */
export function PrintedTable({ caption, columns, shares, rows }: Props) {
  if (!useIsPrinting()) return null
  return (
    <table className={shares ? 'table printed in-shares' : 'table printed'}>
      <caption>{caption}</caption>
      {shares ? (
        <colgroup>
          {columns.map((column, place) => (
            <col key={column} style={{ width: `${shares[place]}%` }} />
          ))}
        </colgroup>
      ) : null}
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows().map(({ key, cells: [name, ...others] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {others.map((words, place) => (
              <td key={columns[place + 1]}>{words}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
