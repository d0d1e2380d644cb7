import { dayOf, longDay } from '../../shared/basics/day'
import type { Review } from '../../shared/reviews/review'
import { hasReply } from '../../shared/reviews/takeIn'

/** Tells a reader whose review is in its file that the file is still to be passed on, and what happens then. Nothing before that. */
export function SavedInFile({ review: { sentAt, items } }: { readonly review: Review }) {
  if (sentAt === null) return null
  const savedOn = longDay(dayOf(sentAt))
  if (items.some(hasReply))
    return <p>Your review was saved on {savedOn}. Thank you. What you said does not change any more.</p>
  return (
    <>
      <p>
        Your review is saved in a file. Now pass it on, by e-mail or as you were asked to. Thank you. It was saved on{' '}
        {savedOn}, and what you said does not change any more.
      </p>
      <p>
        What happens next: the partnership asks the organisations what you asked. You will be sent a file with what they
        answered and what was agreed. Open it here.
      </p>
    </>
  )
}
