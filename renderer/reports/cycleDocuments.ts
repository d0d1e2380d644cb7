import type { Day } from '../../shared/basics/day'
import { impossible } from '../../shared/basics/result'
import type { CycleId } from '../../shared/cycles/cycle'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { actionTracker } from '../../shared/reports/actionTracker'
import type { ReportDocument, ReportStatus } from '../../shared/reports/block'
import { cycleAnalysis } from '../../shared/reports/cycleAnalysis'
import { fullWorkspace, type KeptBeside } from '../../shared/reports/fullWorkspace'
import { analysisParts, glossary, organisationTypes } from '../storage/bundled'

type Common = { readonly cycleId: CycleId; readonly status: ReportStatus; readonly on: Day }

/** A document about a whole cycle that somebody wants. */
export type CycleDocumentOrder =
  | (Common & { readonly kind: 'actionTracker'; readonly since: Day })
  | (Common & { readonly kind: 'cycleAnalysis'; readonly withNames: boolean })

/** What documents about a whole cycle there are. */
export type CycleDocumentKind = CycleDocumentOrder['kind']

/** Draws a document about a whole cycle; what it is called stands beside it. */
export async function drawCycleDocument(
  workspace: ReportedWorkspace & Partial<KeptBeside>,
  order: CycleDocumentOrder,
): Promise<{ readonly report: ReportDocument; readonly what: string; readonly cycleId: CycleId }> {
  const { cycleId, status, on } = order
  const common = { workspace: fullWorkspace(workspace), cycleId, asAt: on, status, glossary: await glossary() }
  switch (order.kind) {
    case 'actionTracker':
      return { report: actionTracker({ ...common, since: order.since }), what: 'action plan tracker', cycleId }
    case 'cycleAnalysis': {
      const [parts, types] = await Promise.all([analysisParts(), organisationTypes()])
      const report = cycleAnalysis({ ...common, parts, organisationTypes: types, withNames: order.withNames })
      return { report, what: `${order.withNames ? 'restricted ' : ''}analysis of returns`, cycleId }
    }
    default:
      return impossible(order)
  }
}
