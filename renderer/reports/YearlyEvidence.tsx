import { useState } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import { itemForce } from '../../shared/frameworks/reportChecklist'
import type { ReportParts } from '../../shared/frameworks/reportParts'
import type { ReportStatus } from '../../shared/reports/block'
import { boardFacts } from '../../shared/reports/board/boardFacts'
import { areViewsHeld } from '../../shared/reports/board/heldViews'
import { figureWords } from '../../shared/reports/board/pageOne'
import type { FullWorkspace } from '../../shared/reports/fullWorkspace'
import { type Coverage, coverageOf, coverageWords } from '../../shared/reports/yearly/coverage'
import { today } from '../host/clock'
import { useReported } from '../storage/reported'
import { Radios } from '../ui/Radios'
import { useScreenCommands } from '../view/screenCommands'
import { ChecklistChoice, useChecklistChoice } from './ChecklistChoice'
import { ComposeDocument } from './ComposeDocument'
import { exportYearlyEvidence } from './commands'
import { ExportButton, useDocumentDay } from './DocumentDay'
import { PagePreview } from './PagePreview'

const statuses = [
  { value: 'Draft', label: 'Draft' },
  { value: 'Final', label: 'Final' },
] as const

/** The choices for the evidence of a yearly report, with what the record holds on each item of the list, and the way to make it. */
export function YearlyEvidence({ cycle }: { readonly cycle: Cycle }) {
  const workspace = useReported()
  const choice = useChecklistChoice()
  const [status, setStatus] = useState<ReportStatus>('Draft')
  const day = useDocumentDay()
  const order = () => {
    const on = day.read()
    if (!on || !choice.list) return null
    return { kind: 'yearlyEvidence', cycleId: cycle.id, checklist: choice.list.id, status, on } as const
  }
  const make = () => {
    const wanted = order()
    if (wanted) void exportYearlyEvidence(wanted)
  }
  useScreenCommands('screen', choice.list ? { export: make } : {})
  if (!workspace || !choice.list) return null
  return (
    <>
      <ChecklistChoice label="Under the headings of" choice={choice} />
      <CoverageList workspace={workspace} cycle={cycle} list={choice.list} parts={choice.parts} />
      <Radios legend="Draft or final" choices={statuses} value={status} onChange={setStatus} inRow />
      {day.field}
      <ComposeDocument cycle={cycle} kind="yearlyEvidence" order={order} />
      <ExportButton onPress={make} />
      <PagePreview order={order} />
    </>
  )
}

function CoverageList({
  workspace,
  cycle,
  list,
  parts,
}: {
  readonly workspace: FullWorkspace
  readonly cycle: Cycle
  readonly list: NonNullable<ReturnType<typeof useChecklistChoice>['list']>
  readonly parts: ReportParts
}) {
  const facts = boardFacts(workspace, cycle.id, today(), list, parts)
  const coverage = areViewsHeld(facts) ? [] : coverageOf(list, facts)
  return (
    <section className="stack-small" aria-labelledby="coverage-heading">
      <h2 id="coverage-heading">What the record holds today</h2>
      {coverage.length === 0 ? (
        <p>There is nothing to set beside this list: it has no items yet, or views are still being given.</p>
      ) : (
        <ul className="bulleted">
          {coverage.map((each) => (
            <li key={each.item.id}>{coverageLine(each)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

const coverageLine = ({ item, state, figures, missing }: Coverage): string =>
  [
    `${item.heading} (${itemForce(item)}): ${coverageWords[state].toLowerCase()}.`,
    ...(figures[0] ? [`${figureWords(figures[0])}.`] : []),
    ...missing,
  ].join(' ')
