import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import { type HeatBasis, heatBasis } from '../../shared/findings/heat/basis'
import { type HeatReturn, heatReturn } from '../../shared/findings/heat/heatReturn'
import type { Framework } from '../../shared/frameworks/framework'
import { type CycleRows, keptByEdition, useCycleRows } from './cycleRows'
import type { WorkspaceCopy } from './database'
import { digestReader } from './digest'

/** What the heat table of a cycle is made of. */
export type HeatSource = CycleRows<HeatBasis, HeatReturn>

const heatReturns = digestReader(heatReturn)
const basisOf = keptByEdition(heatBasis)

/** The rows of a cycle's heat table, each with its organisation as the return names it; null when there is no such cycle. */
export const useHeat = (id: CycleId): HeatSource | null | undefined => useCycleRows(id, basisOf, heatReturns.read)

/** Reads a few more rows of a cycle's heat table ahead. Answers whether none is left. */
export const readHeatAhead = (copy: WorkspaceCopy, { id, reading = null }: Cycle, framework: Framework) =>
  heatReturns.readAhead(copy, id, basisOf(framework, reading))
