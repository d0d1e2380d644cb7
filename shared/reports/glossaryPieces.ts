import type { GlossaryEntry } from '../findings/reportedWorkspace'

/** A piece of a text; `entry` is set where it is a term that the glossary explains. */
export type GlossaryPiece = { readonly text: string; readonly start: number; readonly entry: GlossaryEntry | null }

const isShortForm = (term: string) => /[A-Z].*[A-Z]/.test(term)

/** How a term may stand in a text: a short form in its own capitals, other terms in any; a plural counts. */
const asWritten = ({ term }: GlossaryEntry) =>
  `(?<![\\p{L}\\p{N}])${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}s?(?![\\p{L}\\p{N}])`

/**
 * A text in pieces, the terms of the glossary apart; put together they are the text again. Where two terms begin at one place
 * the longer one is meant.
 */
export function glossaryPieces(text: string, glossary: readonly GlossaryEntry[]): readonly GlossaryPiece[] {
  const found = glossary
    .flatMap((entry) =>
      [...text.matchAll(new RegExp(asWritten(entry), isShortForm(entry.term) ? 'gu' : 'giu'))].map((match) => ({
        start: match.index,
        text: match[0],
        entry,
      })),
    )
    .sort((a, b) => a.start - b.start || b.text.length - a.text.length)
  const pieces: GlossaryPiece[] = []
  let at = 0
  for (const term of found) {
    if (term.start < at) continue
    if (term.start > at) pieces.push({ text: text.slice(at, term.start), start: at, entry: null })
    pieces.push(term)
    at = term.start + term.text.length
  }
  return at < text.length ? [...pieces, { text: text.slice(at), start: at, entry: null }] : pieces
}
