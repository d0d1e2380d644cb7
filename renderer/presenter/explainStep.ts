import { explainSession, type SessionProblem } from '../view/explainSession'
import type { FormIsOpen } from './stepCommands'

/** Why a step was not taken. */
export type StepRefused = SessionProblem | FormIsOpen

/** What happened with a step, what is safe and what to do. Null when there is nothing to say. */
export const explainStep = (problem: StepRefused): string | null =>
  problem.kind === 'formIsOpen'
    ? `“${problem.name}” is still open, so this item stays. Write it down with Enter, or close it with Esc, and go on then.`
    : explainSession(problem)
