import * as z from 'zod/mini'
import { daySchema, momentSchema } from '../basics/day'
import { type Id, idSchema } from '../basics/id'
import { panelSchema } from './panel'

// A review: answers of several returns that one person reads. What the reader thinks of them is the reader's own until it is
// sent (experience design, 3.7).

export type ReviewId = Id<'review'>

/** The most characters of what is typed in a review. */
export const longestInReview = { words: 4_000, name: 200, title: 200, starter: 200 } as const

/** The most beginnings of a question that a reader is offered. */
export const mostStarters = 12

const words = z.string().check(z.maxLength(longestInReview.words))
const name = z.string().check(z.maxLength(longestInReview.name))

/** Beginnings of a question that a member of the public might ask. */
export const startersSchema = z
  .array(z.string().check(z.minLength(1), z.maxLength(longestInReview.starter)))
  .check(z.maxLength(mostStarters))

/** What a reader may think of an answer. Not being sure is a view of its own. */
export const reviewViews = ['satisfied', 'question', 'concerned', 'notSure'] as const

/** What a reader thinks of one answer. */
const reviewNoteSchema = z.strictObject({
  view: z.enum(reviewViews),
  /** A question, a worry or what would help, in the reader's words; may be empty for `satisfied`. */
  words,
  /** True when the reader asks to have it raised in the session. */
  raise: z.boolean(),
  at: momentSchema,
})

/** What became of what a reader asked. */
const reviewReplySchema = z.strictObject({
  /** What the organisation answered; empty while it has not. */
  answer: words,
  answeredBy: name,
  answeredOn: z.nullable(daySchema),
  /** What was agreed in the end; empty while nothing was. */
  agreed: words,
  agreedOn: z.nullable(daySchema),
})

/** One answer that is to be read. */
const reviewItemSchema = z.strictObject({
  /** Tells it from the other items of the review. */
  id: idSchema<'review item'>(),
  returnId: idSchema<'return'>(),
  questionId: idSchema<'question'>(),
  note: z.nullable(reviewNoteSchema),
  reply: z.nullable(reviewReplySchema),
})

export const reviewSchema = z.strictObject({
  id: idSchema<'review'>(),
  cycleId: idSchema<'cycle'>(),
  kind: z.enum(['lay', 'professional']),
  /** Who reads: a role always, a name where one is wanted. */
  reviewer: z.strictObject({ role: name.check(z.minLength(1)), name }),
  /** True when the reader sees organisations by letter instead of by name. */
  isAnonymised: z.boolean(),
  /** Beginnings of a question that the reader is offered; none where left out. */
  starters: z.optional(startersSchema),
  /** The session that it is read for, by a member of its panel; left out where it is read for none. */
  panel: z.optional(panelSchema),
  items: z.array(reviewItemSchema).check(z.minLength(1), z.maxLength(500)),
  madeOn: daySchema,
  /** When the reader sent it back; null while it is the reader's own. */
  sentAt: z.nullable(momentSchema),
})

export type ReviewNote = z.infer<typeof reviewNoteSchema>
export type ReviewReply = z.infer<typeof reviewReplySchema>
export type ReviewItem = z.infer<typeof reviewItemSchema>
/** Answers that one person reads and says something of. */
export type Review = z.infer<typeof reviewSchema>
