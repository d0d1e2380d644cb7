import type { CycleId } from '../../shared/cycles/cycle'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { readFramework } from './database'
import { useLive } from './live'

/** Several cycles with their frameworks and returns; null where one of them or its framework is not here. */
export const useReportedCycles = (ids: readonly CycleId[]) =>
  useLive(
    (copy): Promise<ReportedWorkspace | null> =>
      copy.transaction(
        'r',
        [copy.partnerships, copy.organisations, copy.frameworks, copy.cycles, copy.returns],
        async () => {
          const [partnership, organisations, cycles, returns] = await Promise.all([
            copy.partnerships.toCollection().first(),
            copy.organisations.toArray(),
            copy.cycles.bulkGet([...ids]),
            copy.returns
              .where('cycleId')
              .anyOf([...ids])
              .toArray(),
          ])
          const found = cycles.filter((each) => each !== undefined)
          const frameworks = await Promise.all(found.map(({ framework }) => readFramework(copy, framework)))
          const known = frameworks.filter((each) => each !== null && each !== undefined)
          return partnership && found.length === ids.length && known.length === found.length
            ? { partnership, organisations, cycles: found, frameworks: known, returns }
            : null
        },
      ),
    [ids.join(' ')],
  )
