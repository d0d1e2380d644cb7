import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { Framework } from '../../shared/frameworks/framework'
import type { Organisation } from '../../shared/partnership/organisation'
import type { Partnership } from '../../shared/partnership/partnership'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { readFramework } from './database'
import { useLive } from './live'
import { readRegister } from './organisations'

/** What the answers of a survey are read by: one cycle, its edition, and whom it asks. */
export type SurveyContext = {
  readonly partnership: Partnership
  readonly cycle: Cycle
  readonly framework: Framework
  /** Everybody in the register, by name. */
  readonly organisations: readonly Organisation[]
  /** The returns of the cycle. */
  readonly returns: readonly AuditReturn[]
}

const inOrder = new Intl.Collator('en-GB')

/** What answers to one cycle's questions are read by; null for a cycle that is not there. */
export const useSurveyContext = (cycleId: CycleId) =>
  useLive(
    (copy) =>
      copy.transaction(
        'r',
        [copy.partnerships, copy.organisations, copy.frameworks, copy.cycles, copy.returns],
        async (): Promise<SurveyContext | null> => {
          const cycle = await copy.cycles.get(cycleId)
          const framework = cycle && (await readFramework(copy, cycle.framework))
          const [partnership] = await copy.partnerships.toArray()
          if (!cycle || !framework || !partnership) return null
          const organisations = [...(await readRegister(copy))].sort((a, b) => inOrder.compare(a.name, b.name))
          const all = await copy.returns.toArray()
          const returns = all.filter((each) => each.cycleId === cycleId)
          return { partnership, cycle, framework, organisations, returns }
        },
      ),
    [cycleId],
  )
