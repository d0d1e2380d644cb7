import { useEffect, useMemo, useState } from 'react'
import { sizeText } from '../../shared/basics/attachedFile'
import type { Cycle } from '../../shared/cycles/cycle'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { answersOf } from '../../shared/reports/spreadsheets/answers'
import { type Bundle, bundleOf, bundleWords } from '../../shared/reports/spreadsheets/bundle'
import { evidenceOf } from '../../shared/reports/spreadsheets/evidence'
import { openReturns } from '../../shared/reports/spreadsheets/kept'
import { bridge } from '../host/bridge'
import { useReportedCycle } from '../storage/reportedCycles'
import { useOpened } from '../storage/workspace'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { useView } from '../view/viewState'
import { ExportBusy } from './ExportBusy'
import { exportBundle, exportSpreadsheets, fitsInOneFile } from './spreadsheetCommands'

const forms = [
  { value: 'workbook', label: 'One Excel workbook', hint: 'A sheet for each table.' },
  { value: 'text', label: 'Text files (CSV) in a zip file', hint: 'For other programs. Long texts are whole.' },
] as const

/** Everything as spreadsheets, and the evidence of a cycle as one file. */
export function SpreadsheetsAndEvidence({ cycle }: { readonly cycle: Cycle | null }) {
  const [form, setForm] = useState<(typeof forms)[number]['value']>('workbook')
  const mayMakeCsv = useView((view) => view.policy.mayMakeCsv)
  return (
    <section className="stack-small" aria-labelledby="sheets-heading">
      <h2 id="sheets-heading">Spreadsheets and evidence</h2>
      <p className="measure">
        Organisations, returns, answers, evidence, actions, challenges, sessions, reviews and views of every cycle. The
        last sheet says what each column means. What people said who answer alone, and small numbers of practitioners,
        are left out as everywhere.
      </p>
      {mayMakeCsv ? (
        <Radios legend="Form of the spreadsheets" choices={forms} value={form} onChange={setForm} />
      ) : (
        <p>
          They are saved as one Excel workbook. Your organisation has switched text files (CSV) off on this computer.
        </p>
      )}
      <div className="row export-row">
        <Button onPress={() => void exportSpreadsheets(mayMakeCsv ? form : 'workbook')}>Save spreadsheets</Button>
      </div>
      {cycle && <EvidenceBundle key={cycle.id} cycle={cycle} />}
      <ExportBusy ofTables />
    </section>
  )
}

function EvidenceBundle({ cycle }: { readonly cycle: Cycle }) {
  const workspace = useReportedCycle(cycle.id)
  const here = useAttachedHere()
  const [whose, setWhose] = useState('returned')
  const returns = useMemo(() => (workspace ? openReturns(workspace) : []), [workspace])
  const bundle = useMemo(() => (here ? bundleIn(returns, whose, here) : null), [returns, whose, here])
  if (!workspace || !bundle) return null
  return (
    <>
      <h3>Evidence of {cycle.title}</h3>
      <p className="measure">
        A zip file with every attached file, by organisation and standard, and an index of all evidence, with what is
        only named and where that is kept.
      </p>
      <Field label="Evidence of">
        {(ties) => (
          <select {...ties} value={whose} onChange={(event) => setWhose(event.target.value)}>
            <option value="returned">All returns that are back</option>
            <option value="all">All returns</option>
            {returns.map(({ auditReturn, organisation }) => (
              <option key={auditReturn.id} value={auditReturn.id}>
                {organisation}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p role="status">{bundleWords(bundle)}.</p>
      <SaveBundle bundle={bundle} workspace={workspace} />
    </>
  )
}

function SaveBundle({ bundle, workspace }: { readonly bundle: Bundle; readonly workspace: ReportedWorkspace }) {
  if (bundle.rows.length === 0) return <p>No answer names evidence, so there is nothing to save.</p>
  if (!fitsInOneFile(bundle))
    return <p>{sizeText(bundle.bytes)} are too much for one file. Choose one organisation after another.</p>
  return (
    <div className="row export-row">
      <Button onPress={() => void exportBundle(bundle, workspace.partnership)}>Save evidence</Button>
    </div>
  )
}

function bundleIn(returns: ReturnType<typeof openReturns>, whose: string, here: ReadonlySet<string>): Bundle {
  const chosen = returns.filter(({ auditReturn: { id, stage } }) =>
    whose === 'all' ? true : whose === 'returned' ? stage === 'returned' : id === whose,
  )
  return bundleOf(evidenceOf(answersOf(chosen)), here)
}

/** The attached files whose bytes are on this computer, by their SHA-256; null while they are looked for. */
function useAttachedHere(): ReadonlySet<string> | null {
  const key = useOpened((state) => state.opened?.key)
  const [here, setHere] = useState<ReadonlySet<string> | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (key !== undefined)
      void bridge.listAttachments({ key }).then((all) => {
        if (isCurrent) setHere(new Set(all))
      })
    return () => {
      isCurrent = false
    }
  }, [key])
  return here
}
