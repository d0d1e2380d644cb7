import type { Cycle } from '../../shared/cycles/cycle'
import type { Grouping } from '../../shared/findings/groups/grouping'
import type { GroupBasis } from '../../shared/findings/groups/groupReturn'
import type { ReturnGroups } from '../../shared/findings/groups/groups'
import type { OpenedFigure } from './groupsState'

/** What each part of the view of groups is given. */
export type GroupsPart = {
  readonly basis: GroupBasis
  readonly cycle: Cycle
  readonly found: ReturnGroups
  readonly by: Grouping
  /** A group in words. */
  readonly nameOf: (key: string) => string
  readonly onOpen: (figure: OpenedFigure) => void
}
