import { impossible } from '../../shared/basics/result'
import type { CannotArrange, ItemIsWrong } from '../../shared/sessions/agenda'
import type { CannotLog, SessionStage } from '../../shared/sessions/log'
import type { CannotMakeSession, CannotPutPerson, CannotTakeOff } from '../../shared/sessions/make'
import type { CannotRate } from '../../shared/sessions/run'
import { explainProblem } from './explainProblem'

/** Every refusal about a session that a person can meet. */
export type SessionProblem =
  | CannotArrange
  | ItemIsWrong
  | { readonly kind: 'itemWasReached' }
  | CannotMakeSession
  | CannotTakeOff
  | CannotLog
  | CannotRate
  | CannotPutPerson
  | { readonly kind: 'wasNotThere' }
  | { readonly kind: 'nothingToTakeBack' }
  | { readonly kind: 'dayIsMissing' }
  | { readonly kind: 'timeIsWrong' }
  | { readonly kind: 'cycleIsMissing' }
  | { readonly kind: 'sessionChangedSince' }
  | { readonly kind: 'nobodyComes' }
  | { readonly kind: 'nothingToSuggest' }
  | { readonly kind: 'agendaIsOver' }
  | { readonly kind: 'agendaBegins' }
  | { readonly kind: 'wordsAreMissing' }
  | { readonly kind: 'reasonIsMissing' }
  | { readonly kind: 'recordIsMissing' }

/** What happened with a session, what is safe and what to do. Null when there is nothing to say. */
export function explainSession(problem: SessionProblem): string | null {
  switch (problem.kind) {
    case 'nothingChanged':
    case 'textIsTooLong':
      return explainProblem(problem)
    case 'recordIsMissing':
      return 'This session is no longer here, so nothing was changed. Go back to Challenge sessions.'
    case 'titleIsMissing':
      return 'Type a title for the session, such as Challenge session, spring. Nothing was changed yet.'
    case 'lengthIsWrong':
      return 'Type how many minutes there are in all, from 5 to 1440. Nothing was changed yet.'
    case 'dayIsMissing':
      return 'Write the day of the session like 14 January 2027. Nothing was changed yet.'
    case 'timeIsWrong':
      return 'Write the time like 10:00, or leave it empty. Nothing was changed yet.'
    case 'cycleIsMissing':
      return 'A session is about the returns of a cycle, and there is none yet. Start a cycle from Home first.'
    case 'roleIsMissing':
      return 'Type the role of this person, such as Lay member. The name may stay empty. Nothing was changed yet.'
    case 'interestIsMissing':
      return 'Choose the organisation in which the interest is declared, or remove the interest. Nothing was changed yet.'
    case 'personIsMissing':
      return 'This person is not on the list any more, so nothing was changed.'
    case 'wasNotThere':
      return 'Only somebody who is present can leave. Mark them as present first. Nothing was changed yet.'
    case 'nothingToTakeBack':
      return 'Nothing was written down in this session that can be undone. Page Up goes back a step.'
    case 'personIsInLog':
      return 'This person decided on a rating in the session, so they stay on the list. Change their attendance instead.'
    case 'itemTitleIsMissing':
      return 'An item of the agenda needs a title. What was there before still stands.'
    case 'itemMinutesAreWrong':
      return 'Type whole minutes from 0 to 600. What was there before still stands.'
    case 'askIsMissing':
      return 'Type the question that is to be asked. Nothing was added yet.'
    case 'itemIsMissing':
      return 'This item is not on the agenda any more, so nothing was changed.'
    case 'itemWasReached':
      return 'The session has been on this item, so it stays on the agenda. Go on to the next item instead.'
    case 'sessionIsOver':
      return 'The session is over, so its agenda was not changed. Reopen the session first.'
    case 'sessionChangedSince':
      return 'The session has changed again since, so nothing was undone.'
    case 'nobodyComes':
      return 'No organisation is on the list of who comes, so there is nothing to suggest. Add one under “Who comes” first.'
    case 'nothingToSuggest':
      return 'Nothing in the returns, the ledger or the reviews asks for a question to those who come, so no agenda was suggested. Add items of your own.'
    case 'notNow':
      return notNowWords[problem.stage]
    case 'whoIsMissing':
      return 'Say who writes this down: type your role in Settings. Nothing was written down yet.'
    case 'logIsFull':
      return 'The record of this session holds no more entries, so nothing was added. What is there is safe.'
    case 'ratingNeedsAReason':
      return 'The rating is not the organisation’s own, or was not agreed. Say why. Nothing was recorded yet.'
    case 'nobodyRated':
      return 'Tick who of the panel decided on the rating. Nothing was recorded yet.'
    case 'mustStandAside':
      return 'Somebody who is ticked cannot decide on this organisation: they are from it, declared an interest, have no vote, or are not present. Untick them. Nothing was recorded yet.'
    case 'agendaIsOver':
      return 'This is the last item of the agenda.'
    case 'agendaBegins':
      return 'This is the beginning of the agenda.'
    case 'wordsAreMissing':
      return 'Type a few words, so that others can follow what was said. Nothing was recorded yet.'
    case 'reasonIsMissing':
      return 'Say why, so that others can follow it. Nothing was changed yet.'
    default:
      return impossible(problem)
  }
}

const notNowWords: Readonly<Record<SessionStage, string>> = {
  before: 'The session has not begun, so this cannot be written down yet. Start it first.',
  running: 'The session is running, so this was not done. Pause or end it first.',
  paused: 'The session is paused, so this was not written down. Go on with it first.',
  ended: 'The session has ended, so this was not changed. Reopen it first.',
  reviewed: 'The minutes of this session are final, so this was not changed. Reopen them first.',
}
