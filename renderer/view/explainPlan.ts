import { impossible } from '../../shared/basics/result'
import type { CannotPlan } from '../../shared/plan/plan'
import type { RecordIsMissing } from '../storage/record'
import { explainProblem } from './explainProblem'

/** Why a plan stayed as it is, and what to do. Null when there is nothing to say. */
export function explainPlan(problem: CannotPlan | RecordIsMissing): string | null {
  switch (problem.kind) {
    case 'titleIsMissing':
      return 'Give the plan a title. Nothing was made yet.'
    case 'periodEndsBeforeItStarts':
      return 'The plan ends before it begins. Change one of the two days. Nothing was made yet.'
    case 'milestoneIsIncomplete':
      return problem.missing === 'what' ? 'Say what will have been done.' : 'Name the role that owns the milestone.'
    case 'milestoneIsMissing':
      return 'This milestone is no longer in the plan, so nothing was changed.'
    case 'reasonIsMissing':
      return 'Say why. The reason stays in the plan. Nothing was changed yet.'
    case 'textIsTooLong':
    case 'nothingChanged':
    case 'recordIsMissing':
      return explainProblem(problem)
    default:
      return impossible(problem)
  }
}
