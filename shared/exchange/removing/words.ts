// Words inside a text: where they stand, the text without them, and the sentences that hold them.

/** What stands in the place of words that were removed. */
export const removedMark = '[removed]'

/** The fewest and the most characters of words that are removed. */
export const removableLimits = { least: 3, most: 200 } as const

const letter = '[\\p{L}\\p{N}]'

/** Finds words as whole words, in capitals or not, however much space is between them. */
export function wordsPattern(words: readonly string[]): RegExp {
  const each = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/g, '\\s+'),
    )
  return new RegExp(`(?<!${letter})(?:${each.join('|')})(?!${letter})`, 'giu')
}

/** A piece of a text: roughly a sentence, with the white space around it. */
type Piece = { readonly from: number; readonly text: string }

/** A text cut into sentences and lines. Together they are the text. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const [piece] of text.matchAll(/[^.!?\n]*[.!?\n]+|[^.!?\n]+/g)) {
    pieces.push({ from, text: piece })
    from += piece.length
  }
  return pieces
}

/** The sentences that hold some of the words, without white space around them. */
export function piecesWith(text: string, pattern: RegExp): readonly string[] {
  const finds = [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
  if (finds.length === 0) return []
  return piecesOf(text)
    .filter((piece) => finds.some(({ from, to }) => from < piece.from + piece.text.length && to > piece.from))
    .map((piece) => piece.text.trim())
    .filter((piece) => piece !== '')
}

/** A text with the mark in the place of every sentence that is known. */
export function withoutPieces(text: string, isKnown: (piece: string) => boolean): string {
  const pieces = piecesOf(text)
  const cleaned = pieces.map((piece) => {
    const inner = piece.text.trim()
    return inner !== '' && isKnown(inner) ? piece.text.replace(inner, () => removedMark) : piece.text
  })
  return cleaned.join('')
}
