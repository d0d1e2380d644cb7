import type { ComparedQuestion } from '../../shared/findings/comparedYears'
import { isCompared, type YearChange } from '../../shared/findings/yearChange'
import { careText, changeText, restsOn, trueRating } from '../../shared/findings/yearWords'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { TwoWordings } from '../view/EditionChanges'
import { RatingCell } from './RatingCell'

/** The head of the last column. */
export const reliance = 'Why, and how far to rely on it'

const partOf = (row: YearChange) =>
  row.asked === 1 || row.kind === 'notComparable' || row.kind === 'new' ? '' : restsOn(row)

/** What stands in the last column, as it is copied. */
export const relianceOf = (row: YearChange): string =>
  [
    row.reason === '' ? '' : `Panel: ${row.reason}`,
    trueRating(row),
    partOf(row),
    ...row.withCare.map(({ name, care }) => (care === null ? '' : `${name}: ${careText(care)}`)),
  ]
    .filter((words) => words !== '')
    .join('; ')

/** What one rating became, with the way to the answers behind it. */
export function YearRow({ row, onOpen }: { readonly row: YearChange; readonly onOpen: () => void }) {
  const { organisation, subject, was, is, reason, withCare, kind } = row
  const [part, whole] = [partOf(row), trueRating(row)]
  return (
    <tr>
      <th scope="row">{organisation}</th>
      <td>
        <Button look="link" name={`Open ${subject} of ${organisation}`} onPress={onOpen}>
          {subject}
        </Button>
      </td>
      <td>
        <RatingCell rating={was} saysAgreed />
      </td>
      <td>
        <RatingCell rating={is} saysAgreed />
      </td>
      <td className={isCompared(kind) && kind !== 'same' ? 'moved' : undefined}>
        <Arrow steps={row.steps} /> {changeText(row)}
      </td>
      <td className="why stack-small">
        {reason === '' ? null : <p>Panel: {reason}</p>}
        {whole === '' ? null : (
          <p>
            <strong>{whole}</strong>
          </p>
        )}
        {part === '' ? null : <p>{part}</p>}
        {withCare.map((each) => (
          <Care key={each.now.question.id} compared={each} isOnly={row.asked === 1} />
        ))}
      </td>
    </tr>
  )
}

const Arrow = ({ steps }: { readonly steps: number }) =>
  steps === 0 ? null : <span aria-hidden="true">{steps < 0 ? '↓' : '↑'}</span>

/** A question that is not the same in both cycles, with its two wordings side by side. */
function Care({ compared, isOnly }: { readonly compared: ComparedQuestion; readonly isOnly: boolean }) {
  const { now, before, care, note } = compared
  if (care === null) return null
  const words = isOnly ? careText(care) : `${compared.name}: ${careText(care)}`
  if (!before || care === 'otherScale') return <p>{note ? `${words}. ${note}` : words}</p>
  return (
    <Details summary={words}>
      <TwoWordings before={before.question.text} now={now.question.text} />
      {note ? <p>{note}</p> : null}
    </Details>
  )
}
