import { useMemo } from 'react'
import type { PartnershipAction } from '../../shared/actions/action'
import type { Challenge } from '../../shared/challenges/challenge'
import type { Cycle } from '../../shared/cycles/cycle'
import { logOf } from '../../shared/sessions/log'
import type { RoomWorld } from '../../shared/sessions/room'
import type { OpenSession } from '../../shared/sessions/session'
import { useCycles } from './cycles'
import { useLive } from './live'
import { useReportedCycles } from './reportedCycles'

/** What a session speaks of: what is back of its cycle and of the one before, its challenges and what was agreed to be done. */
export type SessionWorld = RoomWorld & {
  readonly cycle: Cycle
  /** What the person who leads the challenge is called, as its papers call them. */
  readonly challengeLead: string
}

/**
 * What a session speaks of; the same object again for as long as nothing of it changed, so that a step reads none of it anew. Null
 * where the questionnaire of its cycle is not here, undefined while it is read.
 */
export function useSessionWorld(session: OpenSession): SessionWorld | null | undefined {
  const cycles = useCycles()
  const cycle = cycles?.find(({ id }) => id === session.cycleId)
  const before = cycles?.find(({ id }) => id === cycle?.previous)
  const ids = [cycle?.id, before?.id].flatMap((id) => id ?? [])
  const reported = useReportedCycles(ids)
  const linked = useLinked(session)
  return useMemo(() => {
    if (!cycles || reported === undefined || !linked) return undefined
    if (reported === null || !cycle) return null
    // Cycles that were asked for before these are no answer to what is asked now.
    if (!reported.cycles.some(({ id }) => id === cycle.id)) return undefined
    const frameworkOf = (of: Cycle | undefined) =>
      reported.frameworks[reported.cycles.findIndex((each) => each.id === of?.id)]
    const returnsOf = (of: Cycle) =>
      reported.returns.filter(({ cycleId, stage }) => cycleId === of.id && stage === 'returned')
    const [framework, frameworkBefore] = [frameworkOf(cycle), frameworkOf(before)]
    if (!framework) return null
    return {
      cycle,
      challengeLead: reported.partnership.challengeLead,
      framework,
      returns: returnsOf(cycle),
      before: before && frameworkBefore ? { framework: frameworkBefore, returns: returnsOf(before) } : null,
      names: new Map(reported.organisations.map(({ id, name }) => [id, name])),
      ...linked,
    }
  }, [cycles, cycle, before, reported, linked])
}

type Linked = { readonly challenges: readonly Challenge[]; readonly actions: readonly PartnershipAction[] }

/** The challenges of the agenda and of the log, and the actions of the log. */
function useLinked(session: OpenSession): Linked | undefined {
  const { challengeIds, actionIds } = useMemo(() => linkedIds(session), [session])
  return useLive(
    async (copy) => {
      const [challenges, actions] = await Promise.all([
        copy.challenges.bulkGet([...challengeIds]),
        copy.actions.bulkGet([...actionIds]),
      ])
      return { challenges: challenges.flatMap((each) => each ?? []), actions: actions.flatMap((each) => each ?? []) }
    },
    [challengeIds.join(' '), actionIds.join(' ')],
  )
}

function linkedIds({ agenda, log }: OpenSession) {
  const entries = logOf({ log })
  return {
    challengeIds: [
      ...new Set([
        ...agenda.flatMap((item) => item.challengeIds),
        ...entries.flatMap((entry) => (entry.kind === 'challenge' ? [entry.challengeId] : [])),
      ]),
    ],
    actionIds: [...new Set(entries.flatMap((entry) => (entry.kind === 'action' ? [entry.actionId] : [])))],
  }
}
