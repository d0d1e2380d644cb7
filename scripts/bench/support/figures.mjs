/** @typedef {import('../../table.mjs').Row} Row */

/**
 * The value in the middle.
 * @param {readonly number[]} values at least one
 */
export const median = (values) => percentile(values, 50)

/**
 * The value that so many per cent of the values do not pass.
 * @param {readonly number[]} values at least one
 * @param {number} percent
 */
export function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b)
  const place = ((sorted.length - 1) * percent) / 100
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

/** @param {number} value in milliseconds */
export const milliseconds = (value) => `${value.toFixed(value < 20 ? 1 : 0)} ms`

/** @param {number} value */
export const times = (value) => `${value.toFixed(2)}x`

/**
 * A row that compares our median with that of what it is measured against.
 * @param {{ figure: string, ours: readonly number[], other: readonly number[], most: number, show: (value: number) => string }} compared
 * @returns {Row}
 */
export function ratioRow({ figure, ours, other, most, show }) {
  const [a, b] = [median(ours), median(other)]
  return { figure, value: `${times(a / b)} (${show(a)} to ${show(b)}, n = ${ours.length})`, budget: times(most) }
}

/**
 * Does the same pieces of work in turn, so that a slow minute of the machine meets all of them alike.
 * @template T
 * @param {number} rounds
 * @param {readonly (() => Promise<T>)[]} works
 * @returns {Promise<T[][]>} what each piece gave, round by round
 */
export async function inTurns(rounds, works) {
  /** @type {T[][]} */
  const given = works.map(() => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, work] of works.entries()) given[place]?.push(await work())
  }
  return given
}
