import { useEffect, useRef, useState } from 'react'
import { type DocumentLength, lengthOf } from '../../shared/reports/composing/length'
import type { Report } from '../../shared/reports/composing/report'
import { allKept } from '../storage/record'
import { openedWorkspace } from '../storage/workspace'
import type { DocumentOrder } from './makeDocument'

/** The pages are counted this long after the last change. */
const pause = 500

/** How long a document is as it was composed, counted again after each change of it; null until it is known. */
export function useComposedLength(
  isWanted: boolean,
  report: Report | null,
  order: () => DocumentOrder | null,
): DocumentLength | null {
  const [length, setLength] = useState<DocumentLength | null>(null)
  const latest = useRef(order)
  latest.current = order
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was composed is not read here, but changes the length
  useEffect(() => {
    if (!isWanted) return
    const stopper = new AbortController()
    const timer = setTimeout(() => void count(latest.current(), setLength, stopper.signal), pause)
    return () => {
      clearTimeout(timer)
      stopper.abort()
    }
  }, [isWanted, report])
  return length
}

async function count(
  order: DocumentOrder | null,
  onLength: (length: DocumentLength) => void,
  signal: AbortSignal,
): Promise<void> {
  if (!order) return
  await allKept()
  const { layOutInWorker } = await import('./makeInWorker')
  if (signal.aborted) return
  const drawn = await layOutInWorker({ copy: openedWorkspace().copy.name }, order, signal)
  if (drawn && !signal.aborted) onLength(lengthOf(drawn.report.blocks, drawn.laidOut))
}
