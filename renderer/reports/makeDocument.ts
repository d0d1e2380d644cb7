import type { Day } from '../../shared/basics/day'
import type { CycleId } from '../../shared/cycles/cycle'
import { writtenSummary } from '../../shared/cycles/summary'
import { subjectOf } from '../../shared/exchange/newWorkspace'
import type { Framework } from '../../shared/frameworks/framework'
import { agencyReturn } from '../../shared/reports/agencyReturn'
import type { ReportDocument, ReportStatus } from '../../shared/reports/block'
import { boardReport } from '../../shared/reports/boardReport'
import { documentName } from '../../shared/reports/documentName'
import { organisationOf, type ReportedWorkspace, reportedCycle } from '../../shared/reports/reportedWorkspace'
import type { ReturnId } from '../../shared/returns/answer'
import { glossary, organisationTypes } from '../storage/bundled'

/** A document as blocks, with the name it is offered under and the words of the scales its ratings are given on. */
export type Drawn = { readonly name: string; readonly document: ReportDocument; readonly ratingWords: readonly string[] }

/** The board report of a cycle, without the lines of its summary that are empty. */
export async function boardDocument(workspace: ReportedWorkspace, cycleId: CycleId, status: ReportStatus, on: Day): Promise<Drawn> {
  const cycles = workspace.cycles.map((cycle) => ({ ...cycle, summary: writtenSummary(cycle.summary) }))
  const document = boardReport({ workspace: { ...workspace, cycles }, cycleId, asAt: on, glossary: await glossary(), status })
  const { framework } = reportedCycle(workspace, cycleId)
  return drawn(workspace, framework, document, `${subjectOf(framework)} board report`, on)
}

/** One organisation's return. */
export async function agencyDocument(workspace: ReportedWorkspace, returnId: ReturnId, on: Day): Promise<Drawn> {
  const [words, types] = await Promise.all([glossary(), organisationTypes()])
  const document = agencyReturn({ workspace, returnId, asAt: on, glossary: words, organisationTypes: types })
  const auditReturn = workspace.returns.find(({ id }) => id === returnId)
  if (!auditReturn) throw new Error(`The workspace has no return ${returnId}`)
  const { framework } = reportedCycle(workspace, auditReturn.cycleId)
  return drawn(workspace, framework, document, `${organisationOf(workspace, auditReturn).name}, ${subjectOf(framework)} return`, on)
}

const drawn = ({ partnership }: ReportedWorkspace, framework: Framework, document: ReportDocument, what: string, on: Day): Drawn => ({
  name: documentName({ partnership: partnership.name, document: what, on, status: document.page.status, ending: 'docx' }),
  document,
  ratingWords: framework.scales.flatMap(({ levels }) => levels.map(({ label }) => label)),
})
