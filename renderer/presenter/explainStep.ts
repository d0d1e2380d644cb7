import { explainSession, type SessionProblem } from '../view/explainSession'
import type { AskIsNotPut, FormIsOpen } from './stepCommands'

/** Why a step was not taken. */
export type StepRefused = SessionProblem | FormIsOpen | AskIsNotPut

/** What happened with a step, what is safe and what to do. Null when there is nothing to say. */
export function explainStep(problem: StepRefused): string | null {
  if (problem.kind === 'formIsOpen')
    return `“${problem.name}” is still open, so this item stays. Write it down with Enter, or close it with Esc, and go on then.`
  if (problem.kind === 'askIsNotPut')
    return problem.count === 1
      ? 'A prepared question is not put yet, so this item stays: F7 puts it, Page Down again goes on. It is listed after the session.'
      : `${problem.count} prepared questions are not put yet, so this item stays: F7 puts the next, Page Down again goes on. They are listed after the session.`
  return explainSession(problem)
}
