import type { CellKind, PickWords } from './cells'

// What the tables of the layout are written with.

/** A column of a sheet; on the sheet "Framework", a row. */
export type Column = {
  /** Where its value stands in the model, from the thing that the row describes. */
  readonly key: string
  readonly heading: string
  /** How to fill it in. */
  readonly about: string
  readonly cell: CellKind
  /** True when a row says nothing without it. */
  readonly needed?: true
}

export type SheetLayout = {
  readonly name: string
  readonly about: string
  readonly columns: readonly Column[]
}

export const text = { is: 'text' } as const
export const name = { is: 'name' } as const
export const id = { is: 'id' } as const
export const number = { is: 'number' } as const
export const yesNo = { is: 'yesNo' } as const
export const day = { is: 'day' } as const
export const lines = { is: 'lines' } as const
export const names = { is: 'names' } as const
export const record = { is: 'record' } as const
export const pick = (words: PickWords) => ({ is: 'pick', words }) as const
export const pairs = (idKey: string, textKey: string) => ({ is: 'pairs', id: idKey, text: textKey }) as const

export const column = (key: string, heading: string, cell: CellKind, about: string): Column => ({
  key,
  heading,
  cell,
  about,
})
export const needed = (key: string, heading: string, cell: CellKind, about: string): Column => ({
  ...column(key, heading, cell, about),
  needed: true,
})

export const madeId = 'Leave it empty to have one made.'

export const questionRef = (about: string) =>
  needed('question', 'Question', name, `The number or the id of the question. ${about}`)
