import type { Mapping } from './mapping'
import type { Level, LevelId, Scale } from './scale'

/**
 * The level on the other scale, read through a mapping that a person chose; null where the mapping gives none. The level
 * that was answered stays what it is: taking the mapping away shows it again.
 */
export const mapLevel = (mapping: Mapping, id: LevelId): LevelId | null => mapping.levels[id] ?? null

/** The level for a percentage, by the mapping's bands; null without bands or below the lowest. */
export const mapPercentage = (mapping: Mapping, percentage: number): LevelId | null =>
  mapping.bands?.find(({ from }) => percentage >= from)?.level ?? null

/**
 * A mapping to start from: each level goes to the level with its meaning. A level whose meaning the other scale does not
 * have stays without a counterpart, and levels without order are never guessed.
 */
export function mappingByMeaning(from: Scale, to: Scale): Readonly<Record<string, LevelId | null>> {
  const target = (level: Level) => to.levels.find(({ meaning }) => meaning === level.meaning)?.id ?? null
  return Object.fromEntries(
    from.levels.map((level) => [level.id, from.order === 'none' || to.order === 'none' ? null : target(level)]),
  )
}
