import './reports.css'
import { useState } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import { type OverviewLine, overviewOf } from '../../shared/findings/overview'
import { type ReportedWorkspace, reportedCycle } from '../../shared/findings/reportedWorkspace'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import { areViewsHeld } from '../../shared/reports/board/heldViews'
import { missingForAgency, missingForBoard } from '../../shared/reports/missing'
import type { ReturnId } from '../../shared/returns/answer'
import { today } from '../host/clock'
import { useCycles } from '../storage/cycles'
import { useReportedCycle } from '../storage/reportedCycles'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { CycleChoice } from '../view/CycleChoice'
import { useChosenCycle } from '../view/chosenCycle'
import { EncryptChoice } from '../view/EncryptChoice'
import { ScreenHeading } from '../view/ScreenHeading'
import { savePartnershipFile } from '../view/savePartnershipFile'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { BoardSummary } from './BoardSummary'
import { ChecklistChoice, useChecklistChoice } from './ChecklistChoice'
import { ComposeDocument } from './ComposeDocument'
import { CycleDocument } from './CycleDocument'
import { exportAgencyReturn, exportBoardReport } from './commands'
import { isCycleDocument } from './cycleDocumentChoices'
import { ExportButton, useDocumentDay } from './DocumentDay'
import type { DocumentKind } from './documentKinds'
import { Gallery } from './Gallery'
import { MissingList } from './MissingList'
import { PagePreview } from './PagePreview'
import { ReadingChoice } from './ReadingChoice'
import { SessionsHeld } from './SessionsHeld'
import { SpreadsheetsAndEvidence } from './SpreadsheetsAndEvidence'
import { YearlyEvidence } from './YearlyEvidence'

/** Makes Word documents from the returns of a cycle. */
export function ReportsScreen() {
  const cycles = useCycles()
  const cycle = useChosenCycle(cycles ?? [])
  if (!cycles) return null
  return (
    <div className="stack reports">
      <ScreenHeading title="Reports" />
      <div>
        <Button look="link" onPress={() => go({ screen: 'look' })}>
          How your documents look: logo, colours, letterhead, your own Word template
        </Button>
      </div>
      {cycle ? (
        <>
          <CycleChoice cycle={cycle} cycles={cycles} />
          <CycleReports key={cycle.id} cycle={cycle} />
        </>
      ) : (
        <NoCycle />
      )}
      <SessionsHeld />
      <SpreadsheetsAndEvidence cycle={cycle ?? null} />
      <WholeFile />
    </div>
  )
}

/** What will be here, what it is good for, and where to begin. */
const NoCycle = () => (
  <section className="stack-small" aria-label="Documents">
    <p className="measure">
      Nothing to report yet. Documents are made from the returns of a cycle, and there is no cycle here.
    </p>
    <p className="measure">
      Once agencies or schools have returned, this page makes what a board, an agency, a lay member or the public reads:
      a summary on one page, the board report, evidence for the yearly report and more, in Word, without retyping.
    </p>
    <div>
      <Button onPress={() => go({ screen: 'startCycle', framework: null })}>Start a cycle</Button>
    </div>
  </section>
)

const WholeFile = () => (
  <section className="stack-small" aria-labelledby="file-heading">
    <h2 id="file-heading">Everything in one file</h2>
    <p className="measure">
      A partnership file holds every return and its history, to keep or to send. Send it only to people who may read all
      of it.
    </p>
    <EncryptChoice />
    <Button keys="Ctrl+Shift+S" onPress={() => void savePartnershipFile()}>
      Save a partnership file
    </Button>
  </section>
)

function CycleReports({ cycle }: { readonly cycle: Cycle }) {
  const workspace = useReportedCycle(cycle.id)
  const framework = workspace?.frameworks.find((each) => frameworkKey(each) === cycle.framework)
  if (!workspace || !framework) return null
  // The chosen cycle is the newer of the two live readings: its summary is what was typed last.
  return <Documents workspace={{ ...workspace, cycles: [cycle] }} cycle={cycle} framework={framework} />
}

type DocumentProps = { readonly workspace: ReportedWorkspace; readonly cycle: Cycle; readonly framework: Framework }

function Documents(props: DocumentProps) {
  const [document, setDocument] = useState<DocumentKind>('boardReport')
  const overview = overviewOf(props.workspace, props.cycle.id, today())
  return (
    <>
      <Gallery cycle={props.cycle} framework={props.framework} value={document} onChange={setDocument} />
      {isCycleDocument(document) ? (
        <CycleDocument key={document} cycle={props.cycle} kind={document} />
      ) : document === 'yearlyEvidence' ? (
        <YearlyEvidence cycle={props.cycle} />
      ) : document === 'boardReport' ? (
        <BoardReport {...props} returned={overview.returned} />
      ) : (
        <AgencyReturn {...props} lines={overview.lines} />
      )}
    </>
  )
}

const statuses = [
  { value: 'Draft', label: 'Draft' },
  { value: 'Final', label: 'Final' },
] as const

function BoardReport({ workspace, cycle, framework, returned }: DocumentProps & { readonly returned: number }) {
  const [status, setStatus] = useState<'Draft' | 'Final'>('Draft')
  const checklist = useChecklistChoice()
  const day = useDocumentDay()
  const order = () => {
    const on = day.read()
    return (
      on &&
      ({
        kind: 'boardReport',
        cycleId: cycle.id,
        status,
        on,
        ...(checklist.list ? { checklist: checklist.list.id } : {}),
      } as const)
    )
  }
  const make = () => {
    const wanted = order()
    if (wanted) void exportBoardReport(wanted)
  }
  useScreenCommands('screen', returned > 0 ? { export: make } : {})
  return (
    <>
      <BoardSummary cycle={cycle} />
      {returned === 0 ? (
        <p>Nothing to report yet. The first return that comes in will change that.</p>
      ) : (
        <>
          <ReadingChoice cycle={cycle} framework={framework} />
          <MissingList missing={missingForBoard(workspace, cycle.id, today())} framework={framework} />
          <ChecklistChoice label="Checklist at the end" choice={checklist} none="None" />
          <Radios legend="Draft or final" choices={statuses} value={status} onChange={setStatus} inRow />
          {day.field}
          <ComposeDocument cycle={cycle} kind="boardReport" order={order} />
          <ExportButton onPress={make} />
          <PagePreview order={order} />
        </>
      )}
    </>
  )
}

function AgencyReturn({
  workspace,
  cycle,
  framework,
  lines,
}: DocumentProps & { readonly lines: readonly OverviewLine[] }) {
  const [chosen, setChosen] = useState<ReturnId | null>(null)
  const { returns } = reportedCycle(workspace, cycle.id)
  const isHeld = workspace.partnership.only === null && areViewsHeld({ framework, cycle, returns })
  const day = useDocumentDay()
  const line = lines.find(({ auditReturn }) => auditReturn.id === chosen) ?? lines[0]
  const make = () => {
    const on = day.read()
    if (on && line) void exportAgencyReturn(line.auditReturn.id, on)
  }
  useScreenCommands('screen', line && !isHeld ? { export: make } : {})
  if (!line) return <p>Nothing to report yet. There are no returns in this cycle.</p>
  if (isHeld)
    return (
      <p>
        Several people answer this questionnaire alone, and not all have. No document shows what one of them answered
        until all are in, or somebody decides under Findings, Members’ views, to show what has come in.
      </p>
    )
  return (
    <>
      <Field label="Agency">
        {(ties) => (
          <select {...ties} value={line.auditReturn.id} onChange={(event) => setChosen(event.target.value as ReturnId)}>
            {lines.map(({ auditReturn, organisation, status }) => (
              <option key={auditReturn.id} value={auditReturn.id}>
                {organisation.name} – {status}
              </option>
            ))}
          </select>
        )}
      </Field>
      <MissingList missing={missingForAgency(workspace, line.auditReturn)} framework={framework} />
      {day.field}
      <ExportButton onPress={make} />
      <PagePreview
        key={line.auditReturn.id}
        order={() => {
          const on = day.read()
          return on && { kind: 'agencyReturn', returnId: line.auditReturn.id, on }
        }}
      />
    </>
  )
}
