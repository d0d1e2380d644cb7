import type { PlacedQuestion } from '../../frameworks/lookUp'
import { questionsOf } from '../../frameworks/lookUp'
import type { QuestionId } from '../../frameworks/question'
import type { Scale, ScaleId } from '../../frameworks/scale'
import { type Spread, type SpreadLabel, spreadOf } from '../../frameworks/spread'
import { compareLevels, type HeatLevel, isBelow } from '../heat/basis'
import type { GroupBasis, GroupRow, QuestionOwn } from './groupReturn'

/** What the returns of a group say to one question. Rated, no rating, not answered and not applicable add up to asked. */
export type QuestionCounts = PlacedQuestion & {
  /** False where nothing says which of its levels is better: its spread is then never told. */
  readonly isOrdered: boolean
  /** How often each level was given, best first by what it means; of levels that mean the same, as they are printed. */
  readonly levels: readonly LevelCount[]
  /** How many of the returns are asked it. */
  readonly asked: number
  readonly rated: number
  /** Of those rated, how many say that the duty is met in part only, or not at all. */
  readonly below: number
  /** Of those rated, how many say that it is not met at all. */
  readonly notMet: number
  readonly noRating: number
  readonly notAnswered: number
  readonly notApplicable: number
}

/** How often a level was given. */
export type LevelCount = { readonly level: HeatLevel; readonly count: number }

/** Counts what the returns say to each question that takes a rating, in reading order. */
export function questionCounts(basis: GroupBasis, rows: readonly GroupRow[]): readonly QuestionCounts[] {
  const said = new Map<QuestionId, Map<string, number>>()
  const count = ({ question, own }: QuestionOwn) => {
    const known = said.get(question) ?? new Map<string, number>()
    said.set(question, known.set(keyOf(own), (known.get(keyOf(own)) ?? 0) + 1))
  }
  for (const { of } of rows) {
    for (const column of of.heat.said) column.forEach(count)
    of.unordered.forEach(count)
  }
  const isRated = ({ question }: PlacedQuestion) => question.scale !== undefined
  return questionsOf(basis.heat.framework)
    .filter(isRated)
    .map((placed) => countsOf(basis, placed, said.get(placed.question.id) ?? new Map()))
}

/** What an answer is counted under: the id of its level, or, with a space that no id has, that there is none. */
const keyOf = (own: QuestionOwn['own']): string => (typeof own === 'string' ? ` ${own}` : own.level.id)

function countsOf(basis: GroupBasis, placed: PlacedQuestion, said: ReadonlyMap<string, number>): QuestionCounts {
  const isOrdered = !basis.unordered.has(placed.question.id)
  const levels = levelsOf(basis, placed, isOrdered).map((level) => ({ level, count: said.get(keyOf(level)) ?? 0 }))
  const sum = (fits: (level: HeatLevel) => boolean) =>
    levels.reduce((all, { level, count }) => all + (fits(level) ? count : 0), 0)
  const rated = sum(({ rank }) => rank !== null)
  const noRating = sum(({ rank }) => rank === null) + (said.get(keyOf('noRating')) ?? 0)
  const [notAnswered, notApplicable] = [said.get(keyOf('notAnswered')) ?? 0, said.get(keyOf('notApplicable')) ?? 0]
  return {
    ...placed,
    isOrdered,
    levels,
    asked: rated + noRating + notAnswered + notApplicable,
    rated,
    below: sum(isBelow),
    notMet: sum(({ level }) => level.meaning === 'not-met'),
    noRating,
    notAnswered,
    notApplicable,
  }
}

function levelsOf(
  { heat, unorderedLevels }: GroupBasis,
  { question }: PlacedQuestion,
  isOrdered: boolean,
): readonly HeatLevel[] {
  const ids = heat.framework.scales.find(({ id }) => id === question.scale)?.levels ?? []
  const shown = isOrdered ? heat.levelOf : unorderedLevels
  const levels = new Set(ids.flatMap(({ id }) => shown.get(id) ?? []))
  return [...levels].filter(({ level }) => level.meaning !== 'excluded').sort(compareLevels)
}

/** A question in a list of the ones that stand out. */
export type Placed<T> = T & {
  /** Its place, 1 for the first; those that nothing tells apart have the same. */
  readonly place: number
  readonly isTied: boolean
}

/** The most questions that a list has; more only where the last of them is level with others. */
const mostListed = 10

/**
 * The questions with the largest share of ratings below met, by what the levels mean. Blanks, "not applicable" and answers
 * without a rating are no part of the share. Questions that nobody rated below met are left out.
 */
export const lowestQuestions = (counts: readonly QuestionCounts[]): readonly Placed<QuestionCounts>[] =>
  placed(
    counts.filter(({ below }) => below > 0),
    (a, b) => b.below * a.rated - a.below * b.rated,
    (a, b) => b.notMet * a.rated - a.notMet * b.rated,
  )

/** A question with how far apart its ratings lie. */
export type SpreadQuestion = QuestionCounts & {
  readonly spread: Spread
  /** How many ratings are not the middle one. */
  readonly offMiddle: number
}

/** How far apart ratings lie, the furthest first. The others are no spread. */
const spreadLabels: readonly SpreadLabel[] = ['Split', 'Mixed', 'Close']

/**
 * The questions whose ratings lie furthest apart: by how far the lowest lies from the highest, then by the share that is not the
 * middle one. Questions whose levels have no order, and those with too few ratings or one view only, are left out.
 */
export function mostSpread(counts: readonly QuestionCounts[]): readonly Placed<SpreadQuestion>[] {
  const spreads = counts.flatMap((each): SpreadQuestion[] => {
    const spread = each.isOrdered ? spreadIn(each) : null
    const middle = each.levels.find(({ level }) => level.level === spread?.lowerMedian)
    return spread && spreadLabels.includes(spread.label)
      ? [{ ...each, spread, offMiddle: each.rated - (middle?.count ?? 0) }]
      : []
  })
  const far = ({ spread }: SpreadQuestion) => spreadLabels.indexOf(spread.label)
  return placed(
    spreads,
    (a, b) => far(a) - far(b) || b.offMiddle * a.rated - a.offMiddle * b.rated,
    () => 0,
  )
}

/** The spread of ratings, on the levels as they are read. */
function spreadIn({ levels }: QuestionCounts): Spread | null {
  const scale: Scale = {
    id: 'as-read' as ScaleId,
    title: '',
    order: 'best-first',
    levels: levels.map(({ level }) => level.level),
  }
  return spreadOf(
    scale,
    levels.flatMap(({ level, count }) => Array.from({ length: count }, () => level.level.id)),
  )
}

/** In order, with their places; `within` orders what nothing tells apart, and reading order what it leaves alike. */
function placed<T>(
  all: readonly T[],
  compare: (a: T, b: T) => number,
  within: (a: T, b: T) => number,
): readonly Placed<T>[] {
  const sorted = [...all].sort((a, b) => compare(a, b) || within(a, b))
  const last = sorted[mostListed - 1]
  return sorted
    .filter((each, at) => at < mostListed || (last !== undefined && compare(each, last) === 0))
    .map((each) => ({
      ...each,
      place: 1 + sorted.findIndex((other) => compare(other, each) === 0),
      isTied: sorted.some((other) => other !== each && compare(other, each) === 0),
    }))
}
