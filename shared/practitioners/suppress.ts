import { type Said, type SaidCounts, saidKinds } from './survey'

// Small numbers are never shown, and cannot be worked out. A number below the fewest is kept back, and with it the next smallest,
// so that no total gives it away; nothing tells which of those kept back is which. What is shown is worked out from this alone.

/** What may be shown of a group's answers to one question. */
export type Shown =
  /** Fewer people answered than a number may stand for. */
  | { readonly kind: 'tooFew' }
  | {
      readonly kind: 'shown'
      /** How many people of the group answered the survey. */
      readonly of: number
      /** The numbers that may be seen; the others are kept back. */
      readonly counts: Partial<SaidCounts>
      /** What nearly all said, where so few said anything else that their number is kept back. */
      readonly atLeast: { readonly said: Said; readonly count: number } | null
    }

/** What may be shown of counts when no number may stand for fewer people than `fewest`. */
export function shownOf(counts: SaidCounts, fewest: number): Shown {
  const of = saidKinds.reduce((sum, said) => sum + counts[said], 0)
  if (of < fewest) return { kind: 'tooFew' }
  const large = saidKinds.filter((said) => counts[said] >= fewest)
  const most = large.find((said) => counts[said] > of - fewest)
  const atLeast = most !== undefined && of >= 2 * fewest ? { said: most, count: of - fewest + 1 } : null
  const least = Math.min(...large.map((said) => counts[said]))
  // Where two are the smallest alike, both are kept back: one of the two would tell of the other.
  const seen = large.length === saidKinds.length ? large : large.filter((said) => counts[said] > least)
  return { kind: 'shown', of, counts: Object.fromEntries(seen.map((said) => [said, counts[said]])), atLeast }
}

/** Between which numbers a count lies, told from what is shown alone. */
export type Bounds = { readonly low: number; readonly high: number }

/** Between which numbers those lie who said this; null where nothing is shown. */
export function boundsOf(shown: Shown, said: Said): Bounds | null {
  if (shown.kind === 'tooFew') return null
  const { of, counts, atLeast } = shown
  const count = counts[said]
  if (count !== undefined) return { low: count, high: count }
  if (atLeast) return atLeast.said === said ? { low: atLeast.count, high: of } : { low: 0, high: of - atLeast.count }
  return { low: 0, high: of - saidKinds.reduce((sum, each) => sum + (counts[each] ?? 0), 0) }
}
