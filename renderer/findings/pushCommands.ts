import { ok, type Result } from '../../shared/basics/result'
import type { Cycle, CycleAside, CycleId } from '../../shared/cycles/cycle'
import {
  asideInCycle,
  type CannotDismissQuestion,
  dismissInCycle,
  type FlagOnQuestion,
  takeUpInCycle,
} from '../../shared/cycles/dismissing'
import type { Flag } from '../../shared/findings/flags/flag'
import { type CannotDismiss, dismissFlag, takeUpFlag } from '../../shared/returns/dismissing'
import { now } from '../host/clock'
import { updateCycle } from '../storage/cycles'
import { updateReturns, whoDoes } from '../storage/tracker'
import type { Problem } from '../view/explainProblem'
import { sayDone, sayWithWayBack } from '../view/returnSteps'

/** Puts a flag aside with a reason: on its return, or on the cycle where it stands on a question of all of them. */
export async function dismiss(cycleId: CycleId, flag: Flag, reason: string): Promise<Result<null, Problem>> {
  const { returnId } = flag
  if (returnId === null) {
    return ofQuestion(cycleId, flag, 'The flag is put aside for this cycle.', (cycle, on) =>
      dismissInCycle(cycle, on, reason, { at: now(), by: whoDoes() }),
    )
  }
  const done = await updateReturns<CannotDismiss>('dismissFlag', [returnId], (auditReturn, _cycle, mark) =>
    dismissFlag(auditReturn, flag, reason, mark),
  )
  if (!done.ok) return done
  sayDone('The flag is put aside. It comes back if the answer is changed.', done.value.steps)
  return ok(null)
}

/** Takes a flag up again that was put aside. */
export async function takeUp(cycleId: CycleId, flag: Flag): Promise<Result<null, Problem>> {
  const { returnId } = flag
  if (returnId === null) return ofQuestion(cycleId, flag, 'The flag stands again.', takeUpInCycle)
  const done = await updateReturns<CannotDismiss>('takeUpFlag', [returnId], (auditReturn) =>
    takeUpFlag(auditReturn, flag),
  )
  if (!done.ok) return done
  sayDone('The flag stands again.', done.value.steps)
  return ok(null)
}

/** Does one thing to a flag that stands on a question of the cycle; it can be taken back. */
async function ofQuestion(
  cycleId: CycleId,
  { rule, questionId }: Flag,
  words: string,
  decide: (cycle: Cycle, on: FlagOnQuestion) => Result<Cycle, CannotDismissQuestion>,
): Promise<Result<null, Problem>> {
  if (questionId === null) throw new Error(`A flag of ${rule} stands on nothing`)
  let before: CycleAside | null = null
  const done = await updateCycle<CannotDismissQuestion>('dismissFlag', cycleId, (cycle) => {
    before = asideInCycle(cycle, { rule, questionId })
    return decide(cycle, { rule, questionId })
  })
  if (!done.ok) return done
  sayWithWayBack(words, {
    takeBack: () =>
      updateCycle<CannotDismissQuestion>('undoDismissFlag', cycleId, (cycle) =>
        before === null
          ? takeUpInCycle(cycle, { rule, questionId })
          : dismissInCycle(cycle, { rule, questionId }, before.reason, before),
      ),
    undone: 'Undone.',
  })
  return ok(null)
}
