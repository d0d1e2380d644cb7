import { useEffect } from 'react'
import type { CycleId } from '../../shared/cycles/cycle'
import { readFramework, type WorkspaceCopy } from './database'
import { readGroupsAhead } from './groups'
import { readHeatAhead } from './heat'
import { readRatedAhead } from './ratedReturns'
import { useOpened } from './workspace'

/** Reads a few more of something ahead, and answers whether none is left. */
type ReadMore = () => Promise<boolean>

/** Reads what the findings of a cycle are counted from ahead while the window has nothing else to do, so that they open at once. */
export function useFindingsAhead(id: CycleId | null): void {
  const copy = useOpened(({ opened }) => opened?.copy ?? null)
  useEffect(() => {
    if (!copy || id === null) return
    let isStopped = false
    // A copy that was closed meanwhile is read no further.
    readAhead(copy, id, () => isStopped).catch(() => undefined)
    return () => {
      isStopped = true
    }
  }, [copy, id])
}

async function readAhead(copy: WorkspaceCopy, id: CycleId, isStopped: () => boolean): Promise<void> {
  const cycle = await copy.cycles.get(id)
  const framework = cycle && (await readFramework(copy, cycle.framework))
  if (!cycle || !framework) return
  const { previous } = cycle
  // Side by side: a return that one has just read, the next need not read again.
  await inIdleTime(
    [
      () => readHeatAhead(copy, cycle, framework),
      () => readGroupsAhead(copy, cycle, framework),
      () => readRatedAhead(copy, id),
    ],
    isStopped,
  )
  if (previous) await inIdleTime([() => readRatedAhead(copy, previous)], isStopped)
}

/** Reads to the end whenever the window has nothing else to do, or until it is stopped. */
export async function inIdleTime(readers: readonly ReadMore[], isStopped: () => boolean): Promise<void> {
  const left = new Set(readers)
  while (left.size > 0) {
    await new Promise((goOn) => requestIdleCallback(goOn, { timeout: 1_000 }))
    for (const readMore of left) {
      if (isStopped()) return
      if (await readMore()) left.delete(readMore)
    }
  }
}
