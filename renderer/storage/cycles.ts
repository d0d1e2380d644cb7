import type { MintId } from '../../shared/basics/id'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Stamp } from '../../shared/basics/stamp'
import { type CycleIsClosed, changesFrozen } from '../../shared/cycles/changes'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import { invitedLast, inviteMore } from '../../shared/exchange/invitations'
import {
  type CycleProblem,
  type CycleStart,
  type OrganisationsProblem,
  type StartedCycle,
  startCycle,
} from '../../shared/exchange/newCycle'
import { type RolledBy, rollForward } from '../../shared/exchange/rollForward'
import { frameworkKey } from '../../shared/frameworks/framework'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import type { FormSize } from '../../shared/returns/formSize'
import { now, today } from '../host/clock'
import { asRecord, readFramework, type WorkspaceCopy } from './database'
import { carryOps } from './ledger'
import { useLive } from './live'
import { readRegister } from './organisations'
import { commit, type RecordIsMissing } from './record'
import { openedWorkspace } from './workspace'

/** Every cycle, newest first. */
export const useCycles = () =>
  useLive(async (copy) => (await copy.cycles.toArray()).sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1)), [])

/** Who was asked in each cycle, but for those that were exempt. */
export type InvitedBefore = ReadonlyMap<CycleId, readonly OrganisationId[]>

/** Who was asked in each cycle there is. */
export const useInvitedBefore = () =>
  useLive(async (copy): Promise<InvitedBefore> => {
    const [cycles, returns] = await Promise.all([copy.cycles.toArray(), copy.returns.toArray()])
    return new Map(cycles.map(({ id }) => [id, invitedLast(returns, id)]))
  }, [])

/** The cycle that a change belongs to. Refuses a closed one: nothing in it changes until it is reopened. */
export async function openCycle(
  copy: WorkspaceCopy,
  id: CycleId,
): Promise<Result<Cycle, CycleIsClosed | RecordIsMissing>> {
  const cycle = await copy.cycles.get(id)
  if (!cycle) return refuse({ kind: 'recordIsMissing' })
  return cycle.stage === 'closed' ? refuse({ kind: 'cycleIsClosed' }) : ok(cycle)
}

/** Changes a cycle by a rule. Refuses other dates for a closed one; what its report says may still be written. */
export const updateCycle = <P>(does: string, id: CycleId, rule: (cycle: Cycle) => Result<Cycle, P>) =>
  commit<P | RecordIsMissing | CycleIsClosed>(does, async () => {
    const cycle = await openedWorkspace().copy.cycles.get(id)
    if (!cycle) return refuse({ kind: 'recordIsMissing' } as const)
    const next = rule(cycle)
    if (!next.ok) return next
    if (cycle.stage === 'closed' && changesFrozen(cycle, next.value)) return refuse({ kind: 'cycleIsClosed' } as const)
    return ok([{ op: 'put', table: 'cycles', id, value: asRecord(next.value) } as const])
  })

/** Invites more organisations to a running cycle. Answers how many returns were made. */
export async function inviteToCycle(
  id: CycleId,
  asked: { readonly invited: readonly OrganisationId[]; readonly size: FormSize },
  newId: MintId,
): Promise<Result<number, CycleIsClosed | RecordIsMissing | { readonly kind: 'nobodyIsInvited' }>> {
  let made = 0
  const kept = await commit<CycleIsClosed | RecordIsMissing | { readonly kind: 'nobodyIsInvited' }>(
    'inviteMore',
    async () => {
      const { copy } = openedWorkspace()
      const cycle = await openCycle(copy, id)
      if (!cycle.ok) return cycle
      const present = await copy.returns.where('cycleId').equals(id).toArray()
      const returns = inviteMore(cycle.value, await readRegister(copy), present, asked, newId)
      if (!returns.ok) return returns
      made = returns.value.length
      return ok(returns.value.map(putReturn))
    },
  )
  return kept.ok ? ok(made) : kept
}

const putReturn = (auditReturn: AuditReturn) =>
  ({ op: 'put', table: 'returns', id: auditReturn.id, value: asRecord(auditReturn) }) as const

/** New returns with the words of the cycle before in them; as they were where there is none, or its edition is not known. */
async function rolledForward(
  copy: WorkspaceCopy,
  { cycle, returns }: CycleStart,
  now: StartedCycle['framework'],
  rolled: RolledBy,
  newId: MintId,
): Promise<readonly AuditReturn[]> {
  const before = cycle.previous === null ? undefined : await copy.cycles.get(cycle.previous)
  const framework = before && (await readFramework(copy, before.framework))
  if (!before || !framework) return returns
  const earlier = await copy.returns.where('cycleId').equals(before.id).toArray()
  return rollForward(returns, now, { framework, returns: earlier }, rolled, newId)
}

/** Who is written down as having carried challenges into a cycle, and when. */
async function startedBy(copy: WorkspaceCopy, rolled: RolledBy | null): Promise<Stamp> {
  const partnership = await copy.partnerships.toCollection().first()
  return { by: rolled?.by || partnership?.preparedBy || 'Partnership', at: rolled?.at ?? now(), on: today() }
}

/**
 * Starts a cycle: the edition it is on, its new organisations, the cycle and its returns, and the challenges that it takes over, together. `rolled` has the returns
 * begin with last cycle's words; null leaves them empty.
 */
export async function addCycle(
  asked: StartedCycle,
  newId: MintId,
  rolled: RolledBy | null = null,
): Promise<Result<CycleStart, readonly (CycleProblem | OrganisationsProblem)[]>> {
  let made: CycleStart | null = null
  const kept = await commit<readonly (CycleProblem | OrganisationsProblem)[]>('startCycle', async () => {
    const { copy } = openedWorkspace()
    const started = startCycle(await readRegister(copy), await copy.cycles.toArray(), asked, newId)
    if (!started.ok) return started
    const returns = rolled
      ? await rolledForward(copy, started.value, asked.framework, rolled, newId)
      : started.value.returns
    made = { ...started.value, returns }
    const { cycle } = made
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
      ...returns.map(putReturn),
      ...(await carryOps(copy, await startedBy(copy, rolled), newId, { cycle, framework: asked.framework })),
    ])
  })
  if (!kept.ok) return kept
  if (!made) throw new Error('A cycle was kept and not made')
  return ok(made)
}
