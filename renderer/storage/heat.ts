import { useEffect } from 'react'
import type { CycleId } from '../../shared/cycles/cycle'
import { type HeatBasis, heatBasis } from '../../shared/findings/heat/basis'
import { type HeatReturn, heatReturn } from '../../shared/findings/heat/heatReturn'
import { type CycleRows, keptByEdition, useCycleRows } from './cycleRows'
import { readFramework, type WorkspaceCopy } from './database'
import { digestReader } from './digest'
import { useOpened } from './workspace'

/** What the heat table of a cycle is made of. */
export type HeatSource = CycleRows<HeatBasis, HeatReturn>

const heatReturns = digestReader(heatReturn)
const basisOf = keptByEdition(heatBasis)

/** The rows of a cycle's heat table, each with its organisation as the return names it; null when there is no such cycle. */
export const useHeat = (id: CycleId): HeatSource | null | undefined => useCycleRows(id, basisOf, heatReturns.read)

/** Reads a cycle's heat table ahead while the window has nothing else to do, so that it opens at once. */
export function useHeatAhead(id: CycleId | null): void {
  const copy = useOpened(({ opened }) => opened?.copy ?? null)
  useEffect(() => {
    if (!copy || id === null) return
    let isStopped = false
    // A copy that was closed meanwhile is read no further.
    readAhead(copy, id, () => isStopped).catch(() => undefined)
    return () => {
      isStopped = true
    }
  }, [copy, id])
}

async function readAhead(copy: WorkspaceCopy, id: CycleId, isStopped: () => boolean): Promise<void> {
  const cycle = await copy.cycles.get(id)
  const framework = cycle && (await readFramework(copy, cycle.framework))
  while (framework && !isStopped()) {
    await new Promise((goOn) => requestIdleCallback(goOn, { timeout: 1_000 }))
    if (isStopped() || (await heatReturns.readAhead(copy, id, basisOf(framework, cycle.reading ?? null)))) return
  }
}
