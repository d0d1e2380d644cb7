import type { FullWorkspace } from '../../shared/reports/fullWorkspace'
import type { WorkspaceCopy } from './database'

/** Everything that reports are made from, as plain values read in one transaction. A workspace without a partnership is a bug. */
export const readReported = (copy: WorkspaceCopy): Promise<FullWorkspace> =>
  copy.transaction(
    'r',
    [
      copy.partnerships,
      copy.organisations,
      copy.frameworks,
      copy.cycles,
      copy.returns,
      copy.actions,
      copy.challenges,
      copy.sessions,
      copy.reviews,
      copy.surveys,
      copy.plans,
      copy.reports,
    ],
    async () => {
      const [partnership] = await copy.partnerships.toArray()
      if (!partnership) throw new Error('The workspace has no partnership')
      const [
        organisations,
        frameworks,
        cycles,
        returns,
        actions,
        challenges,
        sessions,
        reviews,
        surveys,
        plans,
        reports,
      ] = await Promise.all([
        copy.organisations.toArray(),
        copy.frameworks.toArray(),
        copy.cycles.toArray(),
        copy.returns.toArray(),
        copy.actions.toArray(),
        copy.challenges.toArray(),
        copy.sessions.toArray(),
        copy.reviews.toArray(),
        copy.surveys.toArray(),
        copy.plans.toArray(),
        copy.reports.toArray(),
      ])
      return {
        partnership,
        organisations,
        frameworks,
        cycles,
        returns,
        actions,
        challenges,
        sessions,
        reviews,
        surveys,
        plans,
        reports,
      }
    },
  )
