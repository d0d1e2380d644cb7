import type { CannotChangeAction } from '../../shared/actions/changes'
import type { DueIsNoDay } from '../../shared/actions/due'
import { impossible } from '../../shared/basics/result'
import type { CannotRecord } from '../../shared/challenges/recording'
import type { RecordIsMissing } from '../storage/record'
import { explainProblem } from './explainProblem'

/** Every refusal that is met with an action. */
export type ActionProblem = CannotChangeAction | CannotRecord | DueIsNoDay | RecordIsMissing

/** What happened with an action, what is safe and what to do. Null when there is nothing to say. */
export function explainAction(problem: ActionProblem): string | null {
  switch (problem.kind) {
    case 'actionIsIncomplete':
      return problem.missing === 'what' ? 'Say what will be done.' : 'Name the role that owns the action.'
    case 'reasonIsMissing':
      return 'Say why. The reason stays with the action and is printed with it. Nothing was changed yet.'
    case 'whoIsMissing':
      return 'Say who writes this down, so that others can ask them. Nothing was changed yet.'
    case 'noteIsMissing':
      return 'Say how it goes, or what changed for children. Nothing was added yet.'
    case 'actionIsClosed':
      return `This action is ${closedWords[problem.status]} already, so nothing was changed. Open it again first if it is not over.`
    case 'actionIsOpen':
      return 'This action is open already.'
    case 'answerSaysIt':
      return 'An organisation wrote this action in its answer, and only the organisation changes its words. You can still note how it goes, mark it as done, check it or withdraw it.'
    case 'dueIsMissing':
      return 'Type the date by which it will be done, such as 31 March 2027.'
    case 'dueHasNoEnd':
      return `“${problem.typed}” puts no end to it. Type the date by which it will be done, or by which you will look at it again.`
    case 'dueIsNoDay':
      return 'Write the date like 31 March 2027.'
    case 'challengeIsClosed':
    case 'wordsAreMissing':
    case 'nobodyIsAsked':
    case 'eventIsMissing':
    case 'actionIsThere':
      return 'This challenge is settled, or has the action already, so nothing was added. Open the challenge again first if it is not over.'
    case 'textIsTooLong':
    case 'nothingChanged':
    case 'recordIsMissing':
      return explainProblem(problem)
    default:
      return impossible(problem)
  }
}

const closedWords = { open: 'open', done: 'done', checked: 'checked', withdrawn: 'withdrawn' } as const
