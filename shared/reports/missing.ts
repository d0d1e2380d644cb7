import type { Day } from '../basics/day'
import type { Cycle, CycleId } from '../cycles/cycle'
import { writtenSummary } from '../cycles/summary'
import { isIn, punctualityOf } from '../findings/punctuality'
import { type ReportedWorkspace, reportedCycle } from '../findings/reportedWorkspace'
import type { Framework } from '../frameworks/framework'
import type { AuditReturn } from '../returns/auditReturn'
import { type GapKind, gapsIn } from '../returns/gaps'

/** Gaps that a reader of a document meets. Marks that only the author works with are not among them. */
const shownGaps = [
  'noRating',
  'noTypedAnswer',
  'noWords',
  'noReason',
  'noEvidence',
  'evidenceIsOld',
  'noImpact',
  'noAction',
  'copiedNotChecked',
] as const satisfies readonly GapKind[]

/** Something a document will lack, with how often. */
export type Missing =
  | {
      readonly kind: 'notReturned' | 'decisions' | 'strengths' | 'concerns' | 'boardDay' | 'signOff' | 'frontSheet'
      readonly count: number
    }
  | { readonly kind: (typeof shownGaps)[number]; readonly count: number }

/** What a board report of this cycle will lack, as at a day. Only returns that came in are looked at. */
export function missingForBoard(workspace: ReportedWorkspace, cycleId: CycleId, asAt: Day): readonly Missing[] {
  const { cycle, framework, returns } = reportedCycle(workspace, cycleId)
  const returned = returns.filter((auditReturn) => isIn(punctualityOf(auditReturn, cycle, asAt)))
  const summary = writtenSummary(cycle.summary)
  return [
    { kind: 'notReturned', count: returns.length - returned.length } as const,
    { kind: 'decisions', count: summary.decisions.length === 0 ? 1 : 0 } as const,
    { kind: 'strengths', count: summary.strengths.length === 0 ? 1 : 0 } as const,
    { kind: 'concerns', count: summary.concerns.length === 0 ? 1 : 0 } as const,
    { kind: 'boardDay', count: cycle.boardOn === null ? 1 : 0 } as const,
    ...gapCounts(returned, framework, cycle),
  ].filter(({ count }) => count > 0)
}

/** What an agency's own return will lack as a document. */
export function missingForAgency(workspace: ReportedWorkspace, auditReturn: AuditReturn): readonly Missing[] {
  const { cycle, framework } = reportedCycle(workspace, auditReturn.cycleId)
  const given = (value: AuditReturn['frontSheet'][string] | undefined) =>
    value !== undefined &&
    value !== null &&
    value !== '' &&
    !(Array.isArray(value) && value.every((line) => line === ''))
  return [
    { kind: 'signOff', count: auditReturn.signOff === null ? 1 : 0 } as const,
    {
      kind: 'frontSheet',
      count: framework.frontSheet.filter(({ id }) => !given(auditReturn.frontSheet[id])).length,
    } as const,
    ...gapCounts([auditReturn], framework, cycle),
  ].filter(({ count }) => count > 0)
}

function gapCounts(returns: readonly AuditReturn[], framework: Framework, cycle: Cycle): readonly Missing[] {
  const gaps = returns.flatMap((auditReturn) => gapsIn(auditReturn, framework, cycle.periodTo))
  return shownGaps.map((kind) => ({ kind, count: gaps.filter((gap) => gap.kind === kind).length }))
}
