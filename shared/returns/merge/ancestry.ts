import type { Answer, RevisionId } from '../answer'
import type { Revision } from '../revision'

/** Revisions of one answer by id. Their parents make them a graph. */
export type History = ReadonlyMap<string, Revision>

/** The newest revisions that an answer stands on: one, or several where versions stand side by side, or none. */
export function headsOf(answer: Answer | undefined): readonly RevisionId[] {
  if (answer?.heads) return answer.heads
  return answer?.revision ? [answer.revision] : []
}

/** The given revisions with everything that they follow. */
export function withAncestors(history: History, ids: Iterable<string>): ReadonlySet<string> {
  const reached = new Set<string>()
  const left = [...ids]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const revision = history.get(id)
    if (!revision || reached.has(id)) continue
    reached.add(id)
    left.push(...revision.parents)
  }
  return reached
}

/** Everything that the given revisions follow, themselves only where another of them follows them. */
export const ancestorsOf = (history: History, revisions: readonly Revision[]) =>
  withAncestors(
    history,
    revisions.flatMap(({ parents }) => parents),
  )

/** Those that no other of them follows, by id in order. */
export function newestOf(history: History, ids: Iterable<string>): readonly RevisionId[] {
  const revisions = [...ids].flatMap((id) => history.get(id) ?? [])
  const followed = ancestorsOf(history, revisions)
  return revisions
    .map(({ id }) => id)
    .filter((id) => !followed.has(id))
    .sort()
}

/** True where following parents leads back to where one came from: no program writes that. */
export function goesInRings(history: History): boolean {
  const waitingFor = new Map<string, number>()
  const children = new Map<string, string[]>()
  for (const [id, { parents }] of history) {
    const known = [...new Set(parents)].filter((parent) => history.has(parent))
    waitingFor.set(id, known.length)
    for (const parent of known) children.set(parent, [...(children.get(parent) ?? []), id])
  }
  const ready = [...waitingFor].flatMap(([id, count]) => (count === 0 ? [id] : []))
  let placed = 0
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    placed += 1
    for (const child of children.get(id) ?? []) {
      const left = (waitingFor.get(child) ?? 0) - 1
      waitingFor.set(child, left)
      if (left === 0) ready.push(child)
    }
  }
  return placed < history.size
}
