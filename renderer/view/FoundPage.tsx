import { counted } from '../../shared/basics/text'
import type { GuardedPlace } from '../../shared/exchange/guardedTexts'
import { possibly } from '../../shared/guard/guardWords'
import { Button } from '../ui/Button'
import type { FoundPlace, LookAsked } from './lookThrough'
import type { Route } from './route'
import { ScreenHeading } from './ScreenHeading'
import { useLeaving } from './useLeaving'
import { go } from './viewState'

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

const marked = ({ found }: FoundPlace) => found.some(({ notice }) => notice !== 'list')

/** Before something leaves the computer: what in it could tell which child is meant. A person looks, goes on all the same, or goes to another screen, which stays. */
export function FoundPage({ asked: { places, answer } }: { readonly asked: LookAsked }) {
  const shown = [...places.filter(marked), ...places.filter((each) => !marked(each))]
  const total = places.reduce((sum, { found }) => sum + found.length, 0)
  const review = (route: Route | null) => {
    answer(false)
    if (route) go(route)
  }
  const first = shown.map(({ place }) => routeOf(place)).find((route) => route !== null) ?? null
  useLeaving(() => answer(false))
  return (
    <section className="stack found-page">
      <ScreenHeading title="Look at this before it leaves your computer" />
      <p className="measure">
        {counted(total, 'place')} could tell which child is meant. Nothing has been made, printed or shown yet, and your
        work is safe. The look goes by rules: it marks things that are harmless, and it misses things.
      </p>
      <div className="row">
        <Button look="primary" onPress={() => review(first)}>
          Review
        </Button>
        <Button onPress={() => answer(true)}>Continue anyway</Button>
      </div>
      <table className="table">
        <caption className="visually-hidden">What was found, by place</caption>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">What it could be</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <PlaceRow key={`${each.title} ${JSON.stringify(each.place)}`} place={each} onReview={review} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = { readonly place: FoundPlace; readonly onReview: (route: Route | null) => void }

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
