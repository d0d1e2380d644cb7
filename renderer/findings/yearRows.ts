import { isCompared, type YearChange, type YearChanges, type YearKind } from '../../shared/findings/yearChange'
import { standsLower } from '../../shared/findings/yearWords'

const ofKind =
  (...kinds: readonly YearKind[]) =>
  ({ kind }: YearChange): boolean =>
    kinds.includes(kind)

/** What can be listed of two years: each number that is said of them has its own rows. */
const rowsOf = {
  moved: ofKind('down', 'up'),
  down: ofKind('down'),
  up: ofKind('up'),
  same: ofKind('same'),
  apart: ofKind('notComparable', 'new', 'notRated'),
  notComparable: ofKind('notComparable'),
  new: ofKind('new'),
  notRated: ofKind('notRated'),
  compared: ({ kind }) => isCompared(kind),
  lower: standsLower,
  agreedNow: ({ kind, is }) => isCompared(kind) && is.isAgreed,
  agreedBefore: ({ kind, was }) => isCompared(kind) && was.isAgreed,
} as const satisfies Readonly<Record<string, (row: YearChange) => boolean>>

export type YearRows = keyof typeof rowsOf

/** Those that can always be chosen; the others where there are any. */
const always: readonly YearRows[] = ['moved', 'down', 'up', 'same', 'apart']

/** The rows that are listed under a name, in the order of the comparison. */
export const rowsUnder = ({ changes }: YearChanges, shown: YearRows): readonly YearChange[] =>
  changes.filter(rowsOf[shown])

/** What can be listed of these years, each with how many rows it has. */
export const offeredRows = (years: YearChanges) =>
  (Object.keys(rowsOf) as YearRows[])
    .map((shown) => ({ shown, count: rowsUnder(years, shown).length }))
    .filter(({ shown, count }) => count > 0 || always.includes(shown))

const fallsFirst = 'falls first, then rises, then unchanged'

/** The order in which each list stands. */
export const orderWords: Readonly<Record<YearRows, string>> = {
  moved: 'falls first, then rises, the biggest of each first',
  down: 'biggest fall first',
  up: 'biggest rise first',
  same: 'by organisation',
  apart: 'not comparable first, then not rated, then new',
  notComparable: 'by organisation',
  new: 'by organisation',
  notRated: 'by organisation',
  compared: fallsFirst,
  lower: fallsFirst,
  agreedNow: fallsFirst,
  agreedBefore: fallsFirst,
}

/** How each list is named. */
export const rowsWords = (by: 'standard' | 'question'): Readonly<Record<YearRows, string>> => ({
  moved: 'What moved',
  down: 'What fell',
  up: 'What rose',
  same: 'What stayed the same',
  apart: by === 'standard' ? 'Standards without any question to compare' : 'New, reworded or not rated both times',
  notComparable: 'Not comparable',
  new: 'New',
  notRated: 'Not rated in one of the two cycles or both',
  compared: 'All that is compared',
  lower: 'Rated lower this year with the questions that are not compared',
  agreedNow: 'Agreed by a panel this time',
  agreedBefore: 'Agreed by a panel last time',
})
