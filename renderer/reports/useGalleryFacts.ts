import { useEffect, useState } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import { usualChecklist } from '../../shared/frameworks/reportChecklist'
import type { Report } from '../../shared/reports/composing/report'
import { today } from '../host/clock'
import { reportChecklists } from '../storage/bundled'
import { allKept } from '../storage/record'
import { openedWorkspace } from '../storage/workspace'
import type { DocumentFacts } from './documentFacts'
import type { DocumentOrder } from './makeDocument'
import { usualOrders } from './usualOrders'

/** What is known of each document so far. */
export type GalleryFacts = Partial<Readonly<Record<DocumentOrder['kind'], DocumentFacts>>>

/** Work waits this long, so that somebody who only passes by sets nothing going. */
const pause = 800

/** What the gallery says of each document of a cycle, worked out one by one in a worker, again whenever something was composed. */
export function useGalleryFacts(
  cycle: Cycle,
  framework: Framework,
  reports: readonly Report[] | undefined,
): GalleryFacts {
  const [facts, setFacts] = useState<GalleryFacts>({})
  const key = frameworkKey(framework)
  // biome-ignore lint/correctness/useExhaustiveDependencies: pages are counted for an edition and a cycle, not for each new object of them
  useEffect(() => {
    if (!reports) return
    const stopper = new AbortController()
    const timer = setTimeout(() => {
      void countPages(
        cycle,
        framework,
        (found) => setFacts((before) => ({ ...before, [found.kind]: found })),
        stopper.signal,
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      stopper.abort()
    }
  }, [cycle.id, key, reports])
  return facts
}

async function countPages(
  cycle: Cycle,
  framework: Framework,
  onFacts: (facts: DocumentFacts) => void,
  signal: AbortSignal,
): Promise<void> {
  await allKept()
  const [{ factsInWorker }, lists] = await Promise.all([import('./makeInWorker'), reportChecklists()])
  if (signal.aborted) return
  const orders = usualOrders(cycle, framework, today(), usualChecklist(lists)?.id ?? null)
  factsInWorker({ copy: openedWorkspace().copy.name }, orders, onFacts, signal)
}
