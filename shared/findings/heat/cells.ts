import type { QuestionId } from '../../frameworks/question'
import { compareLevels, type HeatLevel, isBelow } from './basis'
import type { HeatReturn, QuestionSaid } from './heatReturn'

/** Which ratings a heat table shows: the organisations' own, those agreed with the panel, or how these differ. */
export type HeatRating = 'own' | 'agreed' | 'change'

/** How the ratings under one standard come to one. Never a mean. */
export type HeatRule = 'lowest' | 'mostCommon'

/** What an organisation's answers under one standard come to. */
export type HeatCell = {
  /** `noRating`: answered with what judges nothing. `notLookedAt`: the panel has not agreed anything here yet. */
  readonly kind: 'rated' | 'notAgreed' | 'noRating' | 'noAnswer' | 'notLookedAt' | 'notApplicable' | 'notAsked'
  /** The level that stands for the standard; of `noRating`, the one that was given where there is one. */
  readonly level: HeatLevel | null
  /** For a change: what the organisation rated the same questions. */
  readonly was: HeatLevel | null
  readonly counts: CellCounts
}

/** The questions behind a cell. All but `asked`, `below`, `up` and `down` add up to `asked`. */
export type CellCounts = {
  readonly asked: number
  readonly rated: number
  /** Of those rated, how many are below met. */
  readonly below: number
  readonly notAgreed: number
  readonly noRating: number
  readonly notAnswered: number
  readonly notLookedAt: number
  readonly notApplicable: number
  /** For a change: how many were agreed higher, and lower, than they were rated. */
  readonly up: number
  readonly down: number
}

/** Cells that were worked out. What a return says never changes, so they hold for as long as it does. */
const known = new WeakMap<HeatReturn, Map<string, readonly HeatCell[]>>()

/** The cells of a return's row, by column. */
export function cellsOf(of: HeatReturn, rating: HeatRating, rule: HeatRule): readonly HeatCell[] {
  const key = `${rating} ${rule}`
  const before = known.get(of)?.get(key)
  if (before) return before
  const cells = of.said.map((said) => cellOf(said, rating, rule))
  known.set(of, (known.get(of) ?? new Map<string, readonly HeatCell[]>()).set(key, cells))
  return cells
}

/** What the questions of a standard come to. */
export function cellOf(said: readonly QuestionSaid[], rating: HeatRating, rule: HeatRule): HeatCell {
  const rated: HeatLevel[] = []
  const was: HeatLevel[] = []
  const counts = { ...noCounts, asked: said.length }
  let other: HeatLevel | null = null
  for (const each of said) {
    const value = ratingOf(each, rating)
    if (typeof value === 'string') counts[value] += 1
    else if (value.rank === null) {
      counts.noRating += 1
      other ??= value
    } else {
      counts.rated += 1
      rated.push(value)
      if (isBelow(value)) counts.below += 1
      if (rating === 'change' && typeof each.own === 'object') {
        was.push(each.own)
        const moved = compareLevels(value, each.own)
        if (moved < 0) counts.up += 1
        if (moved > 0) counts.down += 1
      }
    }
  }
  const kind = kindOf(counts)
  const come = rule === 'lowest' ? lowestOf : mostCommonOf
  return { kind, level: kind === 'rated' ? come(rated) : kind === 'noRating' ? other : null, was: come(was), counts }
}

const noCounts: CellCounts = {
  asked: 0,
  rated: 0,
  below: 0,
  notAgreed: 0,
  noRating: 0,
  notAnswered: 0,
  notLookedAt: 0,
  notApplicable: 0,
  up: 0,
  down: 0,
}

type Outside = 'notAgreed' | 'noRating' | 'notAnswered' | 'notLookedAt' | 'notApplicable'

/** What a question says of the rating that is shown. */
function ratingOf({ own, agreed }: QuestionSaid, rating: HeatRating): HeatLevel | Outside {
  if (rating === 'own') return own
  if (agreed === null) return own === 'notApplicable' ? own : 'notLookedAt'
  const isRated = typeof agreed === 'object' && agreed.rank !== null
  if (rating === 'agreed' || !isRated) return agreed
  // There is no change from what was not rated.
  return typeof own === 'object' && own.rank !== null ? agreed : 'noRating'
}

function kindOf(counts: CellCounts): HeatCell['kind'] {
  if (counts.rated > 0) return 'rated'
  if (counts.notAgreed > 0) return 'notAgreed'
  if (counts.noRating > 0) return 'noRating'
  if (counts.notAnswered > 0) return 'noAnswer'
  if (counts.notLookedAt > 0) return 'notLookedAt'
  return counts.notApplicable > 0 ? 'notApplicable' : 'notAsked'
}

const lowestOf = (levels: readonly HeatLevel[]): HeatLevel | null =>
  levels.reduce<HeatLevel | null>((low, each) => (low === null || compareLevels(each, low) > 0 ? each : low), null)

/** The level that was given most often; the lower one where two were given as often. */
function mostCommonOf(levels: readonly HeatLevel[]): HeatLevel | null {
  const times = new Map<HeatLevel, number>()
  for (const each of levels) times.set(each, (times.get(each) ?? 0) + 1)
  const most = Math.max(0, ...times.values())
  return lowestOf([...times].filter(([, count]) => count === most).map(([level]) => level))
}

/** The question that a cell is read from: the first that has its rating, else the first one; null where none is asked. */
export function questionBehind(
  said: readonly QuestionSaid[],
  { level }: HeatCell,
  rating: HeatRating,
): QuestionId | null {
  const [first = null] = said
  const rated = said.find((each) => level !== null && ratingOf(each, rating) === level)
  return (rated ?? first)?.question ?? null
}

/** Every question of a standard, by its column, that has the rating its cell shows; none where the cell shows none. */
export function questionsMaking(
  of: HeatReturn,
  column: number,
  rating: HeatRating,
  rule: HeatRule,
): readonly QuestionId[] {
  const cell = cellsOf(of, rating, rule)[column]
  if (cell?.kind !== 'rated') return []
  return (of.said[column] ?? []).flatMap((each) => (ratingOf(each, rating) === cell.level ? [each.question] : []))
}

/** True for a cell that asks for attention: below met, or, for a change, agreed lower than it was rated. */
export const isConcern = ({ kind, level, was }: HeatCell): boolean =>
  kind === 'rated' && level !== null && (was === null ? isBelow(level) : compareLevels(level, was) > 0)
