import { useMemo } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import { useComposed } from '../storage/composed'
import { Details } from '../ui/Details'
import { ComposingParts } from './ComposingParts'
import type { DocumentOrder } from './makeDocument'
import { PublishedReports } from './Published'

type Props = {
  readonly cycle: Cycle
  readonly kind: DocumentOrder['kind']
  readonly order: () => DocumentOrder | null
}

/** What a person composes of a document: its parts and words, and what was published. Every export, print and preview follows it. */
export function ComposeDocument({ cycle, kind, order }: Props) {
  const report = useComposed(cycle.id, kind)
  const composing = useMemo(() => ({ cycleId: cycle.id, kind, title: cycle.title }), [cycle.id, cycle.title, kind])
  if (report === undefined) return null
  return (
    <Details summary="Parts, your own words, and what was published">
      <p className="measure">
        What you choose and write here is kept with the cycle. The Word file, the pages and the command line all follow
        it.
      </p>
      <ComposingParts composing={composing} report={report} order={order} />
      <PublishedReports composing={composing} report={report} order={order} />
    </Details>
  )
}
