import { shortDay } from '../../shared/basics/day'
import type { RoomShownPart, RoomShownRating } from '../../shared/bridge/room'
import { Shape } from '../ui/Shape'
import { type LabelledRating, labelOf } from './labelOf'
import { type RatingRow, type RatingsForm, ratingsForm } from './ratingsForm'
import { nameOfRow, rowNames } from './rowNames'

type Ratings<Part extends 'own' | 'last' | 'agreed'> = Extract<RoomShownPart, { readonly part: Part }> | undefined
type Props = { readonly own: Ratings<'own'>; readonly last: Ratings<'last'>; readonly agreed: Ratings<'agreed'> }

/** One column of ratings, in the order in which they are revealed. */
type Column = {
  readonly words: string
  readonly ratings: readonly LabelledRating[]
}

/** What each says of itself, what was agreed last year, and what is agreed today: side by side where there are several. */
export function RoomRatings({ own, last, agreed }: Props) {
  const columns: readonly Column[] = [
    ...(own ? [{ words: 'They say', ratings: own.ratings }] : []),
    ...(last ? [{ words: 'Last year, agreed', ratings: last.ratings }] : []),
    ...(agreed ? [{ words: agreedWords(agreed.ratings), ratings: agreed.ratings }] : []),
  ]
  if (columns.length === 0) return null
  const more = Math.max(own?.more ?? 0, last?.more ?? 0, agreed?.more ?? 0)
  const rows = [
    ...new Map(columns.flatMap(({ ratings }) => ratings.map((each) => [rowOf(each), each] as const))).values(),
  ]
  const [first, ...others] = rows
  if (first && others.length === 0 && more === 0) return <Pairs name={nameOfRow(first)} columns={columns} />
  const name = rowNames(rows)
  const { form } = ratingsForm(
    rows.map((row) => rowWritten(row, columns)),
    columns.length,
  )
  return (
    <table className={tableClasses[form]}>
      <thead>
        <tr>
          <td />
          {columns.map(({ words }) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowOf(row)}>
            <th scope="row">{name(row)}</th>
            {columns.map(({ words, ratings }) => (
              <td key={words}>
                <Grade rating={ratings.find((each) => rowOf(each) === rowOf(row))} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {more > 0 ? <caption className="room-small">and {more} more</caption> : null}
    </table>
  )
}

/** A table of ratings by how they are written; on several lines as the page has them. */
const tableClasses: Readonly<Record<RatingsForm, string>> = {
  capitals: 'room-table whole',
  small: 'room-table whole small',
  smallOnWide: 'room-table whole-on-wide',
  broken: 'room-table',
}

/** A row with all that is written in it. */
function rowWritten(row: RoomShownRating, columns: readonly Column[]): RatingRow {
  const { organisation, question } = row
  const own = columns.flatMap(({ ratings }) => ratings.filter((each) => rowOf(each) === rowOf(row)))
  return { organisation, question, labels: own.map(labelOf), isDated: own.some(({ on }) => on !== undefined) }
}

const rowOf = ({ organisation, question }: RoomShownRating) => JSON.stringify([organisation, question])

/** The ratings of one question, which is named: the item may have others. */
const Pairs = ({ name, columns }: { readonly name: string; readonly columns: readonly Column[] }) => (
  <div className="room-one">
    <p className="room-small">{name}</p>
    <dl className="room-pairs">
      {columns.map(({ words, ratings }) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>
            <Grade rating={ratings[0]} />
          </dd>
        </div>
      ))}
    </dl>
  </div>
)

/** What was agreed before today has its day beside it. */
const agreedWords = (ratings: readonly LabelledRating[]) =>
  ratings.every(({ on }) => on === undefined) ? 'Agreed today' : 'Agreed'

/** A rating for the room: word in capitals, shape and border, and under it the day of what was agreed before today. */
function Grade({ rating }: { readonly rating: Column['ratings'][number] | undefined }) {
  if (!rating) return <span className="room-small">–</span>
  if (rating.none === 'notBack') return <span className="room-small">{labelOf(rating)}</span>
  const { level, on } = rating
  return (
    <>
      <span className={`room-grade step-${level?.step ?? 'none'}`}>
        {level ? <Shape shape={level.shape} /> : null} {labelOf(rating)}
      </span>
      {on === undefined ? null : <span className="room-small room-day">{shortDay(on)}</span>}
    </>
  )
}
