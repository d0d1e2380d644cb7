import { type Level, type LevelId, rankOf, type Scale } from './scale'

// Several people rate the same question alone. What they say is shown as counts, the lower of the middle ratings and how
// far apart the ratings lie: never as an average, since grades are ordered words (Key Propositions sheet, 2.7).

/** How far apart ratings lie. */
export type SpreadLabel = 'Too few' | 'Same view' | 'Close' | 'Mixed' | 'Split'

/** What several ratings of one question come to. */
export type Spread = {
  /** How many answered, with or without a judgement. */
  readonly answered: number
  /** How many gave a judgement. */
  readonly rated: number
  /** How often each level was chosen, in the order of the scale. */
  readonly counts: readonly { readonly level: Level; readonly count: number }[]
  readonly lowest: Level | null
  readonly highest: Level | null
  /** The middle rating; the lower of the two middle ones where their number is even. */
  readonly lowerMedian: Level | null
  readonly label: SpreadLabel
  /** True when a third or more of those who answered could not judge. */
  readonly evidenceGap: boolean
}

/** The fewest ratings that a spread is told of. */
const fewestForSpread = 3

/**
 * Works out the spread of ratings on a scale. Levels without a judgement, such as "Cannot say", count as answers and not as
 * ratings. Null for a scale whose levels have no order: a spread is then never guessed.
 */
export function spreadOf(scale: Scale, ratings: readonly LevelId[]): Spread | null {
  if (scale.order === 'none') return null
  const chosen = ratings.flatMap((id) => scale.levels.find((level) => level.id === id) ?? [])
  const steps = judgedSteps(scale)
  const stepOf = (level: Level) => steps.indexOf(level)
  const rated = chosen.filter((level) => rankOf(level) !== null).sort((a, b) => stepOf(a) - stepOf(b))
  const [lowest = null] = rated
  const highest = rated.at(-1) ?? null
  return {
    answered: chosen.length,
    rated: rated.length,
    counts: scale.levels.map((level) => ({ level, count: chosen.filter((each) => each === level).length })),
    lowest,
    highest,
    lowerMedian: rated[Math.ceil(rated.length / 2) - 1] ?? null,
    label: labelOf(rated.length, lowest && highest ? stepOf(highest) - stepOf(lowest) : 0),
    evidenceGap: chosen.length > 0 && (chosen.length - rated.length) * 3 >= chosen.length,
  }
}

/** The levels that judge, worst first. */
function judgedSteps({ levels, order }: Scale): readonly Level[] {
  const judged = levels.filter((level) => rankOf(level) !== null)
  return order === 'worst-first' ? judged : [...judged].reverse()
}

/** How many steps of the scale the second level stands above the first, below where negative. Both judge. */
export const stepsBetween = (scale: Scale, from: Level, to: Level): number =>
  judgedSteps(scale).indexOf(to) - judgedSteps(scale).indexOf(from)

function labelOf(rated: number, apart: number): SpreadLabel {
  if (rated < fewestForSpread) return 'Too few'
  if (apart === 0) return 'Same view'
  if (apart === 1) return 'Close'
  return apart === 2 ? 'Mixed' : 'Split'
}

/** Something whose ratings lie so far apart. */
export type Spreading = { readonly scale: Scale; readonly spread: Spread }

/**
 * The order in which a meeting takes the questions: split, then mixed, then gaps in evidence, each by the lowest middle
 * rating. What can be agreed together comes after: close ratings, the most evenly divided first; then too few ratings; and the
 * same view last.
 */
export function discussionOrder<T extends Spreading>(spreads: readonly T[]): readonly T[] {
  const middle = ({ scale, spread }: Spreading) =>
    spread.lowerMedian === null ? scale.levels.length : judgedSteps(scale).indexOf(spread.lowerMedian)
  return spreads
    .map((each, i) => ({ each, i, place: placeOf(each.spread) }))
    .sort(
      (a, b) =>
        a.place - b.place ||
        (a.place === discussionPlaces.Close ? apartIn(b.each.spread) - apartIn(a.each.spread) : 0) ||
        middle(a.each) - middle(b.each) ||
        a.i - b.i,
    )
    .map(({ each }) => each)
}

const discussionPlaces: Readonly<Record<SpreadLabel | 'evidenceGap', number>> = {
  Split: 0,
  Mixed: 1,
  evidenceGap: 2,
  Close: 3,
  'Too few': 4,
  'Same view': 5,
}

const placeOf = ({ label, evidenceGap }: Spread): number =>
  Math.min(discussionPlaces[label], evidenceGap ? discussionPlaces.evidenceGap : Number.POSITIVE_INFINITY)

/** The share of the ratings that are not the one most gave, 0 to 1: the larger, the more evenly they are divided. */
function apartIn({ counts, rated }: Spread): number {
  const most = Math.max(0, ...counts.filter(({ level }) => rankOf(level) !== null).map(({ count }) => count))
  return rated === 0 ? 0 : (rated - most) / rated
}
