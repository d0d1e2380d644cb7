// A cell holds 32,767 characters at most, and a reader takes away idle space around what it holds.

const longest = 30_000

const isHalf = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text[at - 1] ?? '')
const isIdle = (sign: string | undefined) => sign === undefined || /\s/.test(sign)

/** Words in pieces that fit a cell, none with idle space at a cut. One after the other they are the words again. */
export function piecesOf(words: string): readonly string[] {
  const pieces: string[] = []
  let from = 0
  while (words.length - from > longest) {
    let at = from + longest
    while (at > from + 1 && (isIdle(words[at - 1]) || isIdle(words[at]) || isHalf(words, at))) at -= 1
    const cut = at > from + 1 ? at : from + longest
    pieces.push(words.slice(from, cut))
    from = cut
  }
  return [...pieces, words.slice(from)]
}

/** Signs that a reader or writer of workbooks could change on the way, written in others. */
const delicate = /[~\uFFFE\uFFFF]|_x/g
const written: Readonly<Record<string, string>> = { '~': '~0', _x: '~1', '\uFFFE': '~2', '\uFFFF': '~3' }
const meant: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(written).map(([signs, code]) => [code, signs]),
)

/** A text that has to come back sign for sign, in cells: each between brackets, so that no end of it is trimmed. */
export const sealedCells = (text: string): readonly string[] => {
  const safe = text.replace(delicate, (signs) => written[signs] ?? signs)
  const cells: string[] = []
  for (let from = 0; from < safe.length || from === 0; ) {
    const end = from + longest
    const cut = isHalf(safe, end) ? end - 1 : end
    cells.push(`[${safe.slice(from, cut)}]`)
    from = cut
  }
  return cells
}

/** The text again, from its cells in order. */
export const unsealedText = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.slice(1, -1))
    .join('')
    .replace(/~[0-3]/g, (code) => meant[code] ?? code)
