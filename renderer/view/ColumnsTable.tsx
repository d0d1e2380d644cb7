import { TableScroll } from '../ui/TableScroll'

/** A column of a table that is imported, and where it goes. */
export type ImportColumn = {
  readonly heading: string
  readonly examples: readonly string[]
  /** Where it goes; empty where it is not imported. */
  readonly target: string
  /** Why it goes there, in words. */
  readonly how: string
}

/** Places that columns can go to; those without a title stand by themselves. */
export type ColumnPlaces = {
  readonly title: string
  readonly places: readonly { readonly value: string; readonly label: string }[]
}

type Props = {
  readonly columns: readonly ImportColumn[]
  readonly places: readonly ColumnPlaces[]
  readonly onChoose: (column: number, target: string | null) => void
}

/** Which column goes where. What was matched can be changed; what goes nowhere is said. */
export function ColumnsTable({ columns, places, onChoose }: Props) {
  // Two columns can have the same heading, so each goes by its place.
  const placed = columns.map((each, column) => ({ ...each, column }))
  const matched = columns.filter(({ target }) => target !== '').length
  return (
    <section className="stack-small" aria-labelledby="import-match">
      <h2 id="import-match">Match the columns</h2>
      <p>
        {matched} of {columns.length} columns go somewhere. Check them.
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
            {placed.map(({ heading, target, how, examples, column }) => (
              <tr key={column}>
                <th scope="row">{heading || `Column ${column + 1}, without a heading`}</th>
                <td>{examples.join('; ')}</td>
                <td>
                  <div className="field">
                    <select
                      aria-label={`Where ${heading || `column ${column + 1}`} goes`}
                      value={target}
                      onChange={(event) => onChoose(column, event.target.value || null)}
                    >
                      <option value="">Do not import</option>
                      {places.map((group) => (
                        <Group key={group.title} {...group} />
                      ))}
                    </select>
                  </div>
                </td>
                <td className="hint">{how}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

function Group({ title, places }: ColumnPlaces) {
  const options = places.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
  return title === '' ? options : <optgroup label={title}>{options}</optgroup>
}
