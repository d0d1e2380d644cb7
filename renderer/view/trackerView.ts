import { create } from 'zustand'
import type { ReturnId } from '../../shared/returns/answer'
import { allReturns, type TrackerSought } from '../../shared/returns/tracker/find'
import type { Selected } from '../../shared/returns/tracker/selection'
import { useOpened } from '../storage/workspace'

/** The tracker as it was left: kept between screens, for one partnership at a time. */
type TrackerView = {
  readonly of: string
  readonly sought: TrackerSought
  /** The line that has the keyboard: a return's id, or a group's key. */
  readonly active: string | null
  readonly selected: Selected
  /** Returns put on the chase list by hand. */
  readonly toChase: Selected
}

const fresh = (of: string): TrackerView => ({
  of,
  sought: allReturns,
  active: null,
  selected: new Set<ReturnId>(),
  toChase: new Set<ReturnId>(),
})

const useKept = create<TrackerView>()(() => fresh(''))

const here = (kept: TrackerView): TrackerView => {
  const of = useOpened.getState().opened?.key ?? ''
  return kept.of === of ? kept : fresh(of)
}

/** The tracker as it was left. */
export const useTrackerView = () => here(useKept())

/** Changes what the tracker keeps. */
export const keepTracker = (change: (kept: TrackerView) => Partial<Omit<TrackerView, 'of'>>) =>
  useKept.setState((kept) => ({ ...here(kept), ...change(here(kept)) }))

/** Changes what is sought. */
export const seekReturns = (change: Partial<TrackerSought>) =>
  keepTracker(({ sought }) => ({ sought: { ...sought, ...change } }))

/** Seeks nothing but this, whatever was sought before. */
export const seekOnly = (sought: Partial<TrackerSought>) =>
  keepTracker(() => ({ sought: { ...allReturns, ...sought }, active: null }))
