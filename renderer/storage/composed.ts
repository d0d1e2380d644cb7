import { ok, type Result } from '../../shared/basics/result'
import type { CycleId } from '../../shared/cycles/cycle'
import {
  type CannotCompose,
  makeReport,
  type Report,
  type ReportId,
  reportFor,
} from '../../shared/reports/composing/report'
import { asRecord, type WorkspaceCopy } from './database'
import { useLive } from './live'
import { commit } from './record'
import { openedWorkspace } from './workspace'

const reportsOf = (copy: WorkspaceCopy, cycleId: CycleId) => copy.reports.where('cycleId').equals(cycleId).toArray()

/** What was composed for a kind of document of a cycle; null where nothing was. */
export const useComposed = (cycleId: CycleId, kind: string) =>
  useLive(async (copy) => reportFor(await reportsOf(copy, cycleId), cycleId, kind) ?? null, [cycleId, kind])

/** Everything that was composed for documents of a cycle: the same list until that changes. */
export const useReportsOfCycle = (cycleId: CycleId) => useLive((copy) => reportsOf(copy, cycleId), [cycleId])

/** Whose report it is: which document, of which cycle. Its id and title are used where nothing was composed for it yet. */
export type ReportPlace = Pick<Report, 'cycleId' | 'kind' | 'title'> & { readonly id: ReportId }

/** Changes what was composed for a document by a rule. */
export const updateReport = (
  does: string,
  place: ReportPlace,
  rule: (report: Report) => Result<Report, CannotCompose>,
) =>
  commit<CannotCompose>(does, async () => {
    const kept = reportFor(await reportsOf(openedWorkspace().copy, place.cycleId), place.cycleId, place.kind)
    const report = kept ? ok(kept) : makeReport(place)
    const next = report.ok ? rule(report.value) : report
    return next.ok
      ? ok([{ op: 'put', table: 'reports', id: next.value.id, value: asRecord(next.value) } as const])
      : next
  })
