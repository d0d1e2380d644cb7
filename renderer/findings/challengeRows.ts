import type { ChallengeChange, ChallengeChanges, ChallengeKind } from '../../shared/findings/challengeChanges'

const ofKind =
  (...kinds: readonly ChallengeKind[]) =>
  ({ kind }: ChallengeChange): boolean =>
    kinds.includes(kind)

/** What can be listed of the ratings that a panel decided on: each number that is said of them has its own rows. */
const rowsOf = {
  changed: ofKind('down', 'up', 'notAgreed'),
  moved: ofKind('down', 'up'),
  down: ofKind('down'),
  up: ofKind('up'),
  same: ofKind('same'),
  compared: ofKind('down', 'up', 'same'),
  notAgreed: ofKind('notAgreed'),
  onlyAgreed: ofKind('onlyAgreed'),
  ofTheirs: ({ own }) => own.rank !== null,
  others: ({ own }) => own.rank === null,
  all: () => true,
} as const satisfies Readonly<Record<string, (change: ChallengeChange) => boolean>>

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
}

/** The rows that are listed, in the order of the comparison. */
export const rowsSought = (
  { changes }: Pick<ChallengeChanges, 'changes'>,
  { shown, type }: ChallengeSought,
): readonly ChallengeChange[] =>
  changes.filter((change) => rowsOf[shown](change) && (type === null || change.type === type))

/** What can be listed, of one type or of every one, each with how many rows it has; those without any are left out. */
export const offeredRows = (all: Pick<ChallengeChanges, 'changes'>, type: string | null) =>
  (Object.keys(rowsOf) as ChallengeRows[])
    .map((shown) => ({ shown, count: rowsSought(all, { shown, type }).length }))
    .filter(({ count }) => count > 0)
