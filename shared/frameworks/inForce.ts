import { type Day, longDay } from '../basics/day'
import type { Framework } from './framework'

/** From when and until when an edition is meant to be used, as a sentence for the day on which it is read. */
export function inForceWords({ effectiveFrom, effectiveTo }: Framework, today: Day): string {
  if (effectiveTo !== undefined && effectiveTo < today) return `Was in force until ${longDay(effectiveTo)}.`
  const from = `In force from ${longDay(effectiveFrom)}`
  return effectiveTo === undefined ? `${from}.` : `${from} until ${longDay(effectiveTo)}.`
}
