import { useEffect, useState } from 'react'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { Flag, FlagSource } from '../../shared/findings/flags/flag'
import { findFlags } from '../../shared/findings/flags/flags'
import { standingSurveys } from '../../shared/practitioners/survey'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { respondentOf } from '../../shared/returns/respondent'
import { today } from '../host/clock'
import { readFramework, type WorkspaceCopy } from './database'
import { useLive } from './live'

/** What flags are looked for in, and how many returns of the cycle there are, back or not. */
export type FlagBasis = FlagSource & { readonly allReturns: number }

/** The returns of a cycle that are back, with what flags are looked for in; null when there is no such cycle. */
export const useFlagBasis = (id: CycleId) => useLive((copy) => readBasis(copy, id), [id])

const readBasis = (copy: WorkspaceCopy, id: CycleId): Promise<FlagBasis | null> =>
  copy.transaction(
    'r',
    [copy.organisations, copy.frameworks, copy.cycles, copy.returns, copy.practitionerSurveys],
    async () => {
      const cycle = await copy.cycles.get(id)
      const framework = cycle && (await readFramework(copy, cycle.framework))
      if (!cycle || !framework) return null
      const [organisations, all, earlier, surveys] = await Promise.all([
        copy.organisations.toArray(),
        copy.returns.where('cycleId').equals(id).toArray(),
        cycle.previous ? copy.cycles.get(cycle.previous) : undefined,
        copy.practitionerSurveys.where('cycleId').equals(id).toArray(),
      ])
      const byId = new Map(organisations.map((each) => [each.id, each]))
      const returns = all.filter(isBack)
      return {
        cycle,
        framework,
        returns,
        allReturns: all.length,
        organisations: new Map(
          returns.flatMap((each) => {
            const organisation = byId.get(each.organisationId)
            return organisation ? [[organisation.id, respondentOf(each, organisation)] as const] : []
          }),
        ),
        before: earlier ? await readBefore(copy, earlier) : null,
        asAt: today(),
        surveys: standingSurveys(surveys),
      }
    },
  )

async function readBefore(copy: WorkspaceCopy, cycle: Cycle): Promise<FlagSource['before']> {
  const framework = await readFramework(copy, cycle.framework)
  if (!framework) return null
  return { framework, returns: (await copy.returns.where('cycleId').equals(cycle.id).toArray()).filter(isBack) }
}

const isBack = ({ stage }: AuditReturn) => stage === 'returned'

/** Flags with what they were found in. */
export type FoundFlags = { readonly basis: FlagBasis; readonly flags: readonly Flag[] }

/**
 * The flags of a cycle, found in slices between which the window answers. What was found before stays until the next are there;
 * undefined while there are none yet.
 */
export function useFlags(basis: FlagBasis | null | undefined): FoundFlags | undefined {
  const [found, setFound] = useState<FoundFlags>()
  useEffect(() => {
    if (!basis) return
    let stopped = false
    void inSlices(findFlags(basis), () => stopped).then((flags) => {
      if (flags) setFound({ basis, flags })
    })
    return () => {
      stopped = true
    }
  }, [basis])
  return found
}

/** How long the window waits for a slice at most, but for its last step, in milliseconds. */
const slice = 12

/** Runs work a slice at a time; null when it was stopped. */
async function inSlices<T>(work: Generator<undefined, T>, isStopped: () => boolean): Promise<T | null> {
  for (;;) {
    const until = performance.now() + slice
    while (performance.now() < until) {
      const step = work.next()
      if (step.done) return step.value
    }
    await new Promise((goOn) => setTimeout(goOn))
    if (isStopped()) return null
  }
}
