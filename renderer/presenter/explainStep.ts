import { impossible } from '../../shared/basics/result'
import type { CannotLog, SessionStage } from '../../shared/sessions/log'
import { explainProblem } from '../view/explainProblem'
import type { StepProblem } from './runner'

/** Why a step of a session is not taken. */
export type CannotStep = CannotLog | StepProblem | { readonly kind: 'agendaIsOver' } | { readonly kind: 'agendaBegins' }

/** What happened with a step, what is safe and what to do next. Null when there is nothing to say. */
export function explainStep(problem: CannotStep): string | null {
  switch (problem.kind) {
    case 'agendaIsOver':
      return 'That was the last item, and all of it is shown. End the session when you are done.'
    case 'agendaBegins':
      return 'This is the beginning of the agenda.'
    case 'notNow':
      return notNowWords[problem.stage]
    case 'itemIsMissing':
      return 'This item is no longer on the agenda, so nothing was changed. Choose another.'
    case 'whoIsMissing':
      return 'Say in Settings who you are, so that others can ask you. Nothing was written down yet.'
    case 'logIsFull':
      return 'The log of this session is full, so nothing was added. What is in it is safe. End the session.'
    case 'textIsTooLong':
    case 'nothingChanged':
    case 'recordIsMissing':
      return explainProblem(problem)
    default:
      return impossible(problem)
  }
}

const notNowWords: Readonly<Record<SessionStage, string>> = {
  before: 'The session has not begun, so nothing was changed. Start it first.',
  running: 'The session is running, so nothing was changed.',
  paused: 'The clock is stopped, so nothing was changed.',
  ended: 'The session has ended, so nothing was changed. Reopen it to go on.',
  reviewed: 'The minutes of this session are reviewed, so nothing was changed. Reopen it to go on.',
}
