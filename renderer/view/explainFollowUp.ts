import { longDay } from '../../shared/basics/day'
import { impossible } from '../../shared/basics/result'
import type { CannotChangeCycle, CannotReopenCycle } from '../../shared/cycles/changes'
import type { CannotTakeBack } from '../../shared/exchange/invitations'
import type { CannotMark } from '../../shared/returns/timelineChanges'

/** Refusals that are met while returns are followed up and cycles are run. */
export type FollowUpProblem = Exclude<
  | Extract<CannotChangeCycle, { kind: 'cycleIsClosed' | 'periodEndsBeforeItStarts' }>
  | CannotReopenCycle
  | CannotTakeBack
  | CannotMark
  | { readonly kind: 'nobodyIsInvited' }
  | { readonly kind: 'returnsChangedSince' },
  { kind: 'textIsTooLong' | 'nothingChanged' | 'returnIsOpen' }
>

/** What happened, what is safe and what to do, where a return could not be followed up or a cycle not be changed. */
export function explainFollowUp(problem: FollowUpProblem): string {
  switch (problem.kind) {
    case 'cycleIsClosed':
      return 'This cycle is closed, so nothing in it was changed. You can read and export it. To change it, reopen the cycle from Home first.'
    case 'cycleIsOpen':
      return 'This cycle is open already.'
    case 'periodEndsBeforeItStarts':
      return 'The period would end before it starts. Choose a later last day.'
    case 'reasonIsMissing':
      return 'Say why the cycle is opened again, so that others can follow it.'
    case 'hasAnswers':
      return 'Something is answered in this return, so the invitation stays. You can say that no return is expected instead.'
    case 'nobodyIsInvited':
      return 'Nobody was invited. Tick at least one organisation.'
    case 'timelineIsFull':
      return 'The timeline of this return holds no more entries, so nothing was added. What is there is safe.'
    case 'isReturnedAlready':
      return 'This return is back already, so nothing was changed.'
    case 'isNotReturned':
      return 'This return is not back yet, so nobody can have read it. Nothing was changed.'
    case 'isNotExpected':
      return 'No return is expected here, so nobody was asked for one. Choose “Expect it again” first.'
    case 'noteIsMissing':
      return 'Type a few words, so that others can follow what happened.'
    case 'dueDayIsTooEarly':
      return `The new day would be before ${longDay(problem.closesOn)}, when returns of this cycle are due. Choose that day or a later one.`
    case 'returnsChangedSince':
      return 'One of these returns has changed since, so nothing was undone. Its timeline shows what happened.'
    default:
      return impossible(problem)
  }
}
