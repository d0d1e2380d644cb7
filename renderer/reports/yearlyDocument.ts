import type { Day } from '../../shared/basics/day'
import type { CycleId } from '../../shared/cycles/cycle'
import { writtenSummary } from '../../shared/cycles/summary'
import { type ReportedWorkspace, reportedCycle } from '../../shared/findings/reportedWorkspace'
import type { Checklist } from '../../shared/frameworks/reportChecklist'
import type { ReportDocument, ReportStatus } from '../../shared/reports/block'
import { fullWorkspace, type KeptBeside } from '../../shared/reports/fullWorkspace'
import { yearlyEvidence } from '../../shared/reports/yearly/yearlyEvidence'
import { glossary, reportChecklists, reportParts } from '../storage/bundled'

export type ChecklistId = Checklist['id']

/** The evidence for a yearly report that somebody wants, under the headings of a list. */
export type YearlyOrder = {
  readonly kind: 'yearlyEvidence'
  readonly cycleId: CycleId
  readonly checklist: ChecklistId
  readonly status: ReportStatus
  readonly on: Day
}

/** The list with this id. One that does not come with the program is a bug and throws. */
export async function chosenChecklist(id: ChecklistId): Promise<Checklist> {
  const found = (await reportChecklists()).checklists.find((each) => each.id === id)
  if (!found) throw new Error(`There is no list ${id} of what a yearly report should cover`)
  return found
}

/** Draws the evidence for a yearly report; what it is called stands beside it. */
export async function drawYearlyEvidence(
  workspace: ReportedWorkspace & Partial<KeptBeside>,
  { cycleId, checklist, status, on }: YearlyOrder,
): Promise<{ readonly report: ReportDocument; readonly what: string; readonly cycleId: CycleId }> {
  const cycles = workspace.cycles.map((cycle) => ({ ...cycle, summary: writtenSummary(cycle.summary) }))
  const chosen = await chosenChecklist(checklist)
  const report = yearlyEvidence({
    workspace: { ...fullWorkspace(workspace), cycles },
    cycleId,
    asAt: on,
    glossary: await glossary(),
    status,
    checklist: chosen,
    parts: await reportParts(),
  })
  const { cycle } = reportedCycle(workspace, cycleId)
  return { report, what: `yearly report evidence, ${chosen.edition}, ${cycle.title}`, cycleId }
}
