import type { ReturnId } from '../returns/answer'
import type { Review } from './review'

/**
 * The letter that stands for each organisation of a review, by the id of its return: `A` for the one that is read first. It
 * follows from the review alone, so it stays the same in every file of it; whose letter it is, only the returns say.
 */
export function lettersOf({ items }: Pick<Review, 'items'>): ReadonlyMap<ReturnId, string> {
  const letters = new Map<ReturnId, string>()
  for (const { returnId } of items) if (!letters.has(returnId)) letters.set(returnId, letterAt(letters.size))
  return letters
}

/** `A` to `Z`, then `AA`, `AB` and on. */
function letterAt(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : `${letterAt(Math.floor(place / 26) - 1)}${last}`
}

/** How an organisation is called where only its letter is shown: `Organisation C`. */
export const namedByLetter = (letter: string) => `Organisation ${letter}`

/** A name that is not to be seen, and what stands for it. */
export type HiddenName = { readonly name: string; readonly shown: string }

/** The text with every name replaced, whatever its capitals; longer names go first, and a name inside a word is none. */
export const hideNames = (text: string, names: readonly HiddenName[]): string =>
  [...names]
    .filter(({ name }) => name.trim() !== '')
    .sort((a, b) => b.name.length - a.name.length)
    .reduce((words, { name, shown }) => words.replace(nameIn(name.trim()), shown), text)

const nameIn = (name: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`,
    'giu',
  )
