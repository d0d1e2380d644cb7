/** Numbers that look like chance and are the same each time: mulberry32. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Chance = ReturnType<typeof chance>

/** One of a list. */
export const oneOf = <T>(list: readonly T[], random: Chance): T => list[Math.floor(random() * list.length)] as T

/** A whole number from `from` to `to`, both included. */
export const between = (from: number, to: number, random: Chance): number =>
  from + Math.floor(random() * (to - from + 1))

/** So many digits. */
export const digits = (count: number, random: Chance): string =>
  Array.from({ length: count }, () => between(0, 9, random)).join('')
