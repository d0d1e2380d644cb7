import { create } from 'zustand'
import type { Decision } from '../../shared/returns/moderation'
import { whoDoes } from '../storage/tracker'
import { useOpened } from '../storage/workspace'

/** What was filled in and not recorded yet, for one partnership at a time. It is gone once the app is closed. */
type Drafts = {
  readonly of: string
  readonly decisions: ReadonlyMap<string, Decision>
  /** Who decides, as typed last; null until somebody typed it. */
  readonly by: string | null
}

const fresh = (of: string): Drafts => ({ of, decisions: new Map(), by: null })

const useKept = create<Drafts>()(() => fresh(''))

const here = (kept: Drafts): Drafts => {
  const of = useOpened.getState().opened?.key ?? ''
  return kept.of === of ? kept : fresh(of)
}

/** What was filled in for an answer; undefined for nothing. */
export const useDraftDecision = (key: string) => useKept((kept) => here(kept).decisions.get(key))

/** Keeps what is filled in for an answer; null forgets it. */
export const keepDraft = (key: string, decision: Decision | null) =>
  useKept.setState((kept) => {
    const decisions = new Map(here(kept).decisions)
    if (decision) decisions.set(key, decision)
    else decisions.delete(key)
    return { ...here(kept), decisions }
  })

/** Who decides: as typed last, else the person at this computer. */
export const useDecider = () => useKept((kept) => here(kept).by ?? whoDoes())

/** Keeps who decides. */
export const keepDecider = (by: string) => useKept.setState((kept) => ({ ...here(kept), by }))
