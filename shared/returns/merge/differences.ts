/** A stretch of the first list, from one place up to another, and what stands there in the second. */
export type Change<T> = { readonly from: number; readonly to: number; readonly put: readonly T[] }

/** Comparing two stretches takes as many steps as the product of their lengths; beyond this they count as one change. */
const mostSteps = 4_000_000

/** What has to change in one list to make it the other, in order; a longest common part stays. */
export function changesBetween<T>(before: readonly T[], after: readonly T[]): readonly Change<T>[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let [endBefore, endAfter] = [before.length, after.length]
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1
    endAfter -= 1
  }
  if (start === endBefore && start === endAfter) return []
  const [a, b] = [before.slice(start, endBefore), after.slice(start, endAfter)]
  if (a.length * b.length > mostSteps) return [{ from: start, to: endBefore, put: b }]
  return walk(a, b).map(({ from, to, put }) => ({ from: from + start, to: to + start, put }))
}

function walk<T>(a: readonly T[], b: readonly T[]): readonly Change<T>[] {
  const common = commonLengths(a, b)
  const width = b.length + 1
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  const changes: { from: number; to: number; put: T[] }[] = []
  let open: { from: number; to: number; put: T[] } | null = null
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      open = null
      i += 1
      j += 1
      continue
    }
    if (!open) {
      open = { from: i, to: i, put: [] }
      changes.push(open)
    }
    if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      i += 1
      open.to = i
    } else {
      open.put.push(b[j] as T)
      j += 1
    }
  }
  return changes
}

/** For every pair of places, the length of the longest list that both rests hold in order. */
function commonLengths<T>(a: readonly T[], b: readonly T[]): Uint32Array {
  const width = b.length + 1
  const table = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
  return table
}
