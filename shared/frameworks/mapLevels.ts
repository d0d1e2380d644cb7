import type { FieldOf } from './field'
import type { Mapping, Reading } from './mapping'
import type { Question } from './question'
import type { Level, LevelId } from './scale'

/**
 * A level as a chosen mapping reads it; itself where none is chosen or the mapping says nothing of it; null where the mapping
 * gives it no counterpart. What was answered stays what it is: taking the mapping away shows it again.
 */
export function readLevel(level: Level, reading: Reading | null): Level | null {
  if (!reading || !(level.id in reading.mapping.levels)) return level
  const id = reading.mapping.levels[level.id] ?? null
  return reading.to.levels.find((each) => each.id === id) ?? null
}

/** The one percentage that a question asks for, and nothing else that is rated; null for any other question. */
export function onlyPercentage({ scale, fields = [] }: Question): FieldOf<'percentage'> | null {
  const [field, ...others] = fields
  return scale === undefined && others.length === 0 && field?.kind === 'percentage' ? field : null
}

/** The level that a chosen mapping reads a percentage as: that of the highest band it reaches. Null where it has no bands. */
export function readPercentage(percentage: number, { mapping, to }: Reading): Level | null {
  const reached = bandsOf(mapping).find(({ from }) => percentage >= from)
  return to.levels.find(({ id }) => id === reached?.level) ?? null
}

/** A band of percentages, with its words: `75% to under 95%`. */
export type Band = { readonly from: number; readonly level: LevelId; readonly words: string }

/** The bands of a mapping, highest first; none for a mapping of levels. */
export function bandsOf({ bands = [] }: Mapping): readonly Band[] {
  const highestFirst = [...bands].sort((a, b) => b.from - a.from)
  return highestFirst.map(({ from, level }, i) => {
    const above = highestFirst[i - 1]
    return { from, level, words: above ? `${from}% to under ${above.from}%` : `${from}% and over` }
  })
}
