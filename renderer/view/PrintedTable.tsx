import './printedTable.css'
import { useIsPrinting } from './printing'

type Row = { readonly key: string; readonly cells: readonly string[] }

type Props = {
  readonly caption: string
  /** Said once more at the head of every page that the table goes on to, in the place of the caption. */
  readonly onEveryPage?: boolean
  readonly columns: readonly string[]
  /** How wide each column is, in hundredths; left out, their words decide. */
  readonly shares?: readonly number[]
  /** Worked out only for paper; the first cell names the row. */
  readonly rows: () => readonly Row[]
}

/** Every row that is shown, in sight or not, as a plain table: for paper alone. */
export function PrintedTable({ caption, onEveryPage = false, columns, shares, rows }: Props) {
  if (!useIsPrinting()) return null
  return (
    <table
      className={shares ? 'table printed in-shares' : 'table printed'}
      aria-label={onEveryPage ? caption : undefined}
    >
      {onEveryPage ? null : <caption>{caption}</caption>}
      {shares ? (
        <colgroup>
          {columns.map((column, place) => (
            <col key={column} style={{ width: `${shares[place]}%` }} />
          ))}
        </colgroup>
      ) : null}
      <thead>
        {onEveryPage ? (
          <tr>
            <th className="printed-over" scope="colgroup" colSpan={columns.length}>
              {caption}
            </th>
          </tr>
        ) : null}
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
