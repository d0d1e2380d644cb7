import { impossible } from '../../shared/basics/result'
import type { CannotLog, SessionStage } from '../../shared/sessions/log'
import { explainProblem } from '../view/explainProblem'

/** Every refusal that is met after a session. */
export type AfterProblem =
  | CannotLog
  | { readonly kind: 'reasonIsMissing' }
  | { readonly kind: 'nothingChanged' }
  | { readonly kind: 'recordIsMissing' }

/** What happened, what is safe and what to do, where minutes or letters were not changed. Null when there is nothing to say. */
export function explainAfter(problem: AfterProblem): string | null {
  switch (problem.kind) {
    case 'nothingChanged':
    case 'textIsTooLong':
      return explainProblem(problem)
    case 'recordIsMissing':
      return 'This session is no longer here, so nothing was changed. Go to Reports.'
    case 'notNow':
      return notNowWords[problem.stage]
    case 'itemIsMissing':
      return 'This item is not on the agenda any more, so nothing was written down.'
    case 'whoIsMissing':
      return 'Say who does this: a role is enough. Nothing was changed yet.'
    case 'logIsFull':
      return 'The record of this session holds no more entries, so nothing was added. What is there is safe.'
    case 'reasonIsMissing':
      return 'Say why, so that others can follow it. Nothing was changed yet.'
    default:
      return impossible(problem)
  }
}

const notNowWords: Readonly<Record<SessionStage, string>> = {
  before: 'The session has not begun, so this cannot be written down yet.',
  running: 'The session is still on, so this was not done. Finish it first.',
  paused: 'The session is still on, so this was not done. Finish it first.',
  ended: 'The session has ended, so this was not changed. Reopen it first.',
  reviewed: 'The minutes are final, so this was not changed. Reopen them first.',
}
