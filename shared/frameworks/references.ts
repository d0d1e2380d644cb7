import * as z from 'zod/mini'
import { daySchema } from '../basics/day'
import { idSchema } from '../basics/id'
import { words } from './words'

/** Where a rule comes from. An unverified reference is always shown as such. */
export const referenceSchema = z.strictObject({
  id: idSchema<'reference'>(),
  document: words,
  edition: z.nullable(words),
  part: z.nullable(words),
  heading: z.nullable(words),
  paragraph: z.nullable(words),
  verified: z.boolean(),
  checkedOn: daySchema,
  note: z.optional(words),
})

export type Reference = z.infer<typeof referenceSchema>
