import { folded } from '../../partnership/import/cellText'

// How near the words of somebody's column are to the words of a question.

/** Words that say nothing about which question it is. */
const idle: ReadonlySet<string> = new Set(
  'a an and any are as at be by can do does for from has have how if in is it its of on or please question q section that the their there these this those to was we what when which who will with would you your yours us our been they'.split(
    ' ',
  ),
)

/** The words of a text that count, each once, without their endings. */
export function tellingWords(text: string): ReadonlySet<string> {
  const words = folded(text).split(' ').filter(Boolean)
  const telling = words.filter((word) => !idle.has(word))
  return new Set((telling.length > 0 ? telling : words).map(stem))
}

const stem = (word: string) => (word.length > 4 ? word.replace(/(?:ing|ies|ied|ed|es|s|y)$/, '') : word)

/** How much two texts say the same, from 0 to 1. A longer text that holds all of the shorter one is near, not the same. */
export function nearness(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  if (one.size === 0 || two.size === 0) return 0
  const [fewer, more] = one.size <= two.size ? [one, two] : [two, one]
  let same = 0
  for (const word of fewer) if (more.has(word) || hasSlip(word, more)) same += 1
  const both = (2 * same) / (one.size + two.size)
  const held = fewer.size >= 4 ? (same / fewer.size) * 0.9 : 0
  return Math.max(both, held)
}

/** True when a long word stands among others with one slip of a letter. */
function hasSlip(word: string, among: ReadonlySet<string>): boolean {
  for (const other of among)
    if (
      Math.max(word.length, other.length) > 4 &&
      Math.min(word.length, other.length) > 3 &&
      Math.abs(other.length - word.length) <= 1 &&
      slips(word, other) <= 1
    )
      return true
  return false
}

/** 0 for the same word, 1 for one letter that is more, less or another; 2 for anything else. */
function slips(one: string, two: string): number {
  let start = 0
  while (start < one.length && start < two.length && one[start] === two[start]) start += 1
  let [endOne, endTwo] = [one.length, two.length]
  while (endOne > start && endTwo > start && one[endOne - 1] === two[endTwo - 1]) {
    endOne -= 1
    endTwo -= 1
  }
  return Math.min(2, Math.max(endOne - start, endTwo - start))
}
