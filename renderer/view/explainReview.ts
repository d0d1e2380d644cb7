import { impossible } from '../../shared/basics/result'
import type { CannotMakeReview } from '../../shared/reviews/makeReview'
import type { CannotNote, CannotSendReview } from '../../shared/reviews/readReview'
import type { CannotReply, CannotTakeReview } from '../../shared/reviews/takeIn'

/** Every refusal about a review, but for words that are too long. */
export type ReviewProblem = Exclude<
  CannotMakeReview | CannotNote | CannotSendReview | CannotTakeReview | CannotReply,
  { kind: 'textIsTooLong' }
>

/** What happened with a review, what is safe and what to do. */
export function explainReview(problem: ReviewProblem): string {
  switch (problem.kind) {
    case 'reviewerIsMissing':
      return 'Type the role of the person who reads, such as Lay member.'
    case 'nothingIsChosen':
      return 'No answer is chosen, so there is nothing to read. Tick at least one answer.'
    case 'tooMuchToRead':
      return `${problem.count} answers are chosen; the most for one reader is ${problem.most}. Untick some, or make a second review.`
    case 'tooManyStarters':
      return `There are more starters than a reader can take in; the most is ${problem.most}. Take some out.`
    case 'answersNotLookedAt':
      return 'The review was not made. Look through the chosen answers under “Look for names”, then tick that you did.'
    case 'reviewIsSent':
      return 'You have sent this review, so it was not changed. What you sent is safe.'
    case 'reviewItemIsMissing':
      return 'This answer is not part of the review, so nothing was changed. Go back to the list.'
    case 'nothingIsRead':
      return 'There is no answer yet that you said something of, so there is nothing to send. Read at least one.'
    case 'otherReview':
      return 'This file belongs to a review that is not here, so nothing was added. If it is from another partnership or another reader, open theirs first and drop the file there.'
    case 'reviewIsNotSent':
      return 'The reader has not sent this review yet, so nothing was added. Ask them to choose “Send my review” and to send you that file.'
    case 'reviewIsHere':
      return 'Everything in this file is here already. There is nothing to do.'
    default:
      return impossible(problem)
  }
}
