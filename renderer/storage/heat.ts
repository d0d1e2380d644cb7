import { useEffect, useMemo } from 'react'
import type { CycleId } from '../../shared/cycles/cycle'
import { type HeatBasis, heatBasis } from '../../shared/findings/heat/basis'
import { heatReturn } from '../../shared/findings/heat/heatReturn'
import type { HeatRow } from '../../shared/findings/heat/table'
import type { Framework } from '../../shared/frameworks/framework'
import type { Reading } from '../../shared/frameworks/mapping'
import { respondentOf } from '../../shared/returns/respondent'
import { readFramework, type WorkspaceCopy } from './database'
import { digestReader } from './digest'
import { useLive } from './live'
import { useOpened } from './workspace'

/** What the heat table of a cycle is made of. */
export type HeatSource = { readonly basis: HeatBasis; readonly rows: readonly HeatRow[] }

const heatReturns = digestReader(heatReturn)

const bases = new WeakMap<Framework, Map<string, HeatBasis>>()

/** The basis of an edition as it is read: the same one each time, so that rows worked out by it hold. */
function basisOf(framework: Framework, reading: Reading | null): HeatBasis {
  const known = bases.get(framework) ?? new Map<string, HeatBasis>()
  bases.set(framework, known)
  const key = JSON.stringify(reading)
  const basis = known.get(key) ?? heatBasis(framework, reading)
  known.set(key, basis)
  return basis
}

async function readHeatBasis(copy: WorkspaceCopy, id: CycleId): Promise<HeatBasis | null> {
  const cycle = await copy.cycles.get(id)
  const framework = cycle && (await readFramework(copy, cycle.framework))
  return framework ? basisOf(framework, cycle.reading ?? null) : null
}

/** Reads a cycle's heat table ahead while the window has nothing else to do, so that it opens at once. */
export function useHeatAhead(id: CycleId | null): void {
  const copy = useOpened(({ opened }) => opened?.copy ?? null)
  useEffect(() => {
    if (!copy || id === null) return
    let isStopped = false
    const readAhead = async () => {
      const basis = await readHeatBasis(copy, id)
      while (basis && !isStopped) {
        await new Promise((goOn) => requestIdleCallback(goOn, { timeout: 1_000 }))
        if (isStopped || (await heatReturns.readAhead(copy, id, basis))) return
      }
    }
    // A copy that was closed meanwhile is read no further.
    readAhead().catch(() => undefined)
    return () => {
      isStopped = true
    }
  }, [copy, id])
}

/** The rows of a cycle's heat table, each with its organisation as the return names it; null when there is no such cycle. */
export function useHeat(id: CycleId): HeatSource | null | undefined {
  const organisations = useLive(async (copy) => copy.organisations.toArray(), [])
  const read = useLive(
    (copy) =>
      copy.transaction('r', [copy.meta, copy.cycles, copy.frameworks, copy.returns], async () => {
        const basis = await readHeatBasis(copy, id)
        return basis && { basis, returns: await heatReturns.read(copy, id, basis) }
      }),
    [id],
  )
  return useMemo(() => {
    if (!read || !organisations) return read === null ? null : undefined
    const byId = new Map(organisations.map((each) => [each.id, each]))
    const rows = read.returns.flatMap((of): HeatRow[] => {
      const organisation = byId.get(of.organisationId)
      return organisation ? [{ of, organisation: respondentOf(of.came, organisation) }] : []
    })
    return { basis: read.basis, rows }
  }, [read, organisations])
}
