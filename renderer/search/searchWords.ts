import type { Outcome } from '../../shared/findings/counting'
import type { TextKind } from '../../shared/findings/search/entry'

/** What each kind of text is called: one of them, several, and above its results. */
export const kindWords: Readonly<
  Record<TextKind, { readonly one: string; readonly many: string; readonly title: string }>
> = {
  place: { one: 'place', many: 'places', title: 'Places' },
  organisation: { one: 'organisation', many: 'organisations', title: 'Organisations' },
  question: { one: 'question', many: 'questions', title: 'Questions' },
  answer: { one: 'answer', many: 'answers', title: 'Answers' },
  evidence: { one: 'answer’s evidence', many: 'answers’ evidence', title: 'Evidence' },
  action: { one: 'answer’s actions', many: 'answers’ actions', title: 'Actions' },
  comment: { one: 'comment', many: 'comments', title: 'Comments and agreed reasons' },
  help: { one: 'help topic', many: 'help topics', title: 'Help' },
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

/** What an answer counts as, in words. */
export const outcomeText = (outcome: Outcome): string =>
  outcomeWords.find(({ value }) => value === outcome)?.words ?? ''
