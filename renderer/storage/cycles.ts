import type { MintId } from '../../shared/basics/id'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import {
  type CycleProblem,
  type CycleStart,
  type OrganisationsProblem,
  type StartedCycle,
  startCycle,
} from '../../shared/exchange/newCycle'
import { frameworkKey } from '../../shared/frameworks/framework'
import { asRecord } from './database'
import { useLive } from './live'
import { readRegister } from './organisations'
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

/** Starts a cycle: the edition it is on, its new organisations, the cycle and its returns, together. */
export async function addCycle(
  asked: StartedCycle,
  newId: MintId,
): Promise<Result<CycleStart, readonly (CycleProblem | OrganisationsProblem)[]>> {
  let made: CycleStart | null = null
  const kept = await commit<readonly (CycleProblem | OrganisationsProblem)[]>('startCycle', async () => {
    const { copy } = openedWorkspace()
    const started = startCycle(await readRegister(copy), await copy.cycles.toArray(), asked, newId)
    if (!started.ok) return started
    made = started.value
    const { cycle, returns } = made
    const isNew = (await copy.frameworks.get(frameworkKey(asked.framework))) === undefined
    return ok([
      ...(isNew
        ? [
            {
              op: 'put',
              table: 'frameworks',
              id: frameworkKey(asked.framework),
              value: asRecord(asked.framework),
            } as const,
          ]
        : []),
      ...made.added.map((each) => ({ op: 'put', table: 'organisations', id: each.id, value: asRecord(each) }) as const),
      { op: 'put', table: 'cycles', id: cycle.id, value: asRecord(cycle) } as const,
      ...returns.map((each) => ({ op: 'put', table: 'returns', id: each.id, value: asRecord(each) }) as const),
    ])
  })
  if (!kept.ok) return kept
  if (!made) throw new Error('A cycle was kept and not made')
  return ok(made)
}
