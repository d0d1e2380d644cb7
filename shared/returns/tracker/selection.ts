import type { ReturnId } from '../answer'

// Which returns are chosen. A choice outlasts the filters: what they hide stays chosen, and the count says so.

/** The returns that are chosen. */
export type Selected = ReadonlySet<ReturnId>

/** Chooses a return, or no longer. */
export function toggled(selected: Selected, id: ReturnId): Selected {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Chooses more returns, or lets go of them. */
export function withAll(selected: Selected, ids: readonly ReturnId[], on: boolean): Selected {
  const next = new Set(selected)
  for (const id of ids) on ? next.add(id) : next.delete(id)
  return next
}

/** `3 selected, 1 hidden by the filter`; empty while nothing is. */
export function selectionText(selected: Selected, shown: readonly ReturnId[]): string {
  if (selected.size === 0) return ''
  const seen = new Set(shown)
  const hidden = [...selected].filter((id) => !seen.has(id)).length
  const count = (number: number) => number.toLocaleString('en-GB')
  return `${count(selected.size)} selected${hidden > 0 ? `, ${count(hidden)} hidden by the filter` : ''}`
}
