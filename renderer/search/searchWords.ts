import type { Outcome } from '../../shared/findings/counting'
import type { TextKind } from '../../shared/findings/search/entry'

/** What several texts of each kind are called, and what stands above them. */
export const kindWords: Readonly<Record<TextKind, { readonly many: string; readonly title: string }>> = {
  place: { many: 'places', title: 'Places' },
  organisation: { many: 'organisations', title: 'Organisations' },
  question: { many: 'questions', title: 'Questions' },
  answer: { many: 'answers', title: 'Answers' },
  evidence: { many: 'answers with such evidence', title: 'Evidence' },
  action: { many: 'answers with such actions', title: 'Actions' },
  comment: { many: 'comments', title: 'Comments and agreed reasons' },
  challenge: { many: 'challenges', title: 'Challenges' },
  help: { many: 'help topics', title: 'Help' },
}

/** What an answer counts as, in the order in which it is offered. */
export const outcomeWords: readonly { readonly value: Outcome; readonly words: string }[] = [
  { value: 'met', words: 'Met' },
  { value: 'partly', words: 'Partly met' },
  { value: 'notMet', words: 'Not met' },
  { value: 'asksForHelp', words: 'Asks for help' },
  { value: 'noRating', words: 'No rating' },
  { value: 'notAnswered', words: 'Not answered' },
  { value: 'notApplicable', words: 'Not applicable' },
]

/** Said of what a return holds that is not back. */
export const notBackWords = 'Not returned yet'

/** What an answer counts as, in words. */
export const outcomeText = (outcome: Outcome): string =>
  outcomeWords.find(({ value }) => value === outcome)?.words ?? ''
