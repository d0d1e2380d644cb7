import { useMemo } from 'react'
import type { CycleId } from '../../shared/cycles/cycle'
import { type GroupBasis, type GroupRow, groupBasis, groupReturn } from '../../shared/findings/groups/groupReturn'
import type { Framework } from '../../shared/frameworks/framework'
import type { Reading } from '../../shared/frameworks/mapping'
import { respondentOf } from '../../shared/returns/respondent'
import { readFramework } from './database'
import { digestReader } from './digest'
import { useLive } from './live'

/** What the returns of a cycle are counted in groups from. */
export type GroupSource = { readonly basis: GroupBasis; readonly rows: readonly GroupRow[] }

const readReturns = digestReader(groupReturn)

const bases = new WeakMap<Framework, Map<string, GroupBasis>>()

/** The basis of an edition as it is read: the same one each time, so that rows worked out by it hold. */
function basisOf(framework: Framework, reading: Reading | null): GroupBasis {
  const known = bases.get(framework) ?? new Map<string, GroupBasis>()
  bases.set(framework, known)
  const key = JSON.stringify(reading)
  const basis = known.get(key) ?? groupBasis(framework, reading)
  known.set(key, basis)
  return basis
}

/** The returns of a cycle for counting, each with its organisation as the return names it; null when there is no such cycle. */
export function useGroups(id: CycleId): GroupSource | null | undefined {
  const organisations = useLive(async (copy) => copy.organisations.toArray(), [])
  const read = useLive(
    async (copy) => {
      const cycle = await copy.cycles.get(id)
      const framework = cycle && (await readFramework(copy, cycle.framework))
      if (!framework) return null
      const basis = basisOf(framework, cycle.reading ?? null)
      return { basis, returns: await readReturns(copy, id, basis) }
    },
    [id],
  )
  return useMemo(() => {
    if (!read || !organisations) return read === null ? null : undefined
    const byId = new Map(organisations.map((each) => [each.id, each]))
    const rows = read.returns.flatMap((of): GroupRow[] => {
      const organisation = byId.get(of.organisationId)
      return organisation ? [{ of, organisation: respondentOf(of.came, organisation) }] : []
    })
    return { basis: read.basis, rows }
  }, [read, organisations])
}
