import type { FlagRow } from '../../shared/findings/flags/flagLines'
import { wholeCycle } from '../../shared/findings/flags/flagLines'
import { asideWords } from './PushGrid'

/** Every flag that is shown, in sight or not, as a plain table: for paper alone. */
export const PushPrinted = ({ rows, caption }: { readonly rows: readonly FlagRow[]; readonly caption: string }) => (
  <table className="table push-printed">
    <caption>{caption}</caption>
    <thead>
      <tr>
        {['Organisation', 'Question', 'Reason', 'Why here'].map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.organisation || wholeCycle}</th>
          <td>{row.question || 'The whole return'}</td>
          <td>{row.title}</td>
          <td>
            {row.flag.why}
            {row.dismissed ? ` ${asideWords(row.dismissed)}` : ''}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
