import type { CellRange } from '../../../basics/sheet'
import type { FormSheet } from './formSheet'
import { sheetNames } from './layout'

/** The words that cells offer. The same list stands in the workbook once. */
export type WordLists = {
  readonly rangeOf: (words: readonly string[]) => CellRange
  /** The hidden sheet that holds them. */
  readonly sheet: () => FormSheet
}

/** Begins the lists of one workbook. */
export function wordLists(): WordLists {
  const all: string[] = ['Words that cells of the other sheets offer']
  const known = new Map<string, CellRange>()
  const rangeOf = (words: readonly string[]): CellRange => {
    const key = words.join('\n')
    const before = known.get(key)
    if (before) return before
    const range = { sheet: sheetNames.lists, column: 1, firstRow: all.length + 1, lastRow: all.length + words.length }
    all.push(...words)
    known.set(key, range)
    return range
  }
  const sheet = (): FormSheet => ({
    name: sheetNames.lists,
    isHidden: true,
    columns: [{ width: 40 }],
    rows: all.map((words) => ({ cells: [{ value: words, style: 'mark' }] })),
    headingRow: null,
    takesRows: false,
    helps: [],
  })
  return { rangeOf, sheet }
}
