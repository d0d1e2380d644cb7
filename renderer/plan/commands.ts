import type { Day } from '../../shared/basics/day'
import { ok } from '../../shared/basics/result'
import {
  addMilestone,
  type CannotPlan,
  changeMilestone,
  type MilestoneId,
  type MilestoneTyped,
  makePlan,
  meetMilestone,
  type Plan,
  type PlanId,
  putInPlan,
  withdrawMilestone,
} from '../../shared/plan/plan'
import { newId, now, today } from '../host/clock'
import { addPlan, updatePlan } from '../storage/plans'
import { useSettings } from '../storage/settings'

// Everything a person can do with a plan.

/** Makes a plan for a period, with nothing in it. */
export const makeNewPlan = (title: string, periodFrom: Day, periodTo: Day) =>
  addPlan(makePlan({ id: newId<'plan'>(), title, periodFrom, periodTo }))

/** Puts a milestone in the plan. */
export const putMilestone = (id: PlanId, typed: MilestoneTyped) =>
  updatePlan<CannotPlan>('addMilestone', id, (present) => addMilestone(present, newId<'milestone'>(), typed))

/** Changes a milestone; another day needs a reason. */
export const replan = (id: PlanId, milestone: MilestoneId, typed: MilestoneTyped, reason: string) =>
  updatePlan<CannotPlan>('changeMilestone', id, (present) =>
    changeMilestone(present, milestone, typed, reason, stamp()),
  )

/** Says that a milestone was met today, or that it is not met. */
export const meet = (id: PlanId, milestone: MilestoneId, isMet: boolean) =>
  updatePlan<CannotPlan>('meetMilestone', id, (present) => meetMilestone(present, milestone, isMet ? today() : null))

/** Withdraws a milestone, which stays in the plan with the reason. */
export const withdraw = (id: PlanId, milestone: MilestoneId, reason: string) =>
  updatePlan<CannotPlan>('withdrawMilestone', id, (present) => withdrawMilestone(present, milestone, reason))

/** Keeps a decision, a piece of scrutiny or a meeting, as it was typed. */
export const keepInPlan = <Part extends 'decisions' | 'scrutiny' | 'meetings'>(
  id: PlanId,
  part: Part,
  entry: Plan[Part][number],
) => updatePlan<CannotPlan>('keepInPlan', id, (present) => ok(putInPlan(present, part, entry)))

function stamp() {
  const { name, role } = useSettings.getState().person
  return { by: role || name, at: now(), on: today() }
}
