import { useState } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import type { ReportStatus } from '../../shared/reports/block'
import { Radios } from '../ui/Radios'
import { Tick } from '../ui/Tick'
import { DayBox } from '../view/DayBox'
import { useScreenCommands } from '../view/screenCommands'
import { ComposeDocument } from './ComposeDocument'
import { exportCycleDocument, exportNonReturners } from './commands'
import type { CycleDocumentKind, CycleDocumentOrder } from './cycleDocuments'
import { ExportButton, useDocumentDay } from './DocumentDay'
import type { DocumentOrder } from './makeDocument'
import { PagePreview } from './PagePreview'

const statuses = [
  { value: 'Draft', label: 'Draft' },
  { value: 'Final', label: 'Final' },
] as const

/** The statement of who did not return. */
type MissingOrder = Extract<DocumentOrder, { kind: 'nonReturners' }>

/** The choices for a document about a whole cycle, and the way to make it. */
export function CycleDocument({ cycle, kind }: { readonly cycle: Cycle; readonly kind: CycleDocumentKind }) {
  const [status, setStatus] = useState<ReportStatus>('Draft')
  const [since, setSince] = useState(cycle.opensOn)
  const [withNames, setWithNames] = useState(false)
  const day = useDocumentDay()
  const order = (): CycleDocumentOrder | MissingOrder | null => {
    const on = day.read()
    if (!on) return null
    return kind === 'nonReturners'
      ? { kind, cycleId: cycle.id, withNames, on }
      : { kind, cycleId: cycle.id, since, withNames, status, on }
  }
  const make = () => {
    const wanted = order()
    if (wanted?.kind === 'nonReturners') void exportNonReturners(wanted.cycleId, wanted.withNames, wanted.on)
    else if (wanted) void exportCycleDocument(wanted)
  }
  useScreenCommands('screen', { export: make })
  return (
    <>
      {kind === 'actionTracker' && (
        <DayBox
          label="First day of the period"
          recorded={since}
          example="1 September 2026"
          hint="What was closed and changed since this day is told. What is open is told whatever its age."
          onKeep={(typed) => setSince(typed ?? cycle.opensOn)}
        />
      )}
      {(kind === 'cycleAnalysis' || kind === 'nonReturners') && (
        <Tick
          label="Restricted copy: name those that have not returned, in an annex"
          on={withNames}
          onChange={setWithNames}
        />
      )}
      {kind !== 'nonReturners' && kind !== 'returnForm' && (
        <Radios legend="Draft or final" choices={statuses} value={status} onChange={setStatus} inRow />
      )}
      {day.field}
      <ComposeDocument key={kind} cycle={cycle} kind={kind} order={order} />
      <ExportButton onPress={make} />
      <PagePreview order={order} />
    </>
  )
}
