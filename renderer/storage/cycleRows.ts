import { useMemo } from 'react'
import type { CycleId } from '../../shared/cycles/cycle'
import type { Came } from '../../shared/findings/punctuality'
import type { Framework } from '../../shared/frameworks/framework'
import type { Reading } from '../../shared/frameworks/mapping'
import type { Organisation, OrganisationId } from '../../shared/partnership/organisation'
import { respondentOf } from '../../shared/returns/respondent'
import { readFramework, type WorkspaceCopy } from './database'
import { useLive } from './live'

/** What is worked out of a return and can stand in a row. */
type OfReturn = { readonly organisationId: OrganisationId; readonly came: Came }

/** Each return of a cycle with its organisation as the return names it, and what they were worked out by. */
export type CycleRows<Basis, T> = {
  readonly basis: Basis
  readonly rows: readonly { readonly of: T; readonly organisation: Organisation }[]
}

/** Works something out by an edition as it is read: the same thing each time, so that what was worked out by it holds. */
export function keptByEdition<Basis>(make: (framework: Framework, reading: Reading | null) => Basis) {
  const kept = new WeakMap<Framework, Map<string, Basis>>()
  return (framework: Framework, reading: Reading | null): Basis => {
    const known = kept.get(framework) ?? new Map<string, Basis>()
    kept.set(framework, known)
    const key = JSON.stringify(reading)
    const basis = known.get(key) ?? make(framework, reading)
    known.set(key, basis)
    return basis
  }
}

/** The rows of a cycle; null when there is no such cycle, undefined while they are read. Both functions have to be always the same ones. */
export function useCycleRows<Basis, T extends OfReturn>(
  id: CycleId,
  basisOf: (framework: Framework, reading: Reading | null) => Basis,
  readReturns: (copy: WorkspaceCopy, id: CycleId, basis: Basis) => Promise<readonly T[]>,
): CycleRows<Basis, T> | null | undefined {
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
    const rows = read.returns.flatMap((of) => {
      const organisation = byId.get(of.organisationId)
      return organisation ? [{ of, organisation: respondentOf(of.came, organisation) }] : []
    })
    return { basis: read.basis, rows }
  }, [read, organisations])
}
