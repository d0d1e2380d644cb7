import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import { type GroupBasis, type GroupReturn, groupBasis, groupReturn } from '../../shared/findings/groups/groupReturn'
import type { Framework } from '../../shared/frameworks/framework'
import { type CycleRows, keptByEdition, useCycleRows } from './cycleRows'
import type { WorkspaceCopy } from './database'
import { digestReader } from './digest'

/** What the returns of a cycle are counted in groups from. */
export type GroupSource = CycleRows<GroupBasis, GroupReturn>

const groupReturns = digestReader(groupReturn)
const basisOf = keptByEdition(groupBasis)

/** The returns of a cycle for counting in groups, each with its organisation as the return names it; null when there is no such cycle. */
export const useGroups = (id: CycleId): GroupSource | null | undefined => useCycleRows(id, basisOf, groupReturns.read)

/** Reads a few more of them ahead. Answers whether none is left. */
export const readGroupsAhead = (copy: WorkspaceCopy, { id, reading = null }: Cycle, framework: Framework) =>
  groupReturns.readAhead(copy, id, basisOf(framework, reading))
