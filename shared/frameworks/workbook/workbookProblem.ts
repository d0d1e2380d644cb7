/**
 * One thing to know about a workbook that was read. `wrong`: something was left out or cannot be published. `note`:
 * something was read in a way that a person may want to look at.
 */
export type WorkbookProblem = {
  readonly kind: 'wrong' | 'note'
  readonly sheet: string
  /** As a spreadsheet shows it: the first row is 1. */
  readonly row: number
  /** The heading over the cell, or the letter of its column. */
  readonly column: string
  readonly words: string
}
