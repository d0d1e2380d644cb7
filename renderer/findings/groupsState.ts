import { create } from 'zustand'
import type { CycleId } from '../../shared/cycles/cycle'
import type { Counted, Which } from '../../shared/findings/groups/behind'
import { anyGroup } from '../../shared/findings/groups/grouping'
import type { GroupsSought } from '../../shared/findings/groups/groups'
import type { StandardId } from '../../shared/frameworks/question'
import { useOpened } from '../storage/workspace'

/** A figure whose returns are shown beside it. `group` is one of the groups, or null for all that are looked at. */
export type OpenedFigure = { readonly group: string | null } & (
  | { readonly kind: 'expected' | 'returned' | 'notReturned' | 'signedOff' | 'notExpected' }
  | { readonly kind: 'answers'; readonly counted: Counted; readonly which: Which }
)

/** The groups as they were left: kept between screens, for one cycle at a time. */
type GroupsState = {
  readonly of: string
  readonly sought: GroupsSought
  /** The standard that groups are set side by side on; null for every standard of them together. */
  readonly standard: StandardId | null
  readonly opened: OpenedFigure | null
}

const fresh = (of: string): GroupsState => ({
  of,
  sought: { by: 'type', within: anyGroup },
  standard: null,
  opened: null,
})

const useKept = create<GroupsState>()(() => fresh(''))

const placeOf = (cycle: CycleId) => `${useOpened.getState().opened?.key ?? ''} ${cycle}`

const here = (kept: GroupsState, cycle: CycleId): GroupsState =>
  kept.of === placeOf(cycle) ? kept : fresh(placeOf(cycle))

/** The groups of a cycle as they were left. */
export const useGroupsState = (cycle: CycleId) => here(useKept(), cycle)

/** Changes what is kept of the groups of a cycle. What is seen beside a figure goes when something else is looked at. */
export const keepGroups = (cycle: CycleId, change: Partial<Omit<GroupsState, 'of'>>) =>
  useKept.setState((kept) => ({ ...here(kept, cycle), ...('sought' in change ? { opened: null } : {}), ...change }))
