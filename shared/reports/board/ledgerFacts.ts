import type { Span } from '../../challenges/counts'
import { type LedgerCounts, ledgerCounts } from '../../challenges/counts'
import { carriedFirst, type LedgerRow } from '../../challenges/ledger'
import { ageInMonths, isLongUnsettled, stateOf } from '../../challenges/state'
import { answersFor } from '../../partnership/continued'
import type { FullWorkspace } from '../fullWorkspace'

/** What the ledger of challenges tells over a span of days, as it stood at its end. */
export type LedgerFacts = {
  readonly span: Span
  readonly counts: LedgerCounts
  /** Those that were asked by then and are no mistake, those carried most often first. */
  readonly rows: readonly LedgerRow[]
  /** Those of them that are open. */
  readonly open: readonly LedgerRow[]
}

/** Reads the ledger over a span of days. What happened after it is left out. */
export function ledgerFacts({ challenges, organisations }: FullWorkspace, span: Span): LedgerFacts {
  const rows = challenges
    .filter(({ raised }) => raised.on <= span.to)
    .map((challenge): LedgerRow => {
      const state = stateOf(challenge, span.to)
      const answering = state.organisationId === null ? null : answersFor(organisations, state.organisationId, span.to)
      return {
        challenge,
        state,
        months: ageInMonths(challenge, span.to),
        isLongUnsettled: isLongUnsettled(challenge, span.to, state),
        answering,
        hasNobody: state.isOpen && state.organisationId !== null && answering === null,
      }
    })
    .filter(({ state }) => state.status !== 'voided')
    .sort(carriedFirst)
  return { span, counts: ledgerCounts(challenges, span), rows, open: rows.filter(({ state }) => state.isOpen) }
}
