import { tokensOf } from './tokens'

/** A part of a text that stands for the whole: marked where it answers to what was typed. */
export type Piece = { readonly text: string; readonly isMatch: boolean }

/** About how many characters of a long text are shown. */
const room = 180
/** How many of them stand before the first word that matches. */
const lead = 40

/**
 * The part of a text with the most words that match, on one line. The beginning where none does; empty for an empty text.
 */
export function snippetOf(text: string, isMatch: (word: string) => boolean): readonly Piece[] {
  const tokens = tokensOf(text)
  const matches = tokens.filter(({ word }) => isMatch(word))
  const from = text.length <= room ? 0 : startOf(matches.map((each) => each.from))
  const to =
    from + room >= text.length ? text.length : (tokens.filter((each) => each.to <= from + room).at(-1)?.to ?? room)
  const start = from === 0 ? 0 : (tokens.find((each) => each.from >= from)?.from ?? 0)
  const pieces: Piece[] = []
  let at = start
  const add = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end).replace(/\s+/g, ' '), isMatch: marked })
    at = end
  }
  for (const match of matches) {
    if (match.from < start || match.to > to) continue
    add(match.from, false)
    add(match.to, true)
  }
  add(to, false)
  return [...cutMark(start > 0), ...pieces, ...cutMark(to < text.length)]
}

const cutMark = (isCut: boolean): readonly Piece[] => (isCut ? [{ text: '…', isMatch: false }] : [])

/** Where to begin, so that most matches are seen. */
function startOf(places: readonly number[]): number {
  let best = { from: 0, seen: 0 }
  for (const from of places) {
    const seen = places.filter((each) => each >= from && each <= from + room - lead).length
    if (seen > best.seen) best = { from, seen }
  }
  return Math.max(0, best.from - lead)
}
