import * as z from 'zod/mini'
import { idSchema } from '../basics/id'
import { scaleSchema } from './scale'
import { words } from './words'

// A mapping says what the levels of one scale are on another. It goes by meaning, is chosen by a person, has a name, and
// is applied only while reading: the answer that was given is never overwritten (Section 11 sheet, 5.3).

export const mappingSchema = z.strictObject({
  id: idSchema<'mapping'>(),
  title: words,
  from: idSchema<'scale'>(),
  to: idSchema<'scale'>(),
  /** By level id of the scale it maps from; null where a level has no counterpart. */
  levels: z.record(z.string(), z.nullable(idSchema<'level'>())),
  /** For a percentage: the level from this percentage up, highest first. Ours to suggest, theirs to change. */
  bands: z.optional(
    z.array(z.strictObject({ from: z.number().check(z.minimum(0), z.maximum(100)), level: idSchema<'level'>() })),
  ),
  /** What to think of before choosing it. */
  caution: words,
})

export type Mapping = z.infer<typeof mappingSchema>

/** How the ratings of a cycle are read on another scale. Taking it away shows the ratings as they were given. */
export const readingSchema = z.strictObject({ mapping: mappingSchema, to: scaleSchema })

export type Reading = z.infer<typeof readingSchema>
