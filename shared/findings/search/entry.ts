import type { ChallengeId } from '../../challenges/challenge'
import type { CycleId } from '../../cycles/cycle'
import type { FrameworkKey } from '../../frameworks/framework'
import type { QuestionId } from '../../frameworks/question'
import type { OrganisationId } from '../../partnership/organisation'
import type { ActionId, ReturnId } from '../../returns/answer'
import type { ReviewId } from '../../reviews/review'
import type { Outcome } from '../counting'

/** What a text that is searched is, in the order in which results stand. */
export const textKinds = [
  'place',
  'organisation',
  'question',
  'answer',
  'evidence',
  'action',
  'comment',
  'challenge',
  'help',
] as const
export type TextKind = (typeof textKinds)[number]

/** Where a result leads. */
export type Opens =
  /** An answer, or with no question what a return says of the organisation. */
  | { readonly kind: 'return'; readonly returnId: ReturnId; readonly questionId: QuestionId | null }
  /** The return as a whole. */
  | { readonly kind: 'wholeReturn'; readonly returnId: ReturnId }
  /** What the members of a cycle said, without whose it is. */
  | { readonly kind: 'views'; readonly cycleId: CycleId }
  | { readonly kind: 'action'; readonly actionId: ActionId }
  | { readonly kind: 'organisation'; readonly organisationId: OrganisationId }
  | { readonly kind: 'question'; readonly framework: FrameworkKey; readonly questionId: QuestionId }
  | { readonly kind: 'challenge'; readonly challengeId: ChallengeId }
  /** A review with what its reader asked. */
  | { readonly kind: 'review'; readonly reviewId: ReviewId }
  /** A place of the window or a topic of its help, by the name that the window knows it by. */
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'help'; readonly id: string }

/** One text that is searched. */
export type Entry = {
  /** Tells it from every other, and stays the same while what it says changes. */
  readonly key: string
  readonly kind: TextKind
  /** What it is called; searched too where it is a name and not the question that was answered. */
  readonly title: string
  readonly text: string
  /** What it is part of, as people say it, where neither an organisation nor a cycle says so; empty for nothing. */
  readonly partOf: string
  readonly opens: Opens
  readonly cycleId: CycleId | null
  readonly organisationId: OrganisationId | null
  /** The standard with its framework edition, as `standardKey` writes it; null where it belongs to none. */
  readonly standard: string | null
  /** What the answer it belongs to counts as; null where it belongs to none. */
  readonly outcome: Outcome | null
  /** True for what a return says, or what is said of its answers, while the return is not back. */
  readonly isAwaited: boolean
  /** When it was last changed, as a moment or a day; empty where that is not known. */
  readonly at: string
}

const named: ReadonlySet<TextKind> = new Set(['place', 'organisation', 'question', 'challenge', 'help'])

/** True when its title is searched as its text is. */
export const isNamed = ({ kind }: Pick<Entry, 'kind'>): boolean => named.has(kind)

/** A standard of one framework edition as one text. */
export const standardKey = (framework: FrameworkKey, standardId: string): string => `${framework}/${standardId}`

/** An entry that belongs to no cycle, organisation or answer, but for what is given. */
export const looseEntry = (
  known: Pick<Entry, 'key' | 'kind' | 'title' | 'text' | 'opens'> & Partial<Entry>,
): Entry => ({
  partOf: '',
  cycleId: null,
  organisationId: null,
  standard: null,
  outcome: null,
  isAwaited: false,
  at: '',
  ...known,
})
