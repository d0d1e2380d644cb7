// Lists with an order of their own: what is put in, what is moved, and what stayed the same.

/** A list with one more item at a place. */
export function inserted<T>(items: readonly T[], place: number, item: T): T[] {
  return [...items.slice(0, place), item, ...items.slice(place)]
}

/** A list with one item moved one place; the same order when it is at the end already. */
export function movedBy<T>(items: readonly T[], isIt: (item: T) => boolean, by: 1 | -1): T[] {
  const from = items.findIndex(isIt)
  const item = items[from]
  const to = from + by
  if (item === undefined || to < 0 || to >= items.length) return [...items]
  return inserted(
    items.filter((_, place) => place !== from),
    to,
    item,
  )
}

/** True when two lists hold the same items in the same order. */
export const sameItems = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((item, place) => item === b[place])
