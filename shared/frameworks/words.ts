import * as z from 'zod/mini'

/** The longest text a framework file may hold in one place, in characters. */
export const longestWords = 4_000

/** A text that people read. It may be empty while a framework is written; a published edition has no empty text. */
export const words = z.string().check(z.maxLength(longestWords))

/** Texts that are read one below the other. */
export const wordList = z.array(words).check(z.maxLength(100))
