import type { CycleId } from '../../shared/cycles/cycle'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { useLive } from './live'

/** One cycle with its framework, returns and partnership; null when there is no such cycle. */
export const useReportedCycle = (id: CycleId) =>
  useLive(
    async (copy): Promise<ReportedWorkspace | null> => {
      const [partnership, organisations, cycle, returns] = await Promise.all([
        copy.partnerships.toCollection().first(),
        copy.organisations.toArray(),
        copy.cycles.get(id),
        copy.returns.where('cycleId').equals(id).toArray(),
      ])
      const framework = cycle && (await copy.frameworks.get(cycle.framework))
      return partnership && cycle && framework
        ? { partnership, organisations, cycles: [cycle], frameworks: [framework], returns }
        : null
    },
    [id],
  )
