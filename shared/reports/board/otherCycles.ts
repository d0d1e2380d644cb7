import type { Day } from '../../basics/day'
import { type ReportedCycle, reportedCycle } from '../../findings/reportedWorkspace'
import { type Framework, frameworkKey } from '../../frameworks/framework'
import type { ReportParts } from '../../frameworks/reportParts'
import type { FullWorkspace } from '../fullWorkspace'

/** Cycles of other questionnaires that tell of the same time; null where there is none. */
export type OtherCycles = {
  /** The audit of schools and colleges. */
  readonly schools: ReportedCycle | null
  /** How board members see the arrangements. */
  readonly propositions: ReportedCycle | null
}

/**
 * Finds the newest cycle of each kind that opened by a day, whose period overlaps that of the reported one and in which a return
 * came in. A report on such a cycle does not speak of itself twice.
 */
export function otherCycles(
  workspace: FullWorkspace,
  { cycle, framework }: ReportedCycle,
  asAt: Day,
  parts: ReportParts,
): OtherCycles {
  const newestOf = (ids: readonly string[]) => {
    if (ids.includes(framework.id)) return null
    const [found] = workspace.cycles
      .filter(
        (each) =>
          each.opensOn <= asAt &&
          each.periodFrom <= cycle.periodTo &&
          each.periodTo >= cycle.periodFrom &&
          ids.includes(idOf(each.framework, workspace.frameworks)),
      )
      .map(({ id }) => reportedCycle(workspace, id))
      .filter(({ returns }) => returns.some(({ stage }) => stage === 'returned'))
      .sort((a, b) => (a.cycle.opensOn < b.cycle.opensOn ? 1 : -1))
    return found ?? null
  }
  return { schools: newestOf(parts.schools), propositions: newestOf(parts.propositions) }
}

const idOf = (key: string, frameworks: readonly Framework[]): string =>
  frameworks.find((each) => frameworkKey(each) === key)?.id ?? ''
