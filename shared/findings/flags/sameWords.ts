// Tens of thousands of answers are compared by their words, so a word is a number here: its hash. Capitals, punctuation and
// spaces do not count.

/** The fewest words that say enough for their being the same to mean something. */
export const longEnough = 12

/** How many words in ten two texts must have in common to be nearly the same. */
const inTen = 9

/** The words of a text in order, each as a number: the same for the same word, and as good as never for two. */
export function wordsIn(text: string): readonly number[] {
  const words: number[] = []
  const folded = text.toLowerCase()
  let hash = 0
  for (let at = 0; at <= folded.length; at += 1) {
    const code = at < folded.length ? folded.charCodeAt(at) : space
    if (isOfWord(code)) hash = Math.imul((hash === 0 ? seed : hash) ^ code, prime) | 0
    else if (hash !== 0 && !isApostrophe(code)) {
      words.push(hash)
      hash = 0
    }
  }
  return words
}

const [seed, prime, space] = [0x811c9dc5, 0x01000193, 32]

const isApostrophe = (code: number) => code === 0x27 || code === 0x2019

/** Figures, small letters, and everything beyond plain English but its punctuation. */
const isOfWord = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && (code < 0x2000 || code > 0x206f) && code !== 0xd7 && code !== 0xf7)

/** One number for all the words in their order, of 53 bits: what two texts of the same words share. */
export function wordingOf(words: readonly number[]): number {
  let [high, low] = [seed, prime]
  for (const word of words) {
    high = Math.imul(high ^ word, prime)
    low = Math.imul(low ^ (word >>> 7) ^ (word << 3), 0x5bd1e995)
  }
  return (high >>> 0) * 0x200000 + ((low ^ (low >>> 11)) & 0x1fffff)
}

/** How many words two texts have in common, and how many the longer one has. */
export type Overlap = { readonly common: number; readonly of: number }

/**
 * What two texts have in common when at least nine words in ten are the same, wherever they stand; null when they differ more,
 * or either is too short to tell.
 */
export function nearlySame(a: readonly number[], b: readonly number[]): Overlap | null {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  const of = longer.length
  const least = Math.ceil((of * inTen) / 10)
  if (shorter.length < longEnough || shorter.length < least) return null
  // What both begin and end with is common to them; only the words between need counting.
  let first = 0
  while (first < shorter.length && shorter[first] === longer[first]) first += 1
  let last = 0
  while (last < shorter.length - first && shorter[shorter.length - 1 - last] === longer[of - 1 - last]) last += 1
  const left = new Map<number, number>()
  for (const word of longer.slice(first, of - last)) left.set(word, (left.get(word) ?? 0) + 1)
  const mostStrange = shorter.length - least
  let strange = 0
  for (const word of shorter.slice(first, shorter.length - last)) {
    const count = left.get(word) ?? 0
    if (count > 0) left.set(word, count - 1)
    else strange += 1
    if (strange > mostStrange) return null
  }
  return { common: shorter.length - strange, of }
}
