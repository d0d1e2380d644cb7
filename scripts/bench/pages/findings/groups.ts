import { asDay, asMoment } from '../../../../shared/basics/day'
import { anyGroup } from '../../../../shared/findings/groups/grouping'
import { groupBasis, groupReturn } from '../../../../shared/findings/groups/groupReturn'
import { returnGroups, standardCounts } from '../../../../shared/findings/groups/groups'
import { lowestQuestions, mostSpread, questionCounts } from '../../../../shared/findings/groups/questions'
import { answered, programme } from '../exchange/programme'

const trusts = 120

/** Milliseconds for reading the answered returns of so many schools once, and for everything that groups of them show. */
export function groupTimes(root: string, schools: number): { readonly reading: number; readonly showing: number } {
  const { organisations, frameworks, cycles, returns } = programme(root, 0, schools)
  const [framework, cycle] = [frameworks[1], cycles[1]]
  if (!framework || !cycle) throw new Error('The programme is not whole')
  const returnedAt = asMoment('2026-11-06T12:00:00.000Z')
  const audits = returns.map((each) => ({
    ...answered(framework, each).auditReturn,
    stage: 'returned' as const,
    returnedAt,
  }))
  const inTrusts = organisations.map((each, place) => ({ ...each, trust: `Made-up trust ${place % trusts}` }))
  const began = performance.now()
  const basis = groupBasis(framework, null)
  const rows = audits.flatMap((audit, place) => {
    const organisation = inTrusts[place]
    return organisation ? [{ of: groupReturn(basis, audit), organisation }] : []
  })
  const read = performance.now()
  const day = asDay('2026-11-22')
  const { groups, all } = returnGroups(rows, cycle, { by: 'trust', within: anyGroup }, (code) => code, day)
  for (const group of [all, ...groups]) standardCounts(basis, group)
  const counts = questionCounts(basis, all.rows)
  lowestQuestions(counts)
  mostSpread(counts)
  return { reading: read - began, showing: performance.now() - read }
}
