import * as z from 'zod/mini'
import { daySchema } from '../basics/day'

// All that ever goes to the screen of the room, part by part. It is a schema of its own and knows nothing of a session: what is not
// named here cannot be sent there, whatever the presenter's screen holds.

const line = z.string().check(z.maxLength(2_000))
const words = z.string().check(z.maxLength(10_000))
const more = z.int().check(z.minimum(0))

/** A rating as it is drawn: word, code, shape and place on the colour ramp. */
const level = z.strictObject({
  label: line,
  code: z.string().check(z.maxLength(3)),
  step: z.nullable(z.enum(['a', 'b', 'c', 'd'])),
  shape: z.enum(['diamond', 'disc', 'triangle', 'square', 'ring', 'pointer', 'arrow', 'box']),
})
/** White on dark, for a dark room; left out in a bright one. */
const dark = z.optional(z.literal(true))
/** Practice data; left out in a real partnership. */
const sample = z.optional(z.literal(true))
/** Whom a question is put to; left out where the title says so. */
const to = z.optional(words)
const rating = z.strictObject({
  organisation: line,
  question: line,
  level: z.nullable(level),
  /** Why an organisation gave itself no rating; left out where it gave one. */
  none: z.optional(z.enum(['notApplicable', 'notBack'])),
})
const ratings = z.array(rating).check(z.maxLength(50))

const partSchema = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('question'), words, to }),
  z.strictObject({ part: z.literal('own'), ratings, more }),
  z.strictObject({ part: z.literal('last'), ratings, more }),
  z.strictObject({
    part: z.literal('words'),
    /** Each with whose words they are and on which question; empty where the item says so already. */
    quotes: z.array(z.strictObject({ of: line, words: line })).check(z.maxLength(10)),
    more,
  }),
  z.strictObject({
    part: z.literal('challenges'),
    lines: z
      .array(z.strictObject({ question: words, to, since: daySchema, timesCarried: more }))
      .check(z.maxLength(10)),
    more,
  }),
  z.strictObject({
    part: z.literal('agreed'),
    ratings: z
      .array(
        z.strictObject({
          ...rating.def.shape,
          isNotAgreed: z.boolean(),
          /** The day of what was agreed before this session; left out where it was agreed in it. */
          on: z.optional(daySchema),
        }),
      )
      .check(z.maxLength(50)),
    more,
  }),
  z.strictObject({
    part: z.literal('actions'),
    lines: z.array(z.strictObject({ what: line, owner: line, due: daySchema })).check(z.maxLength(10)),
    more,
  }),
])

/** What the screen of the room shows: nothing, the cover, or an item with what was revealed of it. */
export const roomShownSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nothing'), dark }),
  z.strictObject({ kind: z.literal('cover'), dark, sample, title: line, place: line, on: daySchema }),
  z.strictObject({
    kind: z.literal('item'),
    dark,
    sample,
    title: line,
    /** Whom the item is put to; left out where its title says so. */
    putTo: z.optional(line),
    number: z.int().check(z.minimum(1)),
    of: z.int().check(z.minimum(1)),
    parts: z.array(partSchema).check(z.maxLength(7)),
  }),
])

/** What the screen of the room shows. */
export type RoomShown = z.infer<typeof roomShownSchema>
export type RoomShownPart = z.infer<typeof partSchema>
export type RoomShownRating = z.infer<typeof rating>
