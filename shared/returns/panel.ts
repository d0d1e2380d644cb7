import * as z from 'zod/mini'
import { daySchema, momentSchema } from '../basics/day'
import { idSchema } from '../basics/id'

// What the partnership says of a return, beside what the organisation says and never in place of it (challenge sheet, 1.7).
// None of it goes out with a return, and no file that comes in changes it.

/** The most characters of what a panel types. */
export const longestOfPanel = { words: 4_000, name: 200 } as const

/** The most people besides the last one whose notes on an answer are kept. */
export const mostOthers = 20

const words = z.string().check(z.maxLength(longestOfPanel.words))
const name = z.string().check(z.maxLength(longestOfPanel.name))

/** Whether somebody looked at the evidence of an answer, and found it to be as it says. */
const evidenceCheckSchema = z.strictObject({
  outcome: z.enum(['seen', 'notSeen']),
  note: words,
  by: name,
  on: daySchema,
})

/**
 * What somebody who looked at an answer decided: it stays as it is, another rating is suggested, it goes back with a question, or
 * the session takes it up.
 */
export const panelOutcomes = ['noChange', 'suggest', 'sentBack', 'toSession'] as const
export type PanelOutcome = (typeof panelOutcomes)[number]

const panelViewSchema = z.strictObject({
  /** What it asks the organisation; empty for no question. */
  query: words,
  /** The rating it proposes; null for none. */
  proposed: z.nullable(idSchema<'level'>()),
  /** Why it proposes that rating; empty for none. */
  reason: words,
  evidence: z.nullable(evidenceCheckSchema),
  /** What was decided; null for nothing yet. */
  outcome: z.nullable(z.enum(panelOutcomes)),
  by: name,
  at: momentSchema,
})

/** What a panel noted on one answer before a rating was agreed, and what others had noted who said something else. */
export const panelNoteSchema = z.extend(panelViewSchema, {
  /** The last note of each other person, the newest last; left out while one person alone noted anything. */
  others: z.optional(z.array(panelViewSchema).check(z.maxLength(mostOthers))),
})

/** A flag on an answer, or on a whole return, that a person put aside with a reason. */
export const dismissedSchema = z.strictObject({
  /** The rule that raised it. */
  rule: z.string().check(z.minLength(1), z.maxLength(60)),
  /** The question it stands on; null for the whole return. */
  questionId: z.nullable(idSchema<'question'>()),
  reason: words.check(z.minLength(1)),
  /** When its answer had last been changed, null for one without an answer; left out where it holds whatever the answer says. */
  answeredAt: z.optional(z.nullable(momentSchema)),
  by: name,
  at: momentSchema,
})

/** What others could learn from an answer, in words that name nobody. */
export const sharingSchema = z.strictObject({
  note: words,
  by: name,
  on: daySchema,
})

/** What one person noted on an answer. */
export type PanelView = z.infer<typeof panelViewSchema>
export type PanelNote = z.infer<typeof panelNoteSchema>
export type Dismissed = z.infer<typeof dismissedSchema>
export type Sharing = z.infer<typeof sharingSchema>
