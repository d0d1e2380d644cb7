import type { PartnershipAction } from '../../shared/actions/action'
import type { Day } from '../../shared/basics/day'
import type { MintId } from '../../shared/basics/id'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Stamp } from '../../shared/basics/stamp'
import { carryInto, toBeCarried } from '../../shared/challenges/carry'
import type { Challenge, ChallengeId } from '../../shared/challenges/challenge'
import { ledgerRows } from '../../shared/challenges/ledger'
import type { Ledger } from '../../shared/challenges/settling'
import { stateOf } from '../../shared/challenges/state'
import type { Cycle } from '../../shared/cycles/cycle'
import type { Op } from '../../shared/exchange/tables'
import type { Framework } from '../../shared/frameworks/framework'
import type { ActionId } from '../../shared/returns/answer'
import { crosswalks } from './bundled'
import { asRecord, readFramework, type WorkspaceCopy } from './database'
import { useLive } from './live'
import { readRegister } from './organisations'
import { commit, type RecordIsMissing } from './record'
import { openedWorkspace } from './workspace'

/** The ledger as it stands on a day: every challenge, voided ones too. */
export const useLedger = (asAt: Day) =>
  useLive(async (copy) => ledgerRows(await copy.challenges.toArray(), await readRegister(copy), asAt), [asAt])

/** Every action that the partnership follows. Those in answers are in the returns. */
export const usePartnershipActions = () => useLive((copy) => copy.actions.toArray(), [])

/** What puts a challenge in its place. */
export const putChallenge = (challenge: Challenge): Op => ({
  op: 'put',
  table: 'challenges',
  id: challenge.id,
  value: asRecord(challenge),
})

/** What puts an action in its place. */
export const putAction = (action: PartnershipAction): Op => ({
  op: 'put',
  table: 'actions',
  id: action.id,
  value: asRecord(action),
})

/** Keeps challenges that were raised. */
export const addChallenges = <P>(does: string, raised: Result<readonly Challenge[], P>) =>
  commit<P>(does, async () => (raised.ok ? ok(raised.value.map(putChallenge)) : raised))

/** Changes a challenge by a rule, which is given the ledger that it is judged against. */
export const updateChallenge = <P>(
  does: string,
  id: ChallengeId,
  rule: (challenge: Challenge, ledger: Ledger) => Result<Challenge, P>,
) =>
  commit<P | RecordIsMissing>(does, async () => {
    const { copy } = openedWorkspace()
    const challenge = await copy.challenges.get(id)
    if (!challenge) return refuse({ kind: 'recordIsMissing' } as const)
    const next = rule(challenge, await readLedger(copy, challenge))
    return next.ok ? ok([putChallenge(next.value)]) : next
  })

async function readLedger(copy: WorkspaceCopy, challenge: Challenge): Promise<Ledger> {
  const ids = new Set<string>(stateOf(challenge).actions)
  const linked = await copy.actions.bulkGet([...ids] as never[])
  return {
    challenges: await copy.challenges.toArray(),
    organisations: await readRegister(copy),
    owners: linked.flatMap((action) => action?.agreed?.organisationId ?? []),
  }
}

/** Keeps an action that was taken on. */
export const addAction = <P>(does: string, raised: Result<PartnershipAction, P>) =>
  commit<P>(does, async () => (raised.ok ? ok([putAction(raised.value)]) : raised))

/** Changes an action by a rule; `follow` makes the place beside an organisation's action that nothing was noted on yet. */
export const updateAction = <P>(
  does: string,
  id: ActionId,
  rule: (action: PartnershipAction) => Result<PartnershipAction, P>,
  follow: () => PartnershipAction | null = () => null,
) =>
  commit<P | RecordIsMissing>(does, async () => {
    const action = (await openedWorkspace().copy.actions.get(id)) ?? follow()
    if (!action) return refuse({ kind: 'recordIsMissing' } as const)
    const next = rule(action)
    return next.ok ? ok([putAction(next.value)]) : next
  })

/** What carries open challenges into the cycles that began since (CF2); `started` is one that is kept by the same change. */
export async function carryOps(
  copy: WorkspaceCopy,
  stamp: Stamp,
  newId: MintId,
  started: { readonly cycle: Cycle; readonly framework: Framework } | null = null,
): Promise<readonly Op[]> {
  const [kept, stored] = await Promise.all([copy.cycles.toArray(), copy.challenges.toArray()])
  const cycles = started ? [...kept, started.cycle] : kept
  const due = [...toBeCarried(stored, cycles)].sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1))
  if (due.length === 0) return []
  const known = new Map<string, Framework>()
  for (const key of new Set(cycles.map(({ framework }) => framework))) {
    const framework = await readFramework(copy, key)
    if (framework) known.set(key, framework)
  }
  if (started) known.set(started.cycle.framework, started.framework)
  const by = { cycles, frameworkOf: (key: string) => known.get(key), crosswalks: await crosswalks() }
  const changed = new Map<ChallengeId, Challenge>()
  for (const cycle of due) {
    const present = stored.map((each) => changed.get(each.id) ?? each)
    for (const each of carryInto(present, cycle, by, stamp, newId)) changed.set(each.id, each)
  }
  return [...changed.values()].map(putChallenge)
}

/** Carries what was not carried yet, such as challenges that came in with a file. */
export const carryAll = (stamp: Stamp, newId: MintId) =>
  commit<{ readonly kind: 'nothingChanged' }>('carryChallenges', async () => {
    const ops = await carryOps(openedWorkspace().copy, stamp, newId)
    return ops.length === 0 ? refuse({ kind: 'nothingChanged' } as const) : ok(ops)
  })
