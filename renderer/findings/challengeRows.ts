import type { ChallengeChange, ChallengeChanges, UndecidedRating } from '../../shared/findings/challengeChanges'

/** A rating as it is listed: decided on by a panel, or only given by the organisation itself. */
export type ListedRating = ChallengeChange | UndecidedRating

type Listed = Pick<ChallengeChanges, 'changes' | 'undecided'>

const ofKind =
  (...kinds: readonly ListedRating['kind'][]) =>
  ({ kind }: ListedRating): boolean =>
    kinds.includes(kind)

const isDecided = ({ kind }: ListedRating): boolean => kind !== 'undecided'

/** What can be listed of ratings: each number that is said of them has its own rows. */
const rowsOf = {
  changed: ofKind('down', 'up', 'notAgreed'),
  moved: ofKind('down', 'up'),
  down: ofKind('down'),
  up: ofKind('up'),
  same: ofKind('same'),
  compared: ofKind('down', 'up', 'same'),
  notAgreed: ofKind('notAgreed'),
  onlyAgreed: ofKind('onlyAgreed'),
  ofTheirs: (each) => isDecided(each) && each.own.rank !== null,
  others: (each) => isDecided(each) && each.own.rank === null,
  all: isDecided,
  undecided: ofKind('undecided'),
  given: ({ own }) => own.rank !== null,
} as const satisfies Readonly<Record<string, (rating: ListedRating) => boolean>>

export type ChallengeRows = keyof typeof rowsOf

/** What is listed: which ratings, and of which type of organisation; of every type where null. */
export type ChallengeSought = { readonly shown: ChallengeRows; readonly type: string | null }

/** How each list is named. */
export const challengeRowsWords: Readonly<Record<ChallengeRows, string>> = {
  changed: 'Changed or not agreed',
  moved: 'Changed',
  down: 'Down',
  up: 'Up',
  same: 'No change',
  compared: 'All that a panel agreed beside an own rating',
  notAgreed: 'Not agreed',
  onlyAgreed: 'Only one rating',
  ofTheirs: 'Decided on, rated by the organisation itself',
  others: 'Decided on, not rated by the organisation itself',
  all: 'Every rating decided on',
  undecided: 'Rated by the organisation itself, not decided on',
  given: 'Every rating that organisations gave themselves',
}

/** The rows that are listed, in the order of the comparison; those that nobody decided on come last. */
export const rowsSought = ({ changes, undecided }: Listed, { shown, type }: ChallengeSought): readonly ListedRating[] =>
  [...changes, ...undecided].filter((each) => rowsOf[shown](each) && (type === null || each.type === type))

/** What can be listed, of one type or of every one, each with how many rows it has; those without any are left out. */
export const offeredRows = (all: Listed, type: string | null) =>
  (Object.keys(rowsOf) as ChallengeRows[])
    .map((shown) => ({ shown, count: rowsSought(all, { shown, type }).length }))
    .filter(({ count }) => count > 0)
