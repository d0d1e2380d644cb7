import { type Field, fields, fieldWords } from '../../../shared/partnership/import/fields'
import type { Mapping } from '../../../shared/partnership/import/mapping'
import { TableScroll } from '../../ui/TableScroll'

type Props = { readonly mapping: Mapping; readonly onChoose: (column: number, field: Field | null) => void }

const howWords: Readonly<Record<Mapping[number]['how'], string>> = {
  heading: 'matched by its heading',
  numbers: 'matched by its numbers',
  remembered: 'as you chose before',
  chosen: 'chosen by you',
  none: 'not imported',
}

/** Which column goes where. What was matched can be changed; what goes nowhere is said. */
export function MatchColumns({ mapping, onChoose }: Props) {
  // Two columns can have the same heading, so each goes by its place.
  const columns = mapping.map((each, column) => ({ ...each, column }))
  const matched = mapping.filter(({ field }) => field !== null).length
  return (
    <section className="stack-small" aria-labelledby="import-match">
      <h2 id="import-match">Match the columns</h2>
      <p>
        {matched} of {mapping.length} columns go somewhere. Check them.
      </p>
      <TableScroll label="Columns of the list">
        <table className="table">
          <caption className="visually-hidden">Columns of the list, and where each goes</caption>
          <thead>
            <tr>
              <th scope="col">Your column</th>
              <th scope="col">First values</th>
              <th scope="col">Goes to</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ heading, field, how, examples, column }) => (
              <tr key={column}>
                <th scope="row">{heading || `Column ${column + 1}, without a heading`}</th>
                <td>{examples.join('; ')}</td>
                <td>
                  <div className="field">
                    <select
                      aria-label={`Where ${heading || `column ${column + 1}`} goes`}
                      value={field ?? ''}
                      onChange={(event) => onChoose(column, fields.find((each) => each === event.target.value) ?? null)}
                    >
                      <option value="">Do not import</option>
                      {fields.map((each) => (
                        <option key={each} value={each}>
                          {fieldWords[each]}
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
