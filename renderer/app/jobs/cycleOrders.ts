import type { Day } from '../../../shared/basics/day'
import { impossible } from '../../../shared/basics/result'
import type { DocumentName } from '../../../shared/commandLine/report'
import type { ReportedCycle } from '../../../shared/findings/reportedWorkspace'
import { hasViews } from '../../../shared/findings/views'
import type { ReportStatus } from '../../../shared/reports/block'
import type { DocumentOrder } from '../../reports/makeDocument'

/** The documents about a whole cycle, by what they are called on the command line. */
export type CycleDocumentName = Exclude<
  DocumentName,
  'board-report' | 'yearly-evidence' | 'agency-return' | 'minutes' | 'feedback-letters' | 'spreadsheets'
>

/** What is made for a document about a whole cycle; nothing where the cycle has none of it. */
export function cycleOrders(
  document: CycleDocumentName,
  { cycle, framework }: ReportedCycle,
  status: ReportStatus,
  on: Day,
): readonly DocumentOrder[] {
  const common = { cycleId: cycle.id, status, on } as const
  switch (document) {
    case 'action-tracker':
      return [{ ...common, kind: 'actionTracker', since: cycle.opensOn }]
    case 'analysis':
      return hasViews(framework) ? [] : [{ ...common, kind: 'cycleAnalysis', withNames: false }]
    case 'one-page':
      return hasViews(framework) ? [] : [{ ...common, kind: 'onePage' }]
    case 'covering-paper':
      return hasViews(framework) ? [] : [{ ...common, kind: 'coveringPaper' }]
    case 'lay-pack':
      return hasViews(framework) ? [] : [{ ...common, kind: 'layPack' }]
    case 'good-practice':
      return hasViews(framework) ? [] : [{ ...common, kind: 'goodPractice' }]
    case 'views-profile':
      return hasViews(framework) ? [{ ...common, kind: 'viewsProfile' }] : []
    case 'missing-returns':
      return hasViews(framework) ? [] : [{ kind: 'nonReturners', cycleId: cycle.id, withNames: false, on }]
    case 'return-form':
      return [{ ...common, kind: 'returnForm' }]
    default:
      return impossible(document)
  }
}
