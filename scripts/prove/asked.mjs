/** @typedef {{ readonly release: boolean, readonly seed: number, readonly figures: readonly string[] }} Asked */

export const usage = `npm run prove                   tries every figure of reliability quickly, as every run of the tests does
npm run prove -- --release      tries each as often as it is promised, and writes what was found into docs/reliability.md
npm run prove -- F2 F9          only these figures
npm run prove -- --seed 7       with the same chance as another run
`

/**
 * What the words ask for; null when one of them means nothing.
 * @param {readonly string[]} words
 * @param {readonly string[]} known the figures there are
 * @returns {Asked | null}
 */
export function askedFor(words, known) {
  const at = words.indexOf('--seed')
  const seed = at === -1 ? Math.floor(Math.random() * 2 ** 31) : Number(words[at + 1])
  const rest = words.filter((_word, place) => at === -1 || (place !== at && place !== at + 1))
  const figures = rest.filter((word) => word !== '--release')
  if (!Number.isSafeInteger(seed) || seed < 0 || figures.some((word) => !known.includes(word))) return null
  return { release: rest.includes('--release'), seed, figures: figures.length > 0 ? figures : known }
}
