import { ok, type Result, refuse } from '../../shared/basics/result'
import { type KeptPrompt, type PromptId, promptLibrary } from '../../shared/challenges/prompts'
import type { Plan, PlanId } from '../../shared/plan/plan'
import { challengePrompts } from './bundled'
import { asRecord } from './database'
import { useLive } from './live'
import { commit, type RecordIsMissing } from './record'
import { openedWorkspace } from './workspace'

/** Every plan, newest first. */
export const usePlans = () =>
  useLive(async (copy) => (await copy.plans.toArray()).sort((a, b) => (a.periodFrom < b.periodFrom ? 1 : -1)), [])

const putPlan = (plan: Plan) => ({ op: 'put', table: 'plans', id: plan.id, value: asRecord(plan) }) as const

/** Keeps a plan that was made. */
export const addPlan = <P>(made: Result<Plan, P>) =>
  commit<P>('makePlan', async () => (made.ok ? ok([putPlan(made.value)]) : made))

/** Changes a plan by a rule. */
export const updatePlan = <P>(does: string, id: PlanId, rule: (plan: Plan) => Result<Plan, P>) =>
  commit<P | RecordIsMissing>(does, async () => {
    const plan = await openedWorkspace().copy.plans.get(id)
    if (!plan) return refuse({ kind: 'recordIsMissing' } as const)
    const next = rule(plan)
    return next.ok ? ok([putPlan(next.value)]) : next
  })

/** The library of prompts: those of the program, and the partnership's own. */
export const usePromptLibrary = () =>
  useLive(async (copy) => {
    // Both are asked for at once: a query that begins after another promise is not watched.
    const [kept, builtIn] = await Promise.all([copy.prompts.toArray(), challengePrompts()])
    return promptLibrary(builtIn, kept)
  }, [])

/** Changes what is kept of a prompt by a rule, which is given everything kept; null for a prompt that nothing is kept of. */
export const updatePrompt = <P>(
  does: string,
  id: PromptId | null,
  rule: (kept: KeptPrompt | null, all: readonly KeptPrompt[]) => Result<KeptPrompt, P>,
) =>
  commit<P>(does, async () => {
    const all = await openedWorkspace().copy.prompts.toArray()
    const next = rule(all.find((each) => each.id === id) ?? null, all)
    return next.ok
      ? ok([{ op: 'put', table: 'prompts', id: next.value.id, value: asRecord(next.value) } as const])
      : next
  })
