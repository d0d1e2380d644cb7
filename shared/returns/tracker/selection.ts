import type { ReturnId } from '../answer'

// Which rows are chosen. A choice outlasts the filters: what they hide stays chosen, and the count says so.

/** The things that are chosen, by their ids. */
export type Chosen<Id extends string> = ReadonlySet<Id>

/** The returns that are chosen. */
export type Selected = Chosen<ReturnId>

/** Chooses something, or no longer. */
export function toggled<Id extends string>(selected: Chosen<Id>, id: Id): Chosen<Id> {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Chooses more, or lets go of them. */
export function withAll<Id extends string>(selected: Chosen<Id>, ids: readonly Id[], on: boolean): Chosen<Id> {
  const next = new Set(selected)
  for (const id of ids) on ? next.add(id) : next.delete(id)
  return next
}

/** `3 selected, 1 hidden by the filter`; empty while nothing is. */
export function selectionText<Id extends string>(selected: Chosen<Id>, shown: readonly Id[]): string {
  if (selected.size === 0) return ''
  const seen = new Set(shown)
  const hidden = [...selected].filter((id) => !seen.has(id)).length
  const count = (number: number) => number.toLocaleString('en-GB')
  return `${count(selected.size)} selected${hidden > 0 ? `, ${count(hidden)} hidden by the filter` : ''}`
}
