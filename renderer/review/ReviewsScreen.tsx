import './review.css'
import { longDay } from '../../shared/basics/day'
import { type ReviewState, reviewState, wantsReply } from '../../shared/reviews/takeIn'
import { useReviews } from '../storage/reviews'
import { Button } from '../ui/Button'
import { TableScroll } from '../ui/TableScroll'
import { ScreenHeading } from '../view/ScreenHeading'
import { go } from '../view/viewState'

/** Where a review stands, in words. */
export const reviewStateWords: Readonly<Record<ReviewState, string>> = {
  out: 'With the reader, or still to be sent',
  back: 'Came back',
  answered: 'Answered',
}

/** Every review of the partnership: who reads, how much, and where it stands. */
export function ReviewsScreen() {
  const reviews = useReviews()
  if (!reviews) return null
  return (
    <div className="stack">
      <ScreenHeading title="Lay review" />
      <p className="measure">
        A lay member reads chosen answers in large, plain words on their own computer, and asks what a member of the
        public would ask. You choose the answers and send one file; what they say stays theirs until they send it back.
      </p>
      <div className="row">
        <Button look="primary" onPress={() => go({ screen: 'newReview' })}>
          Make a review
        </Button>
      </div>
      {reviews.length === 0 ? (
        <p>No reviews yet.</p>
      ) : (
        <TableScroll label="Reviews">
          <table className="table">
            <caption>Reviews, the newest first</caption>
            <thead>
              <tr>
                <th scope="col">Reader</th>
                <th scope="col">Cycle</th>
                <th scope="col">Answers</th>
                <th scope="col">Made on</th>
                <th scope="col">State</th>
                <th scope="col">Asked</th>
              </tr>
            </thead>
            <tbody>
              {reviews.map(({ review, cycle }) => (
                <tr key={review.id}>
                  <th scope="row">
                    <Button look="link" onPress={() => go({ screen: 'review', reviewId: review.id })}>
                      {[review.reviewer.role, review.reviewer.name].filter(Boolean).join(', ')}
                    </Button>
                  </th>
                  <td>{cycle}</td>
                  <td>{review.items.length}</td>
                  <td>{longDay(review.madeOn)}</td>
                  <td>{reviewStateWords[reviewState(review)]}</td>
                  <td>
                    {review.sentAt === null
                      ? '–'
                      : review.items.filter(wantsReply).length + (review.panel?.asks.length ?? 0)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </div>
  )
}
