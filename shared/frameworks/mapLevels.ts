import type { Reading } from './mapping'
import type { Level } from './scale'

/**
 * A level as a chosen mapping reads it; itself where none is chosen or the mapping says nothing of it; null where the mapping
 * gives it no counterpart. What was answered stays what it is: taking the mapping away shows it again.
 */
export function readLevel(level: Level, reading: Reading | null): Level | null {
  if (!reading || !(level.id in reading.mapping.levels)) return level
  const id = reading.mapping.levels[level.id] ?? null
  return reading.to.levels.find((each) => each.id === id) ?? null
}
