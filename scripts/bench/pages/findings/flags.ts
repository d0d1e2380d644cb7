import { asDay } from '../../../../shared/basics/day'
import { findFlags } from '../../../../shared/findings/flags/flags'
import { answered, programme } from '../exchange/programme'

/** Milliseconds for finding every flag of the answered returns of so many schools, and for the longest step on the way. */
export function flagTimes(root: string, schools: number): { readonly all: number; readonly longest: number } {
  const { organisations, frameworks, cycles, returns } = programme(root, 0, schools)
  const [framework, cycle] = [frameworks[1], cycles[1]]
  if (!framework || !cycle) throw new Error('The programme is not whole')
  const finding = findFlags({
    cycle,
    framework,
    returns: returns.map((each) => ({ ...answered(framework, each).auditReturn, stage: 'returned' as const })),
    organisations: new Map(organisations.map((each) => [each.id, each])),
    before: null,
    asAt: asDay('2026-11-22'),
  })
  const began = performance.now()
  let [longest, before] = [0, began]
  for (;;) {
    const { done } = finding.next()
    const now = performance.now()
    longest = Math.max(longest, now - before)
    before = now
    if (done) return { all: before - began, longest }
  }
}
