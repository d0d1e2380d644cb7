import { impossible } from '../../shared/basics/result'
import type { CannotAsk } from '../../shared/reviews/panelAsks'
import type { CannotMakePanelReview } from '../../shared/reviews/panelReview'
import type { RecordIsMissing } from '../storage/record'
import { explainProblem } from './explainProblem'
import { explainReview } from './explainReview'

/** Why a panel member's file is not made, and what to do. */
export function explainPanelPack(problem: CannotMakePanelReview): string {
  switch (problem.kind) {
    case 'nothingOnAgenda':
      return 'No file was made. Nothing on the agenda speaks of an answer in a return that is in. Put an organisation with a standard or a question on the agenda first.'
    case 'answersNotLookedAt':
      return 'No file was made. Look through the returns on the agenda, then tick that nothing in them names anybody.'
    case 'reviewIsSent':
      return 'This member has sent their questions back already, so no other file was made. What they said is safe.'
    default:
      return explainReview(problem)
  }
}

/** Why a question of a reader's own is not kept; null where there is nothing to say. */
export function explainAsk(problem: CannotAsk | RecordIsMissing): string | null {
  switch (problem.kind) {
    case 'askHasNoWords':
      return 'Write the question first. Nothing was added yet.'
    case 'askHasNobody':
      return 'Choose whom the question is put to. Nothing was added yet.'
    case 'tooManyAsks':
      return `The most is ${problem.most} questions. Take one out first; what you wrote is safe.`
    case 'reviewIsSent':
      return explainReview(problem)
    case 'noPanelReview':
    case 'recordIsMissing':
      return 'These papers are no longer here, so nothing was added.'
    case 'textIsTooLong':
      return explainProblem(problem)
    default:
      return impossible(problem)
  }
}
