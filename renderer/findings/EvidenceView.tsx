import './evidence.css'
import { useDeferredValue, useMemo, useState } from 'react'
import { longDay } from '../../shared/basics/day'
import {
  attachedText,
  basisText,
  type EvidenceSought,
  evidenceCountText,
  findEvidence,
  seekingAll,
} from '../../shared/findings/evidence/finding'
import { type EvidenceBasis, evidenceRegister, type RegisteredEvidence } from '../../shared/findings/evidence/register'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { today } from '../host/clock'
import { useReportedCycle } from '../storage/reportedCycles'
import { workedOutOnce } from '../storage/workedOut'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { ReturnedOf } from '../view/ReturnedOf'
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

const bases: readonly { readonly value: EvidenceBasis; readonly words: string }[] = [
  { value: 'returned', words: 'Those that are back' },
  { value: 'all', words: 'All, also those not returned yet' },
]

type RegisterProps = { readonly workspace: ReportedWorkspace; readonly cycle: FindingsViewProps['cycle'] }

function Register({ workspace, cycle }: RegisterProps) {
  const [basis, setBasis] = useState<EvidenceBasis>('returned')
  const register = registerOf(workspace, cycle.id, basis)
  const { entries, oldBefore, returned, returns } = register
  const [sought, setSought] = useState<EvidenceSought>(seekingAll)
  const [opened, setOpened] = useState<RegisteredEvidence['key'] | null>(null)
  const seeking = useDeferredValue(sought)
  const found = useMemo(() => findEvidence(entries, seeking), [entries, seeking])
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
  // The list of one basis may lack what the other can be narrowed to.
  const chooseBasis = (chosen: EvidenceBasis) => {
    setBasis(chosen)
    setSought({ ...sought, type: '', owner: '' })
  }
  const choice =
    returned === returns ? null : (
      <div className="no-print">
        <Choose label="Returns" value={basis} choices={bases} onChoose={chooseBasis} />
      </div>
    )
  if (entries.length === 0)
    return (
      <>
        <p className="measure">
          <ReturnedOf cycleId={cycle.id} returned={returned} of={returns} /> {basisText(register, basis)} No answer of
          these names any evidence yet. Once answers do, each piece stands here with the answers that lean on it.
        </p>
        {choice}
      </>
    )
  return (
    <>
      <p className="measure">
        <ReturnedOf cycleId={cycle.id} returned={returned} of={returns} /> {basisText(register, basis)}{' '}
        {[evidenceCountText(entries), attachedText(entries)].filter(Boolean).join(' ')} Old means dated before{' '}
        {longDay(oldBefore)}. As at {longDay(today())}.
      </p>
      {choice}
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
      <EvidencePrinted found={found} of={entries.length} />
    </>
  )
}
