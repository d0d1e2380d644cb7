import { stemOf } from './tokens'

/** How close a word is to one that was typed: the word itself or its plural, one that begins so, or one spelt nearly so. */
export const closeness = { whole: 0, beginning: 1, near: 2 } as const
export type Closeness = (typeof closeness)[keyof typeof closeness]

/** Every word that is searched, each with a number. Words are only ever added. */
export type Vocabulary = {
  /** The number of a word, which is added where it is new. */
  readonly numberOf: (word: string) => number
  /** The number of a word; undefined for one that is not known. */
  readonly known: (word: string) => number | undefined
  /** The words that answer to a typed one, each by its number with the closest way in which it does. */
  readonly find: (typed: string) => ReadonlyMap<number, Closeness>
}

/** How many letters may differ, be missing, be too many or change places with their neighbour. */
export const slipsIn = (typed: string): 0 | 1 | 2 =>
  !/^\p{L}+$/u.test(typed) || typed.length < 5 ? 0 : typed.length < 9 ? 1 : 2

/** An empty vocabulary. */
export function newVocabulary(): Vocabulary {
  const words: string[] = []
  const numbers = new Map<string, number>()
  const stems = new Map<string, number[]>()
  let sorted: readonly string[] = []
  let fresh: string[] = []

  /** All words in their order. New ones are sorted in when somebody looks. */
  const inOrder = () => {
    if (fresh.length > 0) sorted = merged(sorted, fresh.sort())
    fresh = []
    return sorted
  }
  const add = (word: string) => {
    const number = words.length
    words.push(word)
    numbers.set(word, number)
    fresh.push(word)
    const stem = stemOf(word)
    const same = stems.get(stem)
    if (same) same.push(number)
    else stems.set(stem, [number])
    return number
  }
  return {
    numberOf: (word) => numbers.get(word) ?? add(word),
    known: (word) => numbers.get(word),
    find: (typed) => {
      const found = new Map<number, Closeness>()
      const take = (how: Closeness) => (word: string) => {
        const number = numbers.get(word)
        if (number !== undefined && !found.has(number)) found.set(number, how)
      }
      const own = numbers.get(typed)
      if (own !== undefined) found.set(own, closeness.whole)
      for (const number of stems.get(stemOf(typed)) ?? []) found.set(number, closeness.whole)
      eachBeginning(inOrder(), typed, take(closeness.beginning))
      const slips = slipsIn(typed)
      if (slips > 0) eachNear(inOrder(), typed, slips, take(closeness.near))
      return found
    },
  }
}

/** Two sorted lists as one. */
function merged(a: readonly string[], b: readonly string[]): readonly string[] {
  const all: string[] = []
  let place = 0
  for (const word of a) {
    for (let next = b[place]; next !== undefined && next < word; next = b[place]) {
      all.push(next)
      place += 1
    }
    all.push(word)
  }
  return all.concat(b.slice(place))
}

/** The first place from `start` on where a sorted list does what is asked; from there on it always does. */
function firstWhere(sorted: readonly string[], start: number, isPast: (word: string) => boolean): number {
  let [low, high] = [start, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isPast(sorted[middle] ?? '')) high = middle
    else low = middle + 1
  }
  return low
}

function eachBeginning(sorted: readonly string[], typed: string, take: (word: string) => void): void {
  for (let place = firstWhere(sorted, 0, (word) => word >= typed); ; place += 1) {
    const word = sorted[place]
    if (word === undefined || !word.startsWith(typed)) return
    take(word)
  }
}

/**
 * Every word within so many slips. It walks the sorted words as a tree of beginnings: what two neighbours begin with is
 * compared once, and all words of a beginning that is already too far off are passed over together.
 */
function eachNear(sorted: readonly string[], typed: string, slips: number, take: (word: string) => void): void {
  const rows: number[][] = [Array.from({ length: typed.length + 1 }, (_, place) => place)]
  let before = ''
  let place = 0
  while (place < sorted.length) {
    const word = sorted[place] ?? ''
    const cut = measure(rows, typed, word, sharedLength(before, word), slips)
    if (cut === null) {
      if ((rows[word.length]?.[typed.length] ?? slips + 1) <= slips) take(word)
      before = word
      place += 1
    } else {
      before = word.slice(0, cut)
      place = firstWhere(sorted, place, (each) => each > before && !each.startsWith(before))
    }
  }
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1
  return length
}

/**
 * Fills the rows of letters after those that stand from the word before. Answers the length of the beginning that is too far
 * off; null when the whole word was measured.
 */
function measure(rows: number[][], typed: string, word: string, from: number, slips: number): number | null {
  for (let depth = from + 1; depth <= word.length; depth += 1) {
    const row = nextRow(rows, typed, word, depth)
    rows[depth] = row
    if (Math.min(...row) > slips) return depth
  }
  return null
}

/** How far each beginning of the typed word is from the first `depth` letters of the other. */
function nextRow(rows: readonly number[][], typed: string, word: string, depth: number): number[] {
  const above = rows[depth - 1] ?? []
  const letter = word.charCodeAt(depth - 1)
  const row = [depth]
  for (let at = 1; at <= typed.length; at += 1) {
    const own = typed.charCodeAt(at - 1)
    let least = Math.min((above[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + (own === letter ? 0 : 1))
    const hasSwap = depth > 1 && at > 1 && own === word.charCodeAt(depth - 2) && typed.charCodeAt(at - 2) === letter
    if (hasSwap) least = Math.min(least, (rows[depth - 2]?.[at - 2] ?? 0) + 1)
    row.push(least)
  }
  return row
}
