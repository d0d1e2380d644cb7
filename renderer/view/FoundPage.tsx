import { counted } from '../../shared/basics/text'
import { Button } from '../ui/Button'
import { FoundTable, firstPlace } from './FoundTable'
import type { LookAsked } from './lookThrough'
import type { Route } from './route'
import { ScreenHeading } from './ScreenHeading'
import { useLeaving } from './useLeaving'
import { go } from './viewState'

/** Before something leaves the computer: what in it could tell which child is meant. A person looks, goes on all the same, or goes to another screen, which stays. */
export function FoundPage({ asked: { places, answer } }: { readonly asked: LookAsked }) {
  const total = places.reduce((sum, { found }) => sum + found.length, 0)
  const review = (route: Route | null) => {
    answer(false)
    if (route) go(route)
  }
  useLeaving(() => answer(false))
  return (
    <section className="stack found-page">
      <ScreenHeading title="Look at this before it leaves your computer" />
      <p className="measure">
        {counted(total, 'place')} could tell which child is meant. Nothing has been made, printed or shown yet, and your
        work is safe. The look goes by rules: it marks things that are harmless, and it misses things.
      </p>
      <div className="row">
        <Button look="primary" onPress={() => review(firstPlace(places))}>
          Review
        </Button>
        <Button onPress={() => answer(true)}>Continue anyway</Button>
      </div>
      <FoundTable places={places} onReview={review} />
    </section>
  )
}
