import type { Day } from '../../shared/basics/day'
import type { Cycle } from '../../shared/cycles/cycle'
import type { Framework } from '../../shared/frameworks/framework'
import { cycleDocumentChoices } from './cycleDocumentChoices'
import type { CycleDocumentKind } from './cycleDocuments'
import type { DocumentOrder } from './makeDocument'
import type { ChecklistId } from './yearlyDocument'

/** Every document about a cycle as it is made when nobody chooses anything else: final, without names that only a few may read. */
export function usualOrders(
  cycle: Cycle,
  framework: Framework,
  on: Day,
  checklist: ChecklistId | null,
): readonly DocumentOrder[] {
  const common = { cycleId: cycle.id, status: 'Final', on } as const
  const order = (kind: CycleDocumentKind): DocumentOrder => {
    if (kind === 'actionTracker') return { ...common, kind, since: cycle.opensOn }
    if (kind === 'cycleAnalysis') return { ...common, kind, withNames: false }
    if (kind === 'nonReturners') return { kind, cycleId: cycle.id, withNames: false, on }
    return { ...common, kind }
  }
  return [
    { ...common, kind: 'boardReport', ...(checklist === null ? {} : { checklist }) },
    ...(checklist === null ? [] : [{ ...common, kind: 'yearlyEvidence', checklist } as const]),
    ...cycleDocumentChoices(framework).map(({ value }) => order(value)),
  ]
}
