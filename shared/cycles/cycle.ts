import * as z from 'zod/mini'
import { type Day, daySchema, momentSchema } from '../basics/day'
import { type Id, idSchema } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { readingSchema } from '../frameworks/mapping'

export type CycleId = Id<'cycle'>

/** A closing or reopening: who did it, when, and why it was opened again. */
const turnSchema = z.strictObject({
  to: z.enum(['closed', 'open']),
  at: momentSchema,
  by: z.string().check(z.maxLength(200)),
  why: z.string().check(z.maxLength(2_000)),
})

/** What a meeting agreed on a question that several people had rated alone. A null rating means "not agreed". */
const meetingRatingSchema = z.strictObject({
  rating: z.nullable(idSchema<'level'>()),
  /** Why it is not the middle view; may be empty where it is. */
  reason: z.string().check(z.maxLength(4_000)),
  by: z.string().check(z.maxLength(200)),
  on: daySchema,
})

/** A flag on a question that most returns leave open, put aside by a person with a reason. */
const asideSchema = z.strictObject({
  /** The rule that raised it. */
  rule: z.string().check(z.minLength(1), z.maxLength(60)),
  questionId: idSchema<'question'>(),
  reason: z.string().check(z.minLength(1), z.maxLength(4_000)),
  by: z.string().check(z.maxLength(200)),
  at: momentSchema,
})

const sentences = z.array(z.string().check(z.maxLength(600))).check(z.maxLength(6))

export const cycleSchema = z.strictObject({
  id: idSchema<'cycle'>(),
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The framework edition this cycle is pinned to, `s11-core@2026.1`. */
  framework: idSchema<'framework edition'>(),
  opensOn: daySchema,
  /** The day returns are due. */
  closesOn: daySchema,
  periodFrom: daySchema,
  periodTo: daySchema,
  boardOn: z.nullable(daySchema),
  stage: z.enum(['open', 'closed']),
  /** The cycle whose answers stand beside this one's. */
  previous: z.nullable(idSchema<'cycle'>()),
  /** What page one of the board report says, written by people. */
  summary: z.strictObject({ strengths: sentences, concerns: sentences, decisions: sentences }),
  /** The mapping that the ratings are counted by; absent or null while they are counted as the questionnaire means them. */
  reading: z.optional(z.nullable(readingSchema)),
  /** What a meeting agreed, by question id, where several people rated alone; left out where it agreed nothing. */
  agreed: z.optional(z.record(z.string(), meetingRatingSchema)),
  /** Who decided, and when, that views are shown before all are in, where several people answer alone; left out while nobody did. */
  viewsShown: z.optional(z.strictObject({ by: z.string().check(z.maxLength(200)), on: daySchema })),
  /** Flags on its questions that a person put aside; left out while there were none. */
  dismissed: z.optional(z.array(asideSchema).check(z.maxLength(1_000))),
  /** Every closing and reopening, oldest first; left out while there was none. */
  turns: z.optional(z.array(turnSchema).check(z.minLength(1), z.maxLength(200))),
})

/** One round of the audit, from sending to reporting. */
export type Cycle = z.infer<typeof cycleSchema>
export type BoardSummary = Cycle['summary']
export type CycleAside = z.infer<typeof asideSchema>
export type CycleTurn = z.infer<typeof turnSchema>

export type DatesAreWrong = { readonly kind: 'closesBeforeItOpens' } | { readonly kind: 'titleIsMissing' }

/** Refuses a cycle without a title, or whose returns would be due before it opens. */
export function checkCycle(cycle: Cycle): Result<Cycle, DatesAreWrong> {
  if (cycle.title.trim() === '') return refuse({ kind: 'titleIsMissing' })
  if (cycle.closesOn < cycle.opensOn) return refuse({ kind: 'closesBeforeItOpens' })
  return ok(cycle)
}

/** A title for a cycle that opens on this day: `Section 11, 2026 to 2027`. Audit years turn in April. */
export function cycleTitle(subject: string, opensOn: Day): string {
  const [year = 0, month = 0] = opensOn.split('-').map(Number)
  const from = month >= 4 ? year : year - 1
  return `${subject}, ${from} to ${from + 1}`
}
