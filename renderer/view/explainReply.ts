import { impossible } from '../../shared/basics/result'
import type { CannotTakeReply } from '../../shared/sessions/reply'
import { explainLedger } from './explainLedger'
import { explainSession } from './explainSession'

/** What happened, what is safe and what to do, where a reply was not written down. Null when there is nothing to say. */
export function explainReply(
  problem: CannotTakeReply | { readonly kind: 'recordIsMissing' } | { readonly kind: 'nothingChanged' },
): string | null {
  switch (problem.kind) {
    case 'nothingChanged':
    case 'notNow':
    case 'itemIsMissing':
    case 'logIsFull':
    case 'recordIsMissing':
      return explainSession(problem)
    case 'challengeIsClosed':
    case 'nobodyIsAsked':
    case 'eventIsMissing':
    case 'actionIsThere':
    case 'wordsAreMissing':
    case 'whoIsMissing':
    case 'textIsTooLong':
      return explainLedger(problem)
    case 'roleIsMissing':
      return 'Type the role that replied, such as Named nurse. Nothing was written down yet.'
    case 'replyIsUnclear':
      return 'They say that something is wrong: write what it is, at a question or on the whole. Nothing was written down yet.'
    case 'replyIsHere':
      return 'This reply was taken in before, so nothing was added. There is nothing to do.'
    case 'questionIsNotTheirs':
      return 'A question was put to another organisation meanwhile, so nothing was written down. Open this screen again.'
    default:
      return impossible(problem)
  }
}
