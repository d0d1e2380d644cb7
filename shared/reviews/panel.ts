import * as z from 'zod/mini'
import { daySchema, momentSchema } from '../basics/day'
import { idSchema } from '../basics/id'

// What a member of a panel is given before a session, besides the answers that they read one by one: the papers as they were made,
// and room for questions of their own (challenge sheet, 1.5).

/** The most characters of one stretch of papers, and of a question of one's own. */
const longestStretch = 50_000
export const longestAsk = 4_000

/** The most questions of one's own. */
export const mostAsks = 100

const text = z.string().check(z.maxLength(longestStretch))
const rating = z.strictObject({
  kind: z.literal('rating'),
  step: z.nullable(z.enum(['a', 'b', 'c', 'd'])),
  code: text,
  word: text,
})
const words = z.union([
  text,
  z.array(z.union([text, z.strictObject({ kind: z.literal('strong'), text }), rating])).check(z.maxLength(1_000)),
])
const id = z.string().check(z.maxLength(80))

/** A block of papers: those of documents that say something, without what only paper needs. */
export const paperBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text,
  }),
  z.strictObject({ kind: z.literal('paragraph'), words }),
  z.strictObject({ kind: z.literal('callout'), words }),
  z.strictObject({ kind: z.literal('quote'), text }),
  z.strictObject({ kind: z.literal('bullets'), items: z.array(words).check(z.maxLength(5_000)) }),
  z.strictObject({ kind: z.literal('numbered'), items: z.array(words).check(z.maxLength(5_000)) }),
  z.strictObject({
    kind: z.literal('table'),
    id,
    caption: text,
    summary: text,
    columns: z.array(z.strictObject({ heading: text, width: z.number() })).check(z.maxLength(30)),
    rows: z.array(z.array(z.union([words, rating])).check(z.maxLength(30))).check(z.maxLength(5_000)),
  }),
])

/** A question that a member of the panel wrote on their own. */
const askSchema = z.strictObject({
  id: idSchema<'panel ask'>(),
  /** Whom it is put to. */
  organisationId: idSchema<'organisation'>(),
  words: z.string().check(z.minLength(1), z.maxLength(longestAsk)),
  at: momentSchema,
})

/** The session that a review is read for, and by whom. */
export const panelSchema = z.strictObject({
  sessionId: idSchema<'session'>(),
  personId: idSchema<'session person'>(),
  title: z.string().check(z.minLength(1), z.maxLength(2_000)),
  on: daySchema,
  /** Whom a question can be put to: the organisations on the agenda. */
  to: z
    .array(z.strictObject({ id: idSchema<'organisation'>(), name: z.string().check(z.maxLength(200)) }))
    .check(z.maxLength(2_000)),
  /** The papers as they were made; null with those who made them, and on their way home. */
  papers: z.nullable(
    z.strictObject({
      madeOn: daySchema,
      isFinal: z.boolean(),
      blocks: z.array(paperBlockSchema).check(z.maxLength(20_000)),
    }),
  ),
  asks: z.array(askSchema).check(z.maxLength(mostAsks)),
})

export type PaperBlock = z.infer<typeof paperBlockSchema>
export type PanelAsk = z.infer<typeof askSchema>
/** What makes a review a panel member's reading before a session. */
export type PanelReading = z.infer<typeof panelSchema>
