import type { FormColumn } from '../../shared/exchange/otherForms/matchEntries'
import { type Role, roles } from '../../shared/exchange/otherForms/roles'
import { TableScroll } from '../ui/TableScroll'

type Props = {
  readonly columns: readonly FormColumn[]
  readonly onChoose: (column: string, role: Role) => void
}

const howWords: Readonly<Record<FormColumn['how'], string>> = {
  heading: 'by its heading',
  unknown: 'worth checking: its heading does not say',
  chosen: 'chosen by you',
}

/** What can be chosen for a column: what is to be ticked, and boxes, are found by where they stand. */
const choosable = (Object.keys(roles) as Role[]).filter((role) => role !== 'option' && role !== 'box')

/** What the columns and labelled lines of a form hold. */
export function FormColumns({ columns, onChoose }: Props) {
  if (columns.length === 0) return null
  return (
    <section className="stack-small" aria-labelledby="form-columns">
      <h2 id="form-columns">What its columns hold</h2>
      <TableScroll label="Columns of the form">
        <table className="table">
          <caption className="visually-hidden">Columns of the form, and what each holds</caption>
          <thead>
            <tr>
              <th scope="col">Their column</th>
              <th scope="col">First value</th>
              <th scope="col">Holds</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ column, heading, role, how, example }) => (
              <tr key={column}>
                <th scope="row">{heading || 'Without a heading'}</th>
                <td>{example}</td>
                <td>
                  <div className="field">
                    <select
                      aria-label={`What ${heading || 'the column without a heading'} holds`}
                      value={role}
                      onChange={(event) => onChoose(column, event.target.value as Role)}
                    >
                      {choosable.map((each) => (
                        <option key={each} value={each}>
                          {roles[each]}
                        </option>
                      ))}
                    </select>
                  </div>
                </td>
                <td className="hint">{howWords[how]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
