import type { Edition } from './comparing'
import { compareLevels, heatBasis } from './heat/basis'
import type { StandingRating } from './standingRating'

/** How the ratings of an edition come to one: always the lowest, as in the heat table. */
export type LowestRating = {
  /** The one whose rating is the lowest, the first of equals; undefined where there is none. */
  readonly by: <T>(all: readonly T[], ratingOf: (each: T) => StandingRating) => T | undefined
  /** The lowest of the ratings that the heat table can show; null where none of them judges. */
  readonly of: (ratings: readonly StandingRating[]) => StandingRating | null
}

/** How the lowest rating is found in an edition whose percentages are read. */
export function lowestRating({ framework, reading }: Edition): LowestRating {
  const levels = new Map(heatBasis(framework, reading ?? null).levels.map((each) => [each.level.id, each]))
  // Above 0 where the first is the lower one.
  const compare = (a: StandingRating, b: StandingRating): number => {
    const [one, other] = [a, b].map(({ level }) => (level ? levels.get(level.id) : undefined))
    const byRank = (a.rank ?? -1) - (b.rank ?? -1)
    return byRank !== 0 || !one || !other ? byRank : compareLevels(one, other)
  }
  const by = <T>(all: readonly T[], ratingOf: (each: T) => StandingRating) =>
    all.reduce<T | undefined>(
      (low, each) => (low !== undefined && compare(ratingOf(low), ratingOf(each)) >= 0 ? low : each),
      undefined,
    )
  const isShown = ({ rank, level }: StandingRating) => rank !== null && level !== null && levels.has(level.id)
  return { by, of: (ratings) => by(ratings.filter(isShown), (each) => each) ?? null }
}
