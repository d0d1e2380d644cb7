/** What a person decided about a table, over and above where its columns go. Without any, nothing uncertain is done. */
export type Decisions = {
  /** By the key of a question: whether two are one organisation. */
  readonly answers: Readonly<Record<string, 'same' | 'different'>>
  /** Rows to leave out, by their numbers. */
  readonly skipped: readonly number[]
  /** Rows to read although they look like trials, totals or titles. */
  readonly taken: readonly number[]
  /** What to read in the place of a cell. Columns count from 0. */
  readonly corrected: readonly { readonly row: number; readonly column: number; readonly typed: string }[]
  /** Misplaced numbers to put in their place in every row, as `misplacement` names them. */
  readonly accepted: readonly string[]
  /** By a word for a type, as words are compared, the code of the type it stands for; by an empty one, that of rows without any. */
  readonly types: Readonly<Record<string, string>>
}

export const nothingDecided: Decisions = { answers: {}, skipped: [], taken: [], corrected: [], accepted: [], types: {} }
