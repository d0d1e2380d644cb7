import * as z from 'zod/mini'
import { daySchema } from '../basics/day'
import { idSchema } from '../basics/id'
import { words } from './words'

// A crosswalk says which questions or standards of two frameworks ask about the same thing, so that an answer can be used
// again. It offers and never copies by itself, and what is used again keeps saying where it came from.

const side = z.strictObject({
  framework: idSchema<'framework'>(),
  /** How this side is called in a table heading. */
  title: words,
})

export const crosswalkSchema = z.strictObject({
  format: z.literal('psa-crosswalk'),
  formatVersion: z.literal(1),
  id: idSchema<'crosswalk'>(),
  title: words,
  /** Who says so. */
  owner: words,
  /** True once those who know both sides agreed it. Until then it is always shown as to be checked. */
  verified: z.boolean(),
  checkedOn: daySchema,
  note: words,
  a: side,
  b: side,
  rows: z
    .array(
      z.strictObject({
        /** Standard or question ids of side a. */
        a: z.array(z.string()).check(z.minLength(1)),
        /** Standard or question ids of side b; none where nothing corresponds. */
        b: z.array(z.string()),
        /** `same`: one answer serves both. `overlaps`: worth reading, to be reworded. */
        relation: z.enum(['same', 'overlaps']),
        note: z.optional(words),
      }),
    )
    .check(z.minLength(1), z.maxLength(2_000)),
})

export type Crosswalk = z.infer<typeof crosswalkSchema>
