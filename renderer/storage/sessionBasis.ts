import { useMemo } from 'react'
import { actionRows } from '../../shared/actions/tracker'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import { isOpenOn, type Organisation, type OrganisationId } from '../../shared/partnership/organisation'
import type { SignOff } from '../../shared/returns/auditReturn'
import type { AgendaSource } from '../../shared/sessions/agendaCandidates'
import { type Session, withoutNotes } from '../../shared/sessions/session'
import { comingTo } from '../../shared/sessions/whoComes'
import { today } from '../host/clock'
import { useFlagBasis, useFlags } from './flags'
import { useLedger, usePartnershipActions } from './ledger'
import { useLive } from './live'
import { useReportedCycle } from './reportedCycles'
import { useSessions } from './sessions'
import { useSettings } from './settings'

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

/** What an agenda is suggested from, but for the prompts that are chosen. */
export type SessionSource = Omit<AgendaSource, 'prompts'>

/** The reviews of a cycle. */
const useReviewsOf = (cycleId: CycleId) =>
  useLive((copy) => copy.reviews.where('cycleId').equals(cycleId).toArray(), [cycleId])

/**
 * What an agenda of a session is suggested from: what is known of the organisations that come, and of no other. Null where the
 * questionnaire of its cycle is not here; undefined while the returns are looked through.
 */
export function useSessionSource(session: Session, cycle: Cycle): SessionSource | null | undefined {
  const basis = useFlagBasis(cycle)
  const found = useFlags(basis)
  const reviews = useReviewsOf(cycle.id)
  const ledger = useLedger(today())
  const sessions = useSessions()
  const actions = usePartnershipActions()
  const read = useReportedCycle(cycle.id)
  const off = useSettings((settings) => settings.flagRulesOff)
  const coming = comingTo(session).join(' ')
  const { minutes, id } = session
  return useMemo(() => {
    if (basis === null) return null
    if (!basis || !found || !reviews || !ledger || !sessions || !actions || !read) return undefined
    const ids = new Set<OrganisationId>(coming.split(' ') as OrganisationId[])
    const theirs = <T extends { readonly organisationId: OrganisationId | null }>(all: readonly T[]) =>
      all.filter(({ organisationId }) => organisationId !== null && ids.has(organisationId))
    const returns = theirs(basis.returns)
    return {
      minutes,
      names: new Map(read.organisations.flatMap(({ id, name }) => (ids.has(id) ? [[id, name] as const] : []))),
      framework: basis.framework,
      returns,
      before: basis.before ? { ...basis.before, returns: theirs(basis.before.returns) } : null,
      flags: theirs(found.flags).filter(({ rule }) => !off.includes(rule)),
      reviews,
      sessions: sessions.filter((each) => each.id !== id).map(withoutNotes),
      ledger,
      actions: actionRows(returns, actions, basis.asAt),
    }
  }, [basis, found, reviews, ledger, sessions, actions, read, off, coming, minutes, id])
}
