import * as z from 'zod/mini'
import { type Day, daySchema, daysBetween } from '../basics/day'
import { type Id, idSchema } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { type Stamp, stampShape } from '../basics/stamp'
import { overLimit, printable, type TextIsTooLong, tidy } from '../basics/text'

// A partnership's plan for a year: what it will have done by when, what it decided about itself, what scrutiny found, and who came to
// its meetings. Nothing is taken out of it: a milestone that is dropped is withdrawn with a reason, and a later day says why.

export type PlanId = Id<'plan'>
export type MilestoneId = Id<'milestone'>

/** The most characters of what is typed in a plan. */
export const longestOfPlan = { line: 2_000, words: 10_000 } as const

const line = z.string().check(z.maxLength(longestOfPlan.line))
const words = z.string().check(z.maxLength(longestOfPlan.words))
const someLine = line.check(z.minLength(1))
const someWords = words.check(z.minLength(1))

const milestoneSchema = z.strictObject({
  id: idSchema<'milestone'>(),
  what: someLine,
  /** A role. */
  owner: someLine,
  due: daySchema,
  metOn: z.nullable(daySchema),
  note: words,
  /** Each earlier day it was due, and why it was moved. */
  moved: z.array(z.strictObject({ ...stampShape, was: daySchema, why: someWords })).check(z.maxLength(200)),
  /** Why it was withdrawn; null while it stands. */
  withdrawn: z.nullable(someWords),
})

/** What the partners decided about their own arrangements. */
const decisionSchema = z.strictObject({
  id: idSchema<'plan decision'>(),
  /** The area that arrangements cover, what they do together, what it costs and who pays, or something else. */
  about: z.enum(['footprint', 'functions', 'funding', 'other']),
  question: someLine,
  /** Empty while it is not decided. */
  decision: words,
  because: words,
  by: line,
  decidedOn: z.nullable(daySchema),
  /** When it is looked at again; null for never. */
  reviewOn: z.nullable(daySchema),
})

/** What somebody outside the partners' own line looked at, found, and was answered. */
const scrutinySchema = z.strictObject({
  id: idSchema<'scrutiny'>(),
  on: daySchema,
  by: someLine,
  about: someLine,
  found: words,
  response: words,
  /** When a response is due; null for no day. */
  respondBy: z.nullable(daySchema),
  respondedOn: z.nullable(daySchema),
})

export const attendances = ['present', 'apologies', 'absent'] as const

/** A meeting that is no challenge session, and who came to it, by organisation. */
const meetingSchema = z.strictObject({
  id: idSchema<'plan meeting'>(),
  on: daySchema,
  title: someLine,
  attendance: z.record(z.string().check(z.maxLength(80)), z.enum(attendances)),
})

export const planSchema = z.strictObject({
  id: idSchema<'plan'>(),
  title: someLine,
  periodFrom: daySchema,
  periodTo: daySchema,
  milestones: z.array(milestoneSchema).check(z.maxLength(1_000)),
  decisions: z.array(decisionSchema).check(z.maxLength(1_000)),
  scrutiny: z.array(scrutinySchema).check(z.maxLength(1_000)),
  meetings: z.array(meetingSchema).check(z.maxLength(500)),
})

/** A partnership's plan for a year. */
export type Plan = z.infer<typeof planSchema>
export type Milestone = Plan['milestones'][number]
export type PlanDecision = Plan['decisions'][number]
export type Scrutiny = Plan['scrutiny'][number]
export type PlanMeeting = Plan['meetings'][number]

/** Why a plan stays as it is. */
export type CannotPlan =
  | { readonly kind: 'titleIsMissing' }
  | { readonly kind: 'periodEndsBeforeItStarts' }
  | { readonly kind: 'milestoneIsIncomplete'; readonly missing: 'what' | 'owner' }
  | { readonly kind: 'milestoneIsMissing' }
  | { readonly kind: 'reasonIsMissing' }
  | { readonly kind: 'nothingChanged' }
  | TextIsTooLong

/** A plan with nothing in it. Refuses one without a title, or that ends before it starts. */
export function makePlan(made: Pick<Plan, 'id' | 'title' | 'periodFrom' | 'periodTo'>): Result<Plan, CannotPlan> {
  const title = tidy(made.title)
  if (title === '') return refuse({ kind: 'titleIsMissing' })
  if (made.periodTo < made.periodFrom) return refuse({ kind: 'periodEndsBeforeItStarts' })
  const tooLong = overLimit([title], longestOfPlan.line)
  return tooLong ? refuse(tooLong) : ok({ ...made, title, milestones: [], decisions: [], scrutiny: [], meetings: [] })
}

/** A milestone as typed. */
export type MilestoneTyped = Pick<Milestone, 'what' | 'owner' | 'due' | 'note'>

/** Adds a milestone. Refuses one that says nothing or that nobody owns. */
export function addMilestone(plan: Plan, id: MilestoneId, typed: MilestoneTyped): Result<Plan, CannotPlan> {
  const milestone = { id, ...tidied(typed), metOn: null, moved: [], withdrawn: null }
  const problem = problemOf(milestone)
  return problem ? refuse(problem) : ok({ ...plan, milestones: [...plan.milestones, milestone] })
}

/** Changes a milestone; another day needs a reason, and the day it was due before stays beside it. */
export function changeMilestone(
  plan: Plan,
  id: MilestoneId,
  change: Partial<MilestoneTyped>,
  reason: string,
  stamp: Stamp,
): Result<Plan, CannotPlan> {
  return withMilestone(plan, id, (before) => {
    const next = { ...before, ...tidied({ ...before, ...change }) }
    const isMoved = next.due !== before.due
    const why = printable(reason).trim()
    const isSame = !isMoved && (['what', 'owner', 'note'] as const).every((part) => next[part] === before[part])
    if (isSame) return refuse({ kind: 'nothingChanged' })
    if (isMoved && why === '') return refuse({ kind: 'reasonIsMissing' })
    const problem = problemOf(next) ?? overLimit([why], longestOfPlan.words)
    if (problem) return refuse(problem)
    return ok(isMoved ? { ...next, moved: [...before.moved, { ...stamp, was: before.due, why }] } : next)
  })
}

/** Says on which day a milestone was met, or with null that it is not. Refuses what is so already. */
export const meetMilestone = (plan: Plan, id: MilestoneId, metOn: Day | null): Result<Plan, CannotPlan> =>
  withMilestone(plan, id, (before) =>
    before.metOn === metOn ? refuse({ kind: 'nothingChanged' }) : ok({ ...before, metOn }),
  )

/** Withdraws a milestone with a reason: it stays in the plan. */
export const withdrawMilestone = (plan: Plan, id: MilestoneId, reason: string): Result<Plan, CannotPlan> =>
  withMilestone(plan, id, (before) => {
    const withdrawn = printable(reason).trim()
    if (withdrawn === '') return refuse({ kind: 'reasonIsMissing' })
    const tooLong = overLimit([withdrawn], longestOfPlan.words)
    return tooLong ? refuse(tooLong) : ok({ ...before, withdrawn })
  })

function withMilestone(
  plan: Plan,
  id: MilestoneId,
  change: (before: Milestone) => Result<Milestone, CannotPlan>,
): Result<Plan, CannotPlan> {
  const before = plan.milestones.find((each) => each.id === id)
  if (!before) return refuse({ kind: 'milestoneIsMissing' })
  const next = change(before)
  if (!next.ok) return next
  return ok({ ...plan, milestones: plan.milestones.map((each) => (each.id === id ? next.value : each)) })
}

const tidied = ({ what, owner, due, note }: MilestoneTyped): MilestoneTyped => ({
  what: tidy(what),
  owner: tidy(owner),
  due,
  note: printable(note).trim(),
})

function problemOf({ what, owner, note }: MilestoneTyped): CannotPlan | null {
  if (what === '') return { kind: 'milestoneIsIncomplete', missing: 'what' }
  if (owner === '') return { kind: 'milestoneIsIncomplete', missing: 'owner' }
  return overLimit([what, owner], longestOfPlan.line) ?? overLimit([note], longestOfPlan.words)
}

/** Puts a decision, a piece of scrutiny or a meeting in the plan, in place of the one with its id where there is one. */
export const putInPlan = <Part extends 'decisions' | 'scrutiny' | 'meetings'>(
  plan: Plan,
  part: Part,
  entry: Plan[Part][number],
): Plan => {
  const entries = plan[part] as readonly { readonly id: string }[]
  const isThere = entries.some(({ id }) => id === entry.id)
  return {
    ...plan,
    [part]: isThere ? entries.map((each) => (each.id === entry.id ? entry : each)) : [...entries, entry],
  }
}

/** Where a milestone stands on a day, with how many days late it is or was met. */
export type MilestoneRow = {
  readonly milestone: Milestone
  readonly state: 'ahead' | 'overdue' | 'met' | 'withdrawn'
  readonly daysLate: number
}

/** The milestones: overdue ones first, then what lies ahead by day, what was met, and what was withdrawn. */
export function milestoneRows({ milestones }: Plan, asAt: Day): readonly MilestoneRow[] {
  const places = { overdue: 0, ahead: 1, met: 2, withdrawn: 3 }
  return milestones
    .map((milestone): MilestoneRow => {
      const { due, metOn, withdrawn } = milestone
      const daysLate = withdrawn === null ? Math.max(0, daysBetween(due, metOn ?? asAt)) : 0
      const state = withdrawn !== null ? 'withdrawn' : metOn !== null ? 'met' : due < asAt ? 'overdue' : 'ahead'
      return { milestone, state, daysLate }
    })
    .sort((a, b) => places[a.state] - places[b.state] || (a.milestone.due < b.milestone.due ? -1 : 1))
}
