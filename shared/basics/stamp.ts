import * as z from 'zod/mini'
import { daySchema, momentSchema } from './day'

/** The most characters of a name or role that stands under something. */
export const longestName = 200

/** The fields of something written down once and never changed: who did it, and when. */
export const stampShape = {
  /** A name or role, as typed. */
  by: z.string().check(z.maxLength(longestName)),
  /** For display, and for how long something took; never decides an order. */
  at: momentSchema,
  on: daySchema,
}

const stampSchema = z.strictObject(stampShape)

/** Who writes something down, and when. Both are passed in: no decision reads a clock. */
export type Stamp = z.infer<typeof stampSchema>
