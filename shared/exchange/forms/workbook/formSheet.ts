import type { Cell, CellRange } from '../../../basics/sheet'

// A sheet that people fill in: what stands in its cells, how it looks, and which cells take something.

/** How a cell looks. Cells of the style `input` take what is typed, and `open` ones too; every other is locked. */
export type CellStyle =
  | 'title'
  | 'words'
  | 'link'
  | 'heading'
  | 'group'
  | 'question'
  | 'label'
  | 'input'
  | 'open'
  | 'before'
  | 'status'
  | 'count'
  | 'mark'

/** A cell of a sheet that people fill in. */
export type FormCell = {
  readonly value: Cell
  readonly style: CellStyle
  /** What works the value out anew when something is typed; `value` is what it comes to now. */
  readonly formula?: string
  /** The sheet that it leads to. */
  readonly leadsTo?: string
}

/** A row of a sheet that people fill in; null leaves a cell out. */
export type FormRow = {
  readonly cells: readonly (FormCell | null)[]
  readonly isHidden?: boolean
  /** Lines of words that there should be room for even while it is empty. */
  readonly leastLines?: number
}

/** Something that cells say while they are filled in, and what they take. Other words are warned of and never refused. */
export type CellHelp = {
  readonly at: CellRange
  readonly title: string
  readonly words: string
  readonly takes:
    | { readonly kind: 'list'; readonly words: CellRange }
    | { readonly kind: 'number' | 'day' | 'anything' }
}

/** A sheet that people fill in. */
export type FormSheet = {
  readonly name: string
  /** True for one that carries what the program needs when it comes back. */
  readonly isHidden: boolean
  /** Widths in characters. */
  readonly columns: readonly { readonly width: number; readonly isHidden?: boolean }[]
  readonly rows: readonly FormRow[]
  /** The row of headings, which stays in view and stands on every printed page; rows count from 1. */
  readonly headingRow: number | null
  /** True where rows may be added, taken out and sorted below the headings. */
  readonly takesRows: boolean
  readonly helps: readonly CellHelp[]
}
