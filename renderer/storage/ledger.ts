import type { PartnershipAction } from '../../shared/actions/action'
import type { Day } from '../../shared/basics/day'
import type { MintId } from '../../shared/basics/id'
import { sameJson } from '../../shared/basics/json'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Stamp } from '../../shared/basics/stamp'
import { carryInto, toBeCarried } from '../../shared/challenges/carry'
import type { Challenge, ChallengeId } from '../../shared/challenges/challenge'
import { ledgerRows } from '../../shared/challenges/ledger'
import type { Ledger } from '../../shared/challenges/settling'
import { stateOf } from '../../shared/challenges/state'
import type { Cycle } from '../../shared/cycles/cycle'
import type { Op } from '../../shared/exchange/tables'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import type { ActionId } from '../../shared/returns/answer'
import { newId } from '../host/clock'
import { crosswalks } from './bundled'
import { asJson, asRecord, readFramework, type WorkspaceCopy } from './database'
import { useLive } from './live'
import { readRegister } from './organisations'
import { commit, type RecordIsMissing } from './record'
import { openedWorkspace } from './workspace'

/** The ledger as it stands on a day: every challenge, voided ones too, and who answers, as both stood at one moment. */
export const useLedger = (asAt: Day) =>
  useLive(
    (copy) =>
      copy.transaction('r', [copy.challenges, copy.organisations], async () => {
        const [challenges, organisations] = await Promise.all([copy.challenges.toArray(), readRegister(copy)])
        return ledgerRows(challenges, organisations, asAt)
      }),
    [asAt],
  )

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

/**
 * Keeps challenges that were raised, and answers them as they were kept. One that was asked in an earlier cycle goes on in those
 * that began since.
 */
export async function addChallenges<P>(
  does: string,
  raised: Result<readonly Challenge[], P>,
): Promise<Result<readonly Challenge[], P>> {
  let added: readonly Challenge[] = []
  const kept = await commit<P>(does, async () => {
    if (!raised.ok) return raised
    added = await carriedOn(raised.value)
    return ok(added.map(putChallenge))
  })
  return kept.ok ? ok(added) : kept
}

/** What a challenge was before a change, and what it is after. */
export type ChallengeStep = { readonly before: Challenge; readonly after: Challenge }

/** Changes a challenge by a rule, which is given the ledger that it is judged against. Answers what it was and what it is. */
export async function updateChallenge<P>(
  does: string,
  id: ChallengeId,
  rule: (challenge: Challenge, ledger: Ledger) => Result<Challenge, P>,
): Promise<Result<ChallengeStep, P | RecordIsMissing>> {
  let step: ChallengeStep | null = null
  const kept = await commit<P | RecordIsMissing>(does, async () => {
    const { copy } = openedWorkspace()
    const before = await copy.challenges.get(id)
    if (!before) return refuse({ kind: 'recordIsMissing' } as const)
    const next = rule(before, await readLedger(copy, before))
    if (!next.ok) return next
    const [after = next.value] = await carriedOn([next.value])
    step = { before, after }
    return ok([putChallenge(after)])
  })
  if (!kept.ok) return kept
  if (!step) throw new Error('A challenge was kept and not changed')
  return ok(step)
}

/** Puts a challenge back as it was before a change. Refuses one that has changed since. */
export const putChallengeBack = ({ before, after }: ChallengeStep) =>
  commit<{ readonly kind: 'challengeChangedSince' }>('undoChallenge', async () => {
    const present = await openedWorkspace().copy.challenges.get(after.id)
    return present && sameJson(asJson(present), asJson(after))
      ? ok([putChallenge(before)])
      : refuse({ kind: 'challengeChangedSince' } as const)
  })

/** Challenges as they go on in the cycles that began since the one they stand in; whoever wrote in them last is written down. */
export async function carriedOn(changed: readonly Challenge[]): Promise<readonly Challenge[]> {
  const { copy } = openedWorkspace()
  const [first] = changed
  if (!first) return changed
  const { by, at, on } = first.events.at(-1) ?? first.raised
  const carried = await carryAll(copy, changed, await copy.cycles.toArray(), { by, at, on }, newId)
  return changed.map((each) => carried.get(each.id) ?? each)
}

/** What closing a challenge is judged against; null for one that is not there. */
export async function readLedgerOf(id: ChallengeId): Promise<Ledger | null> {
  const { copy } = openedWorkspace()
  const challenge = await copy.challenges.get(id)
  return challenge ? readLedger(copy, challenge) : null
}

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
  mint: MintId,
  started: { readonly cycle: Cycle; readonly framework: Framework } | null = null,
): Promise<readonly Op[]> {
  const [kept, stored] = await Promise.all([copy.cycles.toArray(), copy.challenges.toArray()])
  const cycles = started ? [...kept, started.cycle] : kept
  return [...(await carryAll(copy, stored, cycles, stamp, mint, started?.framework)).values()].map(putChallenge)
}

/** Challenges that were carried into the cycles that began since, by their ids; those that stand in the newest are not in it. */
async function carryAll(
  copy: WorkspaceCopy,
  challenges: readonly Challenge[],
  cycles: readonly Cycle[],
  stamp: Stamp,
  mint: MintId,
  unkept?: Framework,
): Promise<ReadonlyMap<ChallengeId, Challenge>> {
  const changed = new Map<ChallengeId, Challenge>()
  const due = [...toBeCarried(challenges, cycles)].sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1))
  if (due.length === 0) return changed
  const known = new Map<string, Framework>(unkept ? [[frameworkKey(unkept), unkept]] : [])
  for (const key of new Set(cycles.map(({ framework }) => framework))) {
    const framework = known.has(key) ? undefined : await readFramework(copy, key)
    if (framework) known.set(key, framework)
  }
  const by = { cycles, frameworkOf: (key: string) => known.get(key), crosswalks: await crosswalks() }
  for (const cycle of due) {
    const present = challenges.map((each) => changed.get(each.id) ?? each)
    for (const each of carryInto(present, cycle, by, stamp, mint)) changed.set(each.id, each)
  }
  return changed
}

/** Carries what was not carried yet, such as challenges that came in with a file. */
export const carryWhatIsDue = (stamp: Stamp, mint: MintId) =>
  commit<{ readonly kind: 'nothingChanged' }>('carryChallenges', async () => {
    const ops = await carryOps(openedWorkspace().copy, stamp, mint)
    return ops.length === 0 ? refuse({ kind: 'nothingChanged' } as const) : ok(ops)
  })
