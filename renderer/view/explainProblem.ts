import { impossible } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import type { CannotChangeCycle, CannotReopenCycle } from '../../shared/cycles/changes'
import type { DatesAreWrong } from '../../shared/cycles/cycle'
import type { CannotDismissQuestion } from '../../shared/cycles/dismissing'
import type { CannotAgree } from '../../shared/cycles/meeting'
import type { CannotTakeBack } from '../../shared/exchange/invitations'
import type { CannotEdit, CannotPublish } from '../../shared/frameworks/draft'
import type { NamesAreWrong } from '../../shared/partnership/organisation'
import type { CannotDismiss } from '../../shared/returns/dismissing'
import type { CannotDecide } from '../../shared/returns/merge/decide'
import type { CannotModerate } from '../../shared/returns/moderation'
import type { CannotSubmit } from '../../shared/returns/submit'
import type { CannotMark } from '../../shared/returns/timelineChanges'
import type { CannotUndo } from '../../shared/returns/undo'
import type { CannotMakeReview } from '../../shared/reviews/makeReview'
import type { CannotNote, CannotSendReview } from '../../shared/reviews/readReview'
import type { CannotReply, CannotTakeReview } from '../../shared/reviews/takeIn'
import { explainFollowUp } from './explainFollowUp'
import { type ChallengeChangedSince, explainLedger } from './explainLedger'
import { explainModeration } from './explainModeration'
import { explainOrganisation, type OrganisationProblem } from './explainOrganisation'
import { explainReview } from './explainReview'

/** Every refusal that a person can meet. */
export type Problem =
  | CannotUndo
  | CannotSubmit
  | CannotDecide
  | NamesAreWrong
  | DatesAreWrong
  | CannotChangeCycle
  | CannotReopenCycle
  | CannotAgree
  | CannotTakeBack
  | CannotMark
  | CannotModerate
  | CannotDismiss
  | CannotDismissQuestion
  | { readonly kind: 'nobodyIsInvited' }
  | { readonly kind: 'returnsChangedSince' }
  | ChallengeChangedSince
  | { readonly kind: 'actionsChangedSince' }
  | CannotEdit
  | CannotPublish
  | OrganisationProblem
  | CannotMakeReview
  | CannotNote
  | CannotSendReview
  | CannotTakeReview
  | CannotReply
  | { readonly kind: 'recordIsMissing' }
  | { readonly kind: 'returnIsOpen' }
  | { readonly kind: 'nothingToReverse'; readonly how: 'undo' | 'redo' }

/** What happened, what is safe and what to do, in words for the person. Null when there is nothing to say. */
export function explainProblem(problem: Problem): string | null {
  switch (problem.kind) {
    case 'nothingChanged':
      return null
    case 'returnIsLocked':
      return 'This return has been sent back, so it was not changed. Choose “Reopen this return” on its first page to change it.'
    case 'returnIsOpen':
      return 'This return is already open for changes.'
    case 'textIsTooLong':
      return `This text has ${problem.count.toLocaleString('en-GB')} characters; the most is ${problem.limit.toLocaleString('en-GB')}. What was saved before is safe. Shorten it, or keep the long text in a document and name it under Evidence.`
    case 'changedSince':
      return 'That answer has changed again since, so nothing was undone. Its history shows every version.'
    case 'actionsChangedSince':
      return 'One of these actions has changed since, so nothing was undone. Its page shows what happened.'
    case 'nothingToReverse':
      return problem.how === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.'
    case 'signOffIsIncomplete':
      return `The sign-off is not complete, so the return was not sent. ${problem.missing.map((part) => signOffWords[part]).join(' ')}`
    case 'gapsNeedAReason':
      return `${counted(problem.gaps, 'thing')} to look at ${problem.gaps === 1 ? 'is' : 'are'} left. You can still return it. Say why, so the partnership knows.`
    case 'nothingAnswered':
      return 'Nothing is answered yet, so there is nothing to return. Start with the first question.'
    case 'twoVersions':
      return `${counted(problem.count, 'part')} of this return ${problem.count === 1 ? 'is' : 'are'} there in two versions, so it was not sent. Both versions are safe. Decide which one stands; the first page of the return leads there.`
    case 'differenceNeedsAReason':
      return 'This is not the middle view, so it was not written down yet. Say in a few words why the meeting chose it.'
    case 'nothingToDecide':
      return 'This was decided already, so nothing was changed.'
    case 'nameIsMissing':
      return problem.what === 'partnership' ? 'Type the name of the partnership.' : 'Type the name of the organisation.'
    case 'nameIsTaken':
      return `“${problem.name}” is already in the list. Use another name, such as one with the town.`
    case 'closesBeforeItOpens':
      return 'Returns would be due before the cycle opens. Choose a later day for returns.'
    case 'titleIsMissing':
      return 'Type a title for the cycle, such as Section 11, 2026 to 2027.'
    case 'draftIsClosed':
      return 'This framework is no longer being written, so it was not changed. Write its next edition to go on.'
    case 'doesNotFit':
      return doesNotFitWords(problem.misfits[0]?.expected ?? 'something else')
    case 'hasProblems':
      return `${counted(problem.problems.length, 'thing')} ${problem.problems.length === 1 ? 'has' : 'have'} to be put right first, so nothing was published.`
    case 'editionExists':
      return 'There is an edition with this number already, and it stays as it is. Choose another number for this one.'
    case 'recordIsMissing':
      return 'This is no longer here, so nothing was changed. Go back to Home.'
    case 'cycleIsClosed':
    case 'cycleIsOpen':
    case 'periodEndsBeforeItStarts':
    case 'reasonIsMissing':
    case 'hasAnswers':
    case 'nobodyIsInvited':
    case 'timelineIsFull':
    case 'isReturnedAlready':
    case 'isNotReturned':
    case 'isNotExpected':
    case 'noteIsMissing':
    case 'dueDayIsTooEarly':
    case 'returnsChangedSince':
      return explainFollowUp(problem)
    case 'challengeChangedSince':
      return explainLedger(problem)
    case 'questionIsNotAsked':
    case 'levelIsNotOnScale':
    case 'ratingNeedsAReason':
    case 'suggestionIsMissing':
    case 'questionIsMissing':
    case 'checkedInFuture':
    case 'whoIsMissing':
    case 'tooManyDismissed':
      return explainModeration(problem)
    case 'reviewerIsMissing':
    case 'tooManyStarters':
    case 'answersNotLookedAt':
    case 'nothingIsChosen':
    case 'tooMuchToRead':
    case 'reviewIsSent':
    case 'reviewItemIsMissing':
    case 'nothingIsRead':
    case 'otherReview':
    case 'reviewIsNotSent':
    case 'reviewIsHere':
      return explainReview(problem)
    case 'lineIsTooLong':
    case 'numberIsTaken':
    case 'numberIsWrong':
    case 'isKnownSo':
    case 'dayIsNotRead':
    case 'dayHasNotCome':
    case 'dayIsTooEarly':
    case 'isClosed':
    case 'isClosedAlready':
    case 'isOpenAlready':
    case 'isFull':
    case 'joinsItself':
    case 'otherIsMissing':
    case 'otherIsClosed':
    case 'joinsInARing':
    case 'roleIsMissing':
    case 'emailIsWrong':
    case 'contactIsMissing':
    case 'organisationChangedSince':
    case 'organisationIsAsked':
      return explainOrganisation(problem)
    default:
      return impossible(problem)
  }
}

const doesNotFitWords = (expected: string) =>
  expected.startsWith('a text that fits')
    ? 'This was not kept. Use letters and figures only, without spaces, and only a few of them.'
    : `This was not kept. It needs ${expected}. What was saved before is safe.`

const signOffWords = {
  name: 'Type the name of the person who agreed it.',
  role: 'Type their job title.',
  fairPicture: 'Tick that it is a fair picture.',
} as const
