import { impossible } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import type { CannotRaise } from '../../shared/challenges/raising'
import type { CannotRecord } from '../../shared/challenges/recording'
import type { CannotSettle } from '../../shared/challenges/settling'
import { challengeStatusWords, escalationWords } from '../../shared/challenges/words'

/** The question has changed since what is to be undone. */
export type ChallengeChangedSince = { readonly kind: 'challengeChangedSince' }

/** Every refusal that is met in the ledger of challenges. */
export type LedgerProblem =
  | CannotRaise
  | CannotRecord
  | CannotSettle
  | ChallengeChangedSince
  | { readonly kind: 'dayIsNotRead' }
  | { readonly kind: 'recordIsMissing' }

/** What happened, what is safe and what to do, where something was not written into the ledger. */
export function explainLedger(problem: LedgerProblem): string {
  switch (problem.kind) {
    case 'questionIsMissing':
      return 'Type the question. Nothing was asked yet.'
    case 'nobodyIsAsked':
      return 'Tick an organisation, or say who should answer. Nothing was kept yet.'
    case 'whoIsMissing':
      return 'Say who does this: a role is enough. Nothing was kept yet.'
    case 'wordsAreMissing':
      return 'Type a few words, so that others can follow it. Nothing was kept yet.'
    case 'dayIsNotRead':
      return 'Write a day, such as 31 March 2027. Words such as “ongoing” or “as soon as possible” are no day. Nothing was kept yet.'
    case 'textIsTooLong':
      return `This text has ${problem.count.toLocaleString('en-GB')} characters; the most is ${problem.limit.toLocaleString('en-GB')}. Shorten it. Nothing was kept yet.`
    case 'challengeIsClosed':
      return `This stands at “${challengeStatusWords[problem.status]}”, so nothing was added. Reopen it first.`
    case 'challengeIsOpen':
      return 'This is open already, so nothing was changed.'
    case 'eventIsMissing':
      return 'What you want to correct is no longer here, so nothing was changed. Go back and open the question again.'
    case 'actionIsThere':
      return 'This action is linked already, so nothing was changed.'
    case 'reasonIsMissing':
      return 'Give the reason. It stands in the ledger, and reports print it. Nothing was changed yet.'
    case 'evidenceIsMissing':
      return 'Nobody has seen evidence that is as it says, so this stays open. Write down what was seen first, or choose another outcome.'
    case 'closerOwnsIt':
      return 'The organisation that was asked, or that owns an action of it, cannot close it. Somebody else has to. It stays open.'
    case 'replacementIsMissing':
      return 'Choose the question that takes its place: one that is in the ledger, is pursued, and does not lead back here. It stays open.'
    case 'replacesOthers':
      return `This stands for ${counted(problem.others.length, 'other question')} that it replaced, which would be lost with it. Reopen ${problem.others.length === 1 ? 'that one' : 'those'} first. Nothing was changed.`
    case 'alreadyEscalated':
      return `This went to the ${escalationWords[problem.to]} already, so nothing was changed.`
    case 'delegatedComeFirst':
      return 'It goes to the delegated safeguarding partners first, then to the lead ones. Nothing was changed.'
    case 'challengeChangedSince':
      return 'This question has changed since, so nothing was undone. Its story shows what happened.'
    case 'recordIsMissing':
      return 'This question is not in the ledger of this partnership, so nothing was changed. Go back to Challenges.'
    default:
      return impossible(problem)
  }
}
