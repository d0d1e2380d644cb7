import type { CannotChangeAction } from '../../shared/actions/changes'
import type { CannotRaise } from '../../shared/challenges/raising'
import type { CannotRecord } from '../../shared/challenges/recording'
import type { CannotModerate } from '../../shared/returns/moderation'
import type { CannotClose } from '../../shared/sessions/closing'
import type { CannotRate } from '../../shared/sessions/run'
import { explainAction } from '../view/explainAction'
import { explainLedger } from '../view/explainLedger'
import { explainProblem } from '../view/explainProblem'
import { explainSession, type SessionProblem } from '../view/explainSession'

/** Why something is not written down in a session. */
export type CannotWriteDown =
  | SessionProblem
  | CannotRaise
  | CannotRecord
  | CannotClose
  | CannotModerate
  | CannotRate
  | CannotChangeAction

/** What happened, what is safe and what to do, where something was not written down. Null when there is nothing to say. */
export function explainLogged(problem: CannotWriteDown): string | null {
  switch (problem.kind) {
    case 'questionIsMissing':
    case 'nobodyIsAsked':
    case 'challengeIsClosed':
    case 'eventIsMissing':
    case 'actionIsThere':
    case 'challengeIsOpen':
    case 'evidenceIsMissing':
    case 'closerOwnsIt':
    case 'replacementIsMissing':
    case 'replacesOthers':
    case 'alreadyEscalated':
    case 'delegatedComeFirst':
      return explainLedger(problem)
    case 'nobodyCloses':
      return 'Choose who of the panel closes it: somebody who is marked as present. It stays open, and nothing was written down.'
    case 'actionIsIncomplete':
    case 'noteIsMissing':
    case 'actionIsClosed':
    case 'actionIsOpen':
    case 'answerSaysIt':
      return explainAction(problem)
    case 'questionIsNotAsked':
    case 'levelIsNotOnScale':
    case 'suggestionIsMissing':
    case 'checkedInFuture':
    case 'returnIsOpen':
    case 'timelineIsFull':
    case 'isReturnedAlready':
    case 'isNotExpected':
    case 'isNotReturned':
    case 'dueDayIsTooEarly':
      return explainProblem(problem)
    default:
      return explainSession(problem)
  }
}
