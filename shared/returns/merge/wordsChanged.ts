import { changesBetween } from './differences'

/** A run of words of one of two texts: in both of them, or only in the first, or only in the second. */
export type Piece = {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
  /** Its place among the pieces. */
  readonly place: number
}

/** What was removed from a text and what was added to make it the other, word by word, in reading order. */
export function wordsChanged(before: string, after: string): readonly Piece[] {
  const words = inWords(before)
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], part: readonly string[]) => {
    const text = part.join('')
    if (text !== '') pieces.push({ kind, text, place: pieces.length })
  }
  let done = 0
  for (const { from, to, put } of changesBetween(words, inWords(after))) {
    add('same', words.slice(done, from))
    add('removed', words.slice(from, to))
    add('added', put)
    done = to
  }
  add('same', words.slice(done))
  return pieces
}

/** Each word with the space behind it. */
const inWords = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? []
