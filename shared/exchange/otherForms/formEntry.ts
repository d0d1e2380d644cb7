import type { Role } from './roles'

/** One thing that a form says to a question of its own. */
export type FormAnswer = {
  /** The words over its column or before its line, as they are compared; empty where there are none. */
  readonly column: string
  /** The same as they stand there. */
  readonly heading: string
  readonly words: string
  /** The name of its colour where it says nothing, or `unnamed`; null where it has none that could be an answer. */
  readonly colour: string | null
  /** Words in it that are set off, as a reader would be told. */
  readonly marks: readonly string[]
  /** What of the question it is, where its place says so whatever its heading: one of several columns to tick. */
  readonly role: Role | null
}

/** A question of a form with what is said to it. */
export type FormEntry = {
  /** Unique in its form. */
  readonly key: string
  /** Where people find it: `table 2, row 4`. */
  readonly place: string
  /** The number it has there; empty where it has none. */
  readonly number: string
  /** Empty for what is said where no question stands. */
  readonly words: string
  readonly answers: readonly FormAnswer[]
}

/** A question with its number, as it is matched and shown. */
export const entryWords = ({ number, words }: Pick<FormEntry, 'number' | 'words'>) => `${number} ${words}`.trim()
