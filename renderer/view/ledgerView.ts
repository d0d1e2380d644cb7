import { create } from 'zustand'
import type { ChallengeId } from '../../shared/challenges/challenge'
import { type LedgerSought, notSettled } from '../../shared/challenges/ledgerList'
import { useOpened } from '../storage/workspace'
import { go } from './viewState'

/** The ledger as it was left: kept between screens, for one partnership at a time. */
type LedgerKept = { readonly of: string; readonly sought: LedgerSought; readonly active: ChallengeId | null }

const fresh = (of: string): LedgerKept => ({ of, sought: notSettled, active: null })

const useKept = create<LedgerKept>()(() => fresh(''))

const here = (kept: LedgerKept): LedgerKept => {
  const of = useOpened.getState().opened?.key ?? ''
  return kept.of === of ? kept : fresh(of)
}

/** The ledger as it was left. */
export const useLedgerView = () => here(useKept())

/** Changes what is sought. */
export const seekInLedger = (change: Partial<LedgerSought>) =>
  useKept.setState((kept) => ({ ...here(kept), sought: { ...here(kept).sought, ...change } }))

/** Gives a row the keyboard. */
export const setActiveChallenge = (active: ChallengeId | null) =>
  useKept.setState((kept) => ({ ...here(kept), active }))

/** Opens the ledger at nothing but this, whatever was sought before. */
export function showLedger(sought: Partial<LedgerSought> = {}): void {
  useKept.setState((kept) => ({ ...here(kept), sought: { ...notSettled, ...sought }, active: null }))
  go({ screen: 'challenges' })
}
