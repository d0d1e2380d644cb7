/**
 * The items of a list that have no id, each with a key of its own: what it is known by, and which of those known by it.
 * Two items may be known by the same words; those that stay in their order keep their keys.
 */
export function withKeys<T>(
  items: readonly T[],
  knownBy: (item: T) => string,
): readonly { readonly key: string; readonly item: T }[] {
  const met = new Map<string, number>()
  return items.map((item) => {
    const words = knownBy(item)
    const nth = (met.get(words) ?? 0) + 1
    met.set(words, nth)
    return { key: `${nth} ${words}`, item }
  })
}
