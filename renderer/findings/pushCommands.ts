import { ok, type Result } from '../../shared/basics/result'
import type { Flag } from '../../shared/findings/flags/flag'
import { type CannotDismiss, dismissFlag, takeUpFlag } from '../../shared/returns/dismissing'
import { changeSettings, useSettings } from '../storage/settings'
import { updateReturns } from '../storage/tracker'
import type { Problem } from '../view/explainProblem'
import { sayDone } from '../view/returnSteps'

/** A flag that stands on a return. */
export type FlagOnReturn = Flag & { readonly returnId: NonNullable<Flag['returnId']> }

/** Puts a flag aside with a reason. */
export async function dismiss(flag: FlagOnReturn, reason: string): Promise<Result<null, Problem>> {
  const done = await updateReturns<CannotDismiss>('dismissFlag', [flag.returnId], (auditReturn, _cycle, mark) =>
    dismissFlag(auditReturn, flag, reason, mark),
  )
  if (!done.ok) return done
  sayDone('The flag is put aside. It comes back if the answer is changed.', done.value.steps)
  return ok(null)
}

/** Takes a flag up again that was put aside. */
export async function takeUp(flag: FlagOnReturn): Promise<Result<null, Problem>> {
  const done = await updateReturns<CannotDismiss>('takeUpFlag', [flag.returnId], (auditReturn) =>
    takeUpFlag(auditReturn, flag),
  )
  if (!done.ok) return done
  sayDone('The flag stands again.', done.value.steps)
  return ok(null)
}

/** Switches a rule off on this computer, or on again. */
export function switchRule(id: string, on: boolean): void {
  const others = useSettings.getState().flagRulesOff.filter((each) => each !== id)
  void changeSettings({ flagRulesOff: on ? others : [...others, id] })
}
