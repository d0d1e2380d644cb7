import { type Day, dayBefore } from '../basics/day'
import type { Challenge } from './challenge'
import { ageInMonths, stateOf } from './state'

/** A span of days, the first and the last of them in it. */
export type Span = { readonly from: Day; readonly to: Day }

/** CF10: what every report counts, in the order in which it is printed. */
export const ledgerCountKinds = [
  'raised',
  'closedOnEvidence',
  'closedOtherwise',
  'carriedForward',
  'escalated',
] as const
export type LedgerCountKind = (typeof ledgerCountKinds)[number]

/**
 * The challenges behind each count: `raised` were first asked in the span, `escalated` were escalated in it. Each challenge that
 * was open in the span, and no voided one, is in exactly one of `closedOnEvidence`, `closedOtherwise` and `carriedForward`, which is what is
 * still open at its end.
 */
export type CountedInLedger = Readonly<Record<LedgerCountKind, readonly Challenge[]>>

/** CF10: what every report prints, each the number of challenges that `countedIn` puts there. */
export type LedgerCounts = Readonly<Record<LedgerCountKind, number>> & {
  /** Whole months since the oldest that is carried forward was asked; null where none is. */
  readonly oldestMonths: number | null
}

/** Says what each challenge counts as over a span of days, as the ledger stood at its end. */
export function countedIn(challenges: readonly Challenge[], { from, to }: Span): CountedInLedger {
  const counted: Record<LedgerCountKind, Challenge[]> = {
    raised: [],
    closedOnEvidence: [],
    closedOtherwise: [],
    carriedForward: [],
    escalated: [],
  }
  const eve = dayBefore(from)
  for (const challenge of challenges) {
    if (challenge.raised.on > to) continue
    const { status, isOpen } = stateOf(challenge, to)
    if (status === 'voided' || !wasOpenIn(challenge, { from, to }, eve)) continue
    if (challenge.raised.on >= from) counted.raised.push(challenge)
    if (isOpen) counted.carriedForward.push(challenge)
    else counted[status === 'closedOnEvidence' ? 'closedOnEvidence' : 'closedOtherwise'].push(challenge)
    if (challenge.events.some(({ kind, on }) => kind === 'escalated' && on >= from && on <= to))
      counted.escalated.push(challenge)
  }
  return counted
}

/** Counts the ledger over a span of days, as it stood at its end. */
export const ledgerCounts = (challenges: readonly Challenge[], span: Span): LedgerCounts =>
  countsOf(countedIn(challenges, span), span.to)

/** How many each count holds at the end of the last day of its span. */
export function countsOf(counted: CountedInLedger, to: Day): LedgerCounts {
  const months = counted.carriedForward.map((challenge) => ageInMonths(challenge, to))
  return {
    raised: counted.raised.length,
    closedOnEvidence: counted.closedOnEvidence.length,
    closedOtherwise: counted.closedOtherwise.length,
    carriedForward: counted.carriedForward.length,
    escalated: counted.escalated.length,
    oldestMonths: months.length === 0 ? null : months.reduce((most, each) => Math.max(most, each)),
  }
}

/** True for one that was open when the span began, or was asked or opened again in it. */
const wasOpenIn = (challenge: Challenge, { from, to }: Span, eve: Day): boolean =>
  challenge.raised.on >= from ||
  stateOf(challenge, eve).isOpen ||
  challenge.events.some(({ kind, on }) => kind === 'reopened' && on >= from && on <= to)
