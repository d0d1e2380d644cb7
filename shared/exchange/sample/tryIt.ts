import * as z from 'zod/mini'

const line = z.string().check(z.minLength(1), z.maxLength(200))

/** What to try in the sample, in order: each in words, with the place it leads to, as the settings remember places. */
export const tryItSchema = z.array(z.strictObject({ id: line, words: line, leads: z.record(line, line) }))

/** Something to try in the sample. */
export type TryItTask = z.infer<typeof tryItSchema>[number]
