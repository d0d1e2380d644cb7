import { impossible } from '../../shared/basics/result'
import type { CannotDismiss } from '../../shared/returns/dismissing'
import type { CannotModerate } from '../../shared/returns/moderation'

/** Refusals that are met while ratings are moderated and flags are put aside. */
type ModerationProblem = Extract<
  CannotModerate | CannotDismiss,
  {
    kind:
      | 'questionIsNotAsked'
      | 'levelIsNotOnScale'
      | 'ratingNeedsAReason'
      | 'suggestionIsMissing'
      | 'questionIsMissing'
      | 'checkedInFuture'
      | 'whoIsMissing'
      | 'tooManyDismissed'
  }
>

/** What happened, what is safe and what to do, where a decision was not recorded or a flag not put aside. */
export function explainModeration(problem: ModerationProblem): string {
  switch (problem.kind) {
    case 'questionIsNotAsked':
      return 'This return is not asked that question, so nothing was recorded. Choose another answer.'
    case 'levelIsNotOnScale':
      return 'That rating is not one of this question, so nothing was recorded. Choose one of those shown.'
    case 'ratingNeedsAReason':
      return reasonWords[problem.of]
    case 'suggestionIsMissing':
      return 'Choose the rating that is suggested; it is another than the organisation’s own. Nothing was recorded yet.'
    case 'questionIsMissing':
      return 'Type the question that goes back to the organisation. Nothing was recorded yet.'
    case 'checkedInFuture':
      return 'The evidence was checked on a day still to come. Write today or an earlier day. Nothing was recorded yet.'
    case 'whoIsMissing':
      return 'Say who decides, so that others can ask them. Nothing was recorded yet.'
    case 'tooManyDismissed':
      return 'No more flags can be put aside here, so this one stays. Switch its rule off instead.'
    default:
      return impossible(problem)
  }
}

const reasonWords = {
  proposed: 'The proposed rating is not the organisation’s own. Say why, then record it. Nothing was recorded yet.',
  agreed: 'The agreed rating is not the organisation’s own. Say why, then record it. Nothing was recorded yet.',
  notAgreed: 'Say why it was not agreed, and who decides now. Nothing was recorded yet.',
} as const
