import type { Day } from '../../shared/basics/day'
import { impossible } from '../../shared/basics/result'
import type { CycleId } from '../../shared/cycles/cycle'
import { blankForm } from '../../shared/exchange/forms/paper/blankForm'
import { type ReportedWorkspace, reportedCycle } from '../../shared/findings/reportedWorkspace'
import { actionTracker } from '../../shared/reports/actionTracker'
import type { ReportDocument, ReportStatus } from '../../shared/reports/block'
import { boardReport } from '../../shared/reports/boardReport'
import { coveringPaper } from '../../shared/reports/coveringPaper'
import { cycleAnalysis } from '../../shared/reports/cycleAnalysis'
import { fullWorkspace, type KeptBeside } from '../../shared/reports/fullWorkspace'
import { goodPractice } from '../../shared/reports/goodPractice'
import { layPack } from '../../shared/reports/layPack'
import { onePage } from '../../shared/reports/onePage'
import { viewsProfile } from '../../shared/reports/viewsProfile'
import { analysisParts, glossary, organisationTypes, reportParts } from '../storage/bundled'

type Common = { readonly cycleId: CycleId; readonly status: ReportStatus; readonly on: Day }

/** A document about a whole cycle that somebody wants. */
export type CycleDocumentOrder =
  | (Common & { readonly kind: 'actionTracker'; readonly since: Day })
  | (Common & { readonly kind: 'cycleAnalysis'; readonly withNames: boolean })
  | (Common & {
      readonly kind: 'layPack' | 'viewsProfile' | 'goodPractice' | 'onePage' | 'coveringPaper' | 'returnForm'
    })

/** What documents about a whole cycle there are. */
export type CycleDocumentKind = CycleDocumentOrder['kind'] | 'nonReturners'

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
    case 'layPack':
      return { report: layPack(common), what: 'lay member’s pack', cycleId }
    case 'viewsProfile':
      return { report: viewsProfile(common), what: 'profile of views', cycleId }
    case 'goodPractice':
      return {
        report: goodPractice({ ...common, organisationTypes: await organisationTypes() }),
        what: 'good practice to share',
        cycleId,
      }
    case 'onePage':
      return {
        report: onePage(boardReport({ ...common, parts: await reportParts() })),
        what: 'summary on one page',
        cycleId,
      }
    case 'coveringPaper':
      return {
        report: coveringPaper({ ...common, parts: await reportParts() }),
        what: 'covering paper',
        cycleId,
      }
    case 'returnForm': {
      const { cycle, framework } = reportedCycle(workspace, cycleId)
      const report = blankForm({ partnership: workspace.partnership, cycle, framework, on })
      return { report, what: `${cycle.title}, blank return form`, cycleId }
    }
    default:
      return impossible(order)
  }
}
