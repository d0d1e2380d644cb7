import './evidence.css'
import { useDeferredValue, useMemo, useState } from 'react'
import { longDay } from '../../shared/basics/day'
import {
  attachedText,
  type EvidenceSought,
  evidenceCountText,
  findEvidence,
  seekingAll,
} from '../../shared/findings/evidence/finding'
import { evidenceRegister, type RegisteredEvidence } from '../../shared/findings/evidence/register'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { today } from '../host/clock'
import { useReportedCycle } from '../storage/reportedCycles'
import { workedOutOnce } from '../storage/workedOut'
import { Button } from '../ui/Button'
import { go } from '../view/viewState'
import { EvidenceFilters } from './EvidenceFilters'
import { EvidenceGrid } from './EvidenceGrid'
import { EvidencePrinted } from './EvidencePrinted'
import { EvidenceUses } from './EvidenceUses'
import { saveEvidenceList } from './evidenceFile'
import type { FindingsViewProps } from './findingsViews'

/** Every piece of evidence that the answers of a cycle name, once each, with the answers that lean on it. */
export function EvidenceView({ cycle }: FindingsViewProps) {
  const workspace = useReportedCycle(cycle.id)
  if (workspace === undefined) return null
  if (workspace === null) return <p>The questionnaire of this cycle is not here, so its evidence cannot be listed.</p>
  return <Register workspace={workspace} cycle={cycle} />
}

const registerOf = workedOutOnce(evidenceRegister)

type RegisterProps = { readonly workspace: ReportedWorkspace; readonly cycle: FindingsViewProps['cycle'] }

function Register({ workspace, cycle }: RegisterProps) {
  const { entries, oldBefore } = registerOf(workspace, cycle.id)
  const [sought, setSought] = useState<EvidenceSought>(seekingAll)
  const [opened, setOpened] = useState<RegisteredEvidence['key'] | null>(null)
  const seeking = useDeferredValue(sought)
  const found = useMemo(() => findEvidence(entries, seeking), [entries, seeking])
  if (entries.length === 0)
    return (
      <p className="measure">
        No answer names any evidence yet. Once answers do, each piece stands here with the answers that lean on it.
      </p>
    )
  const open = (entry: RegisteredEvidence) => {
    const [first, ...others] = entry.uses
    if (others.length > 0) setOpened(entry.key)
    else go({ screen: 'question', returnId: first.auditReturn.id, questionId: first.question.id })
  }
  const close = () => {
    setOpened(null)
    document.querySelector<HTMLElement>('.evidence-grid [role="row"][tabindex="0"]')?.focus()
  }
  const shown = found.find(({ key }) => key === opened)
  return (
    <>
      <p className="measure">
        {[evidenceCountText(entries), attachedText(entries)].filter(Boolean).join(' ')} Old means dated before{' '}
        {longDay(oldBefore)}. As at {longDay(today())}.
      </p>
      <EvidenceFilters entries={entries} sought={sought} onChange={setSought} />
      <div className="row no-print">
        <p role="status">{`${found.length.toLocaleString('en-GB')} of ${entries.length.toLocaleString('en-GB')} shown.`}</p>
        <Button onPress={() => void saveEvidenceList(found, cycle.title)}>Save the list as a workbook…</Button>
      </div>
      {found.length > 0 ? (
        <EvidenceGrid entries={found} onOpen={open} />
      ) : (
        <p className="no-print">Nothing fits. Take a filter off, or look for fewer words.</p>
      )}
      {shown ? <EvidenceUses key={shown.key} entry={shown} onClose={close} /> : null}
      <EvidencePrinted entries={found} />
    </>
  )
}
