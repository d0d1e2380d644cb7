import { impossible } from '../../shared/basics/result'
import type { CannotKeepPrompt } from '../../shared/challenges/prompts'
import { explainProblem } from './explainProblem'

/** Why a prompt was not kept, and what to do. Null when there is nothing to say. */
export function explainPrompt(problem: CannotKeepPrompt): string | null {
  switch (problem.kind) {
    case 'questionIsMissing':
      return 'Type the question. Nothing was added yet.'
    case 'topicIsMissing':
      return 'Give the question a topic, in a word or two. Nothing was added yet.'
    case 'questionHasAFigure':
      return 'Leave figures and years out of the question, so that it does not go out of date. Write them under “What is known” once the question is there. Nothing was added yet.'
    case 'textIsTooLong':
    case 'nothingChanged':
      return explainProblem(problem)
    default:
      return impossible(problem)
  }
}
