import * as z from 'zod/mini'
import { sha256Schema } from './attachedFile'
import { momentSchema } from './day'
import { idSchema } from './id'

/** The most characters of who removed words, and why. */
export const longestOfRemoval = 200

/** The most sentences that one removal knows again. */
export const mostPieces = 20_000

/**
 * What is kept of words that were removed for good: that it was done, and enough to know them again should an old file bring them
 * back. The words are not in it. It travels with the partnership, in back-ups and in packs; in packs
 * without who and why. (Reliability rules, 3.3.)
 */
export const removalSchema = z.strictObject({
  id: idSchema<'removal'>(),
  at: momentSchema,
  by: z.string().check(z.maxLength(longestOfRemoval)),
  reason: z.string().check(z.maxLength(longestOfRemoval)),
  /** Random, so that equal sentences of two partnerships have other sums. */
  salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  /** SHA-256 of the salt with each sentence that held the words. */
  pieces: z.array(sha256Schema).check(z.maxLength(mostPieces)),
  /** SHA-256 of attached files that were removed. */
  files: z.array(sha256Schema).check(z.maxLength(1_500)),
})

export type Removal = z.infer<typeof removalSchema>
