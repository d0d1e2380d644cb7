import type { Framework } from '../../frameworks/framework'
import { readLevel } from '../../frameworks/mapLevels'
import type { Reading } from '../../frameworks/mapping'
import type { Question, Standard } from '../../frameworks/question'
import { type Level, rankOf, type Scale } from '../../frameworks/scale'
import type { AuditReturn } from '../../returns/auditReturn'
import { type LevelOutcomes, levelOutcomes } from '../counting'
import { percentageReader } from '../percentages'

// What the cells of a heat table are made by: which standards can stand in it, and how their levels compare. Levels compare
// by meaning; a scale without an order has no lowest rating, so its questions are left out and said to be.

/** A level with its place in an order. */
export type HeatLevel = {
  readonly level: Level
  /** Its place among judgements, 0 for the best; null for a level that judges nothing, such as "Don't know". */
  readonly rank: number | null
  /** Its place on its own scale, 0 for the best: for levels of one meaning. */
  readonly place: number
}

/** A standard with those of its questions that can be compared. */
export type HeatColumn = { readonly standard: Standard; readonly questions: readonly Question[] }

/** Why a standard has no column. */
export type NoColumn = { readonly standard: Standard; readonly why: 'noRatings' | 'noOrder' }

export type HeatBasis = {
  /** As the mapping that the cycle is read by has it. */
  readonly framework: Framework
  /** Makes a return fit that framework. */
  readonly read: (auditReturn: AuditReturn) => AuditReturn
  /** What each level counts as, read by that mapping. */
  readonly outcomes: LevelOutcomes
  readonly columns: readonly HeatColumn[]
  readonly without: readonly NoColumn[]
  /** How many rated questions are left out of the columns, as their levels have no order. */
  readonly leftOut: number
  /** The levels that cells can show: judgements first, best first. */
  readonly levels: readonly HeatLevel[]
  /** What the id of an answer's level is shown as. A level that the mapping gives no counterpart is not in it. */
  readonly levelOf: ReadonlyMap<string, HeatLevel>
  /** What "below" is said of: the word of the lowest level that counts as met, or `met` where scales differ. */
  readonly bar: string
}

/** Works out what a heat table of a framework is made by, read by the cycle's mapping where one is chosen. */
export function heatBasis(asked: Framework, reading: Reading | null): HeatBasis {
  const { framework, read } = percentageReader(asked, reading)
  const ordered = new Set(framework.scales.filter((scale) => isOrdered(scale, reading)).map(({ id }) => id as string))
  const isCompared = ({ scale }: Question) => scale !== undefined && ordered.has(scale)
  const isRated = ({ scale }: Question) => scale !== undefined
  const all = framework.standards.map((standard) => ({ standard, questions: standard.questions.filter(isCompared) }))
  const columns = all.filter(({ questions }) => questions.length > 0)
  const used = new Set(columns.flatMap(({ questions }) => questions.map(({ scale }) => scale as string)))
  const scales = framework.scales.filter(({ id }) => used.has(id))
  const levelOf = levelsOf(scales, reading)
  const levels = [...new Map([...levelOf.values()].map((each) => [each.level.id, each])).values()].sort(compareLevels)
  return {
    framework,
    read,
    outcomes: levelOutcomes(framework, reading),
    columns,
    without: all
      .filter(({ questions }) => questions.length === 0)
      .map(({ standard }) => ({ standard, why: standard.questions.some(isRated) ? 'noOrder' : 'noRatings' })),
    leftOut: framework.standards
      .flatMap(({ questions }) => questions)
      .filter((each) => isRated(each) && !isCompared(each)).length,
    levels,
    levelOf,
    bar: barOf(levels),
  }
}

/** True where the levels can be compared: in the order of the scale, or in that of the scale which a person chose to read it as. */
function isOrdered({ order, levels }: Scale, reading: Reading | null): boolean {
  const isMapped = reading !== null && levels.every(({ id }) => id in reading.mapping.levels)
  const judges = levels.some((level) => {
    const shown = readLevel(level, reading)
    return shown !== null && rankOf(shown) !== null
  })
  return judges && (isMapped ? reading.to.order : order) !== 'none'
}

function levelsOf(scales: readonly Scale[], reading: Reading | null): ReadonlyMap<string, HeatLevel> {
  const shown = new Map<string, HeatLevel>()
  const byId = new Map<string, HeatLevel>()
  for (const scale of scales) {
    for (const level of scale.levels) {
      const read = readLevel(level, reading)
      if (!read) continue
      const known = shown.get(read.id) ?? {
        level: read,
        rank: rankOf(read),
        place: placeOf(read, read === level ? scale : (reading?.to ?? scale)),
      }
      shown.set(read.id, known)
      byId.set(level.id, known)
    }
  }
  return byId
}

const placeOf = (level: Level, { levels, order }: Scale): number => {
  const place = levels.findIndex(({ id }) => id === level.id)
  return order === 'worst-first' ? levels.length - 1 - place : place
}

/** Negative when the first is better; levels that judge nothing come last. Never 0 for two different levels. */
export function compareLevels(a: HeatLevel, b: HeatLevel): number {
  const [rank, other] = [a.rank ?? Number.POSITIVE_INFINITY, b.rank ?? Number.POSITIVE_INFINITY]
  if (rank !== other) return rank - other
  return a.place - b.place || (a.level.id < b.level.id ? -1 : a.level.id > b.level.id ? 1 : 0)
}

const bestPartly = rankOf({ meaning: 'partly' }) ?? 0

/** True for a level that says the duty is met in part only, or not at all. */
export const isBelow = ({ rank }: HeatLevel): boolean => rank !== null && rank >= bestPartly

function barOf(levels: readonly HeatLevel[]): string {
  const met = levels.filter((each) => each.rank !== null && !isBelow(each))
  const lowest = met.filter(({ rank }) => rank === met.at(-1)?.rank)
  const [word, ...others] = [...new Set(lowest.map(({ level }) => level.label))]
  return word && others.length === 0 ? `“${word}”` : 'met'
}
