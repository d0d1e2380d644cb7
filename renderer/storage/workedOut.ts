/**
 * The same work, done once for each object that it is done on and each of the further words that it is told: for figures that
 * take long. What is read of the record is another object once it has changed, so a figure is never older than what it is of.
 */
export function workedOutOnce<Of extends object, Told extends readonly string[], T>(
  work: (of: Of, ...told: Told) => T,
): (of: Of, ...told: Told) => T {
  const known = new WeakMap<Of, Map<string, T>>()
  return (of, ...told) => {
    const figures = known.get(of) ?? new Map<string, T>()
    known.set(of, figures)
    const key = JSON.stringify(told)
    const before = figures.get(key)
    if (before !== undefined) return before
    const figure = work(of, ...told)
    figures.set(key, figure)
    return figure
  }
}
