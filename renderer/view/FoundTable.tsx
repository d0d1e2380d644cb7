import type { GuardedPlace } from '../../shared/exchange/guardedTexts'
import { possibly } from '../../shared/guard/guardWords'
import { Button } from '../ui/Button'
import { type FoundPlace, isMarked } from './lookThrough'
import type { Route } from './route'

/** Where a person can change the words of a place; null where no screen shows them alone. */
function routeOf(place: GuardedPlace): Route | null {
  switch (place.kind) {
    case 'answer':
      return { screen: 'question', returnId: place.returnId, questionId: place.questionId }
    case 'return':
      return { screen: 'return', returnId: place.returnId }
    case 'challenge':
      return { screen: 'challenge', challengeId: place.challengeId }
    case 'action':
      return { screen: 'action', actionId: place.actionId }
    case 'session':
      return { screen: 'session', sessionId: place.sessionId }
    case 'elsewhere':
      return null
  }
}

/** What a person is warned of first, then what is only listed. */
const inWeight = (places: readonly FoundPlace[]) => [
  ...places.filter(isMarked),
  ...places.filter((each) => !isMarked(each)),
]

/** The first place that a screen shows; null where none does. */
export const firstPlace = (places: readonly FoundPlace[]): Route | null =>
  inWeight(places)
    .map(({ place }) => routeOf(place))
    .find((route) => route !== null) ?? null

type Props = { readonly places: readonly FoundPlace[]; readonly onReview: (route: Route) => void }

/** What was found, place by place; a place that a screen shows leads there. */
export const FoundTable = ({ places, onReview }: Props) => (
  <table className="table found-table">
    <caption className="visually-hidden">What was found, by place</caption>
    <thead>
      <tr>
        <th scope="col">Where</th>
        <th scope="col">What it could be</th>
      </tr>
    </thead>
    <tbody>
      {inWeight(places).map((each) => (
        <PlaceRow key={`${each.title} ${JSON.stringify(each.place)}`} place={each} onReview={onReview} />
      ))}
    </tbody>
  </table>
)

type RowProps = { readonly place: FoundPlace; readonly onReview: (route: Route) => void }

function PlaceRow({ place: { title, place, found }, onReview }: RowProps) {
  const route = routeOf(place)
  return (
    <tr>
      <th scope="row">
        {route ? (
          <Button look="link" onPress={() => onReview(route)}>
            {title}
          </Button>
        ) : (
          title
        )}
      </th>
      <td>
        <ul>
          {found.map(({ id, rule, words }) => (
            <li key={id}>
              {possibly(rule)}: <q>{words}</q>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
