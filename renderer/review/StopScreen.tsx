import './review.css'
import { mostInSitting, nextToRead, readingTime, reviewProgress } from '../../shared/reviews/readReview'
import { useReview } from '../storage/reviews'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { go } from '../view/viewState'

/** A place to stop: where the work is, and what to do next time. */
export function StopScreen() {
  const context = useReview(null)
  if (!context) return null
  const { review } = context
  const { read, total, left } = reviewProgress(review)
  const sitting = Math.min(left, mostInSitting)
  const next = nextToRead(review, null)
  return (
    <div className="stack review">
      <ScreenHeading title="You can stop here" />
      <p>
        <strong>
          {read} of {total} read. Saved.
        </strong>
      </p>
      {left > 0 ? (
        <p>
          You have read {read}. Stop here or carry on.{' '}
          {left > sitting ? 'The next' : left > 1 ? 'The other' : 'The last'} {left > 1 ? sitting : 'one'}{' '}
          {left > 1 ? 'take' : 'takes'} most people {readingTime(sitting)}.
        </p>
      ) : (
        <p>You have read all of them. Look through what you said, then send it.</p>
      )}
      <p>
        Everything you said is on this computer, and nobody else has seen it. You can close this window now. Next time,
        open this app and choose Carry on: it begins where you stopped.
      </p>
      <div className="row">
        {next ? (
          <Button look="primary" onPress={() => go({ screen: 'reading', itemId: next.id })}>
            Carry on
          </Button>
        ) : null}
        <Button onPress={() => go({ screen: 'myReview' })}>My review</Button>
      </div>
    </div>
  )
}
