import { useMemo } from 'react'
import type { CycleId } from '../../shared/cycles/cycle'
import { isOpenOn, type Organisation } from '../../shared/partnership/organisation'
import type { SignOff } from '../../shared/returns/auditReturn'
import { today } from '../host/clock'
import { useReportedCycle } from './reportedCycles'

/** An organisation that was asked in a cycle, with who signed its return, if anybody did. */
export type AskedOrganisation = { readonly organisation: Organisation; readonly signOff: SignOff | null }

const byName = new Intl.Collator('en-GB')

/** The organisations that were asked in a cycle and are open, by name; none where the cycle is not here. Undefined while it is read. */
export function useSessionOrganisations(cycleId: CycleId): readonly AskedOrganisation[] | undefined {
  const read = useReportedCycle(cycleId)
  const asAt = today()
  return useMemo(() => {
    if (read === undefined) return undefined
    const signOffs = new Map(read?.returns.map(({ organisationId, signOff }) => [organisationId, signOff]))
    return (read?.organisations ?? [])
      .filter((each) => signOffs.has(each.id) && isOpenOn(each, asAt))
      .map((organisation) => ({ organisation, signOff: signOffs.get(organisation.id) ?? null }))
      .sort((a, b) => byName.compare(a.organisation.name, b.organisation.name))
  }, [read, asAt])
}
