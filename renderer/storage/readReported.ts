import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import type { WorkspaceCopy } from './database'

/** Everything that reports are made from, as plain values read in one transaction. A workspace without a partnership is a bug. */
export const readReported = (copy: WorkspaceCopy): Promise<ReportedWorkspace> =>
  copy.transaction(
    'r',
    [copy.partnerships, copy.organisations, copy.frameworks, copy.cycles, copy.returns],
    async () => {
      const [partnership] = await copy.partnerships.toArray()
      if (!partnership) throw new Error('The workspace has no partnership')
      const [organisations, frameworks, cycles, returns] = await Promise.all([
        copy.organisations.toArray(),
        copy.frameworks.toArray(),
        copy.cycles.toArray(),
        copy.returns.toArray(),
      ])
      return { partnership, organisations, frameworks, cycles, returns }
    },
  )
