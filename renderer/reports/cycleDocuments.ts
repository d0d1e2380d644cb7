import type { Day } from '../../shared/basics/day'
import type { CycleId } from '../../shared/cycles/cycle'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { actionTracker } from '../../shared/reports/actionTracker'
import type { ReportDocument, ReportStatus } from '../../shared/reports/block'
import { fullWorkspace, type KeptBeside } from '../../shared/reports/fullWorkspace'
import { glossary } from '../storage/bundled'

/** What documents about a whole cycle there are. */
export type CycleDocumentKind = CycleDocumentOrder['kind']

/** A document about a whole cycle that somebody wants. */
export type CycleDocumentOrder = {
  readonly kind: 'actionTracker'
  readonly cycleId: CycleId
  readonly since: Day
  readonly status: ReportStatus
  readonly on: Day
}

/** Draws a document about a whole cycle; what it is called stands beside it. */
export async function drawCycleDocument(
  workspace: ReportedWorkspace & Partial<KeptBeside>,
  order: CycleDocumentOrder,
): Promise<{ readonly report: ReportDocument; readonly what: string; readonly cycleId: CycleId }> {
  const { cycleId, since, status, on } = order
  const words = await glossary()
  const full = fullWorkspace(workspace)
  return {
    report: actionTracker({ workspace: full, cycleId, since, asAt: on, status, glossary: words }),
    what: 'action plan tracker',
    cycleId,
  }
}
