/** The order of two texts or days: negative when the first comes first. The same in every language setting. */
export const inOrder = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)

/** The order of two days in which one may be missing: what has no day comes last. */
export const byDay = (a: string | null, b: string | null) => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return inOrder(a, b)
}
