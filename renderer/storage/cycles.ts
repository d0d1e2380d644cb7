import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import { asRecord } from './database'
import { useLive } from './live'
import { commit, type RecordIsMissing } from './record'
import { openedWorkspace } from './workspace'

/** Every cycle, newest first. */
export const useCycles = () =>
  useLive(async (copy) => (await copy.cycles.toArray()).sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1)), [])

/** Changes a cycle by a rule. */
export const updateCycle = <P>(does: string, id: CycleId, rule: (cycle: Cycle) => Result<Cycle, P>) =>
  commit<P | RecordIsMissing>(does, async () => {
    const cycle = await openedWorkspace().copy.cycles.get(id)
    if (!cycle) return refuse({ kind: 'recordIsMissing' } as const)
    const next = rule(cycle)
    return next.ok ? ok([{ op: 'put', table: 'cycles', id, value: asRecord(next.value) } as const]) : next
  })
