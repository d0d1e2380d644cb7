import { sameJson } from '../../shared/basics/json'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { CycleIsClosed } from '../../shared/cycles/changes'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { ReturnId } from '../../shared/returns/answer'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import type { ReturnChange } from '../../shared/returns/submit'
import type { Mark } from '../../shared/returns/timelineChanges'
import type { RowSource } from '../../shared/returns/tracker/row'
import { newId, now } from '../host/clock'
import { asJson, readFramework, type WorkspaceCopy } from './database'
import { useLive } from './live'
import { commit, type RecordIsMissing } from './record'
import { changeOps } from './returns'
import { useSettings } from './settings'
import { openedWorkspace } from './workspace'

/** Every return of a cycle with what its row is made from; of all open cycles where none is given. */
export const useTracked = (cycle: CycleId | null) => useLive((copy) => readTracked(copy, cycle), [cycle])

const readTracked = (copy: WorkspaceCopy, wanted: CycleId | null): Promise<readonly RowSource[]> =>
  copy.transaction('r', [copy.organisations, copy.frameworks, copy.cycles, copy.returns], async () => {
    const cycles = (await copy.cycles.toArray()).filter(({ id, stage }) =>
      wanted === null ? stage === 'open' : id === wanted,
    )
    const [organisations, returns, frameworks] = await Promise.all([
      copy.organisations.toArray(),
      copy.returns
        .where('cycleId')
        .anyOf(cycles.map(({ id }) => id))
        .toArray(),
      Promise.all(cycles.map(async (cycle) => [cycle.id, await readFramework(copy, cycle.framework)] as const)),
    ])
    const byId = new Map(organisations.map((each) => [each.id, each]))
    const cycleById = new Map(cycles.map((each) => [each.id, each]))
    const frameworkOf = new Map(frameworks)
    return returns.flatMap((auditReturn): RowSource[] => {
      const organisation = byId.get(auditReturn.organisationId)
      const cycle = cycleById.get(auditReturn.cycleId)
      const framework = frameworkOf.get(auditReturn.cycleId)
      return organisation && cycle && framework ? [{ auditReturn, organisation, cycle, framework }] : []
    })
  })

/** What was changed of a return, for taking it back. */
export type ReturnStep = { readonly id: ReturnId; readonly before: ReturnChange; readonly after: ReturnChange }

/** What became of a change to several returns: the steps that were made, and why others were left as they are. */
export type ChangedTogether<P> = { readonly steps: readonly ReturnStep[]; readonly left: readonly P[] }

/** The person at this computer, as they are named beside what they did. */
export const whoDoes = (): string => {
  const { person } = useSettings.getState()
  return person.name || person.role
}

/**
 * Changes several returns by one rule, all in one step. Those that the rule refuses are left as they are and counted. Refuses as
 * a whole where a cycle is closed, and where the rule refuses every one of them.
 */
export async function updateReturns<P>(
  does: string,
  ids: readonly ReturnId[],
  rule: (auditReturn: AuditReturn, cycle: Cycle, mark: Mark) => Result<ReturnChange, P>,
): Promise<Result<ChangedTogether<P>, P | RecordIsMissing | CycleIsClosed>> {
  const steps: ReturnStep[] = []
  const left: P[] = []
  const kept = await commit<P | RecordIsMissing | CycleIsClosed>(does, async () => {
    const { copy } = openedWorkspace()
    const returns = (await copy.returns.bulkGet([...ids])).filter((each) => each !== undefined)
    const cycles = new Map((await copy.cycles.toArray()).map((cycle) => [cycle.id, cycle]))
    const common = { at: now(), by: whoDoes() }
    for (const auditReturn of returns) {
      const cycle = cycles.get(auditReturn.cycleId)
      if (!cycle) continue
      if (cycle.stage === 'closed') return refuse({ kind: 'cycleIsClosed' } as const)
      const next = rule(auditReturn, cycle, { ...common, id: newId() })
      if (next.ok) steps.push({ id: auditReturn.id, before: asBefore(auditReturn, next.value), after: next.value })
      else left.push(next.problem)
    }
    if (steps.length > 0) return ok(steps.flatMap(({ id, after }) => changeOps(id, after)))
    const [why] = left
    return why === undefined ? refuse({ kind: 'recordIsMissing' } as const) : refuse(why)
  })
  return kept.ok ? ok({ steps, left }) : kept
}

/** What stands for fields that are left out of a return while they hold nothing: a record's fields are set, never taken away. */
const leftOut: ReturnChange = { panel: {}, dismissed: [] }

const asBefore = (auditReturn: AuditReturn, change: ReturnChange): ReturnChange => {
  const whole: ReturnChange = { ...leftOut, ...auditReturn }
  return Object.fromEntries(Object.keys(change).map((field) => [field, whole[field as keyof ReturnChange]]))
}

/** Puts returns back as they were before a change made together: all of them, or none where one has changed since. */
export const putReturnsBack = (steps: readonly ReturnStep[]) =>
  commit<CycleIsClosed | { readonly kind: 'returnsChangedSince' }>('undoFollowUp', async () => {
    const { copy } = openedWorkspace()
    const present = await copy.returns.bulkGet(steps.map(({ id }) => id))
    const cycles = new Map((await copy.cycles.toArray()).map((cycle) => [cycle.id, cycle]))
    if (present.some((each) => each && cycles.get(each.cycleId)?.stage === 'closed'))
      return refuse({ kind: 'cycleIsClosed' } as const)
    const isAsLeft = steps.every(({ after }, place) => {
      const auditReturn = present[place]
      return auditReturn !== undefined && sameJson(asJson(asBefore(auditReturn, after)), asJson(after))
    })
    if (!isAsLeft) return refuse({ kind: 'returnsChangedSince' } as const)
    return ok(steps.flatMap(({ id, before }) => changeOps(id, before)))
  })
