import * as z from 'zod/mini'
import { idSchema } from '../basics/id'
import { mappingSchema } from './mapping'
import { scaleSchema } from './scale'
import { words } from './words'

/** The scales that a framework can be started from, and the mappings that are known between them. */
export const scaleLibrarySchema = z.strictObject({
  format: z.literal('psa-scales'),
  formatVersion: z.literal(1),
  scales: z.array(
    z.discriminatedUnion('kind', [
      /** Levels to rate by. */
      z.strictObject({ kind: z.literal('levels'), about: words, scale: scaleSchema }),
      /** A percentage in steps, with no levels. */
      z.strictObject({ kind: z.literal('percentage'), id: idSchema<'scale'>(), title: words, about: words }),
      /** No rating at all. */
      z.strictObject({ kind: z.literal('narrative'), id: idSchema<'scale'>(), title: words, about: words }),
      /** Levels that a partnership makes up. */
      z.strictObject({ kind: z.literal('own'), id: idSchema<'scale'>(), title: words, about: words }),
    ]),
  ),
  mappings: z.array(mappingSchema),
})

export type ScaleLibrary = z.infer<typeof scaleLibrarySchema>
