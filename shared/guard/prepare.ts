/** A text made plain, and the way back from a place in it to the place in the text as it was typed. */
export type Prepared = { readonly text: string; readonly edits: readonly Edit[] }

/** A piece that was replaced: where it ends in the plain text, and how much further on the typed text is from there. */
type Edit = { readonly end: number; readonly shift: number; readonly length: number; readonly typedLength: number }

const unusual = /\r\n|[^\u0000-\u007F]/gu
const unusualWithMarks = /\r\n|\p{L}[\u0300-\u036F]+|[^\u0000-\u007F]/gu
const marks = /[\u0300-\u036F]/
const hidden = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g
const dash = /[\u2010-\u2015\u2212]/g
const quote = /[\u2018\u2019\u02BC]/g

/**
 * Plain spaces, digits, dashes and quotation marks, so that one pattern finds every way of typing (reliability sheet, 4.1):
 * compatible forms folded, hidden signs taken out, letters and their marks joined.
 */
export function prepare(typed: string): Prepared {
  const edits: Edit[] = []
  const pieces: string[] = []
  let at = 0
  let length = 0
  let shift = 0
  for (const { 0: piece, index } of typed.matchAll(marks.test(typed) ? unusualWithMarks : unusual)) {
    const plain = plainPiece(piece)
    if (plain === piece) continue
    pieces.push(typed.slice(at, index), plain)
    length += index - at + plain.length
    shift += piece.length - plain.length
    at = index + piece.length
    edits.push({ end: length, shift, length: plain.length, typedLength: piece.length })
  }
  if (edits.length === 0) return { text: typed, edits }
  pieces.push(typed.slice(at))
  return { text: pieces.join(''), edits }
}

const plainPiece = (piece: string) =>
  piece === '\r\n'
    ? '\n'
    : piece.normalize('NFKC').replace(hidden, '').replace(dash, '-').replace(quote, "'").replace(/\s/g, ' ')

/** Where a place in the plain text lies in the typed one; an end lies after all that was typed for the sign before it. */
export function typedAt({ edits }: Prepared, place: number, side: 'start' | 'end'): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    const { end, length } = edits[middle] as Edit
    const isBefore = side === 'start' ? end <= place : end < place || (end === place && length > 0)
    if (isBefore) low = middle + 1
    else high = middle
  }
  const before = edits[low - 1]
  const inside = edits[low]
  const shift = before?.shift ?? 0
  if (!inside || place <= inside.end - inside.length) return place + shift
  const typedStart = inside.end - inside.length + shift
  return side === 'start' ? typedStart : typedStart + inside.typedLength
}
