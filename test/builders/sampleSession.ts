import { actionRows } from '../../shared/actions/tracker'
import { ledgerRows } from '../../shared/challenges/ledger'
import type { Workspace } from '../../shared/exchange/checkTables'
import { findFlags } from '../../shared/findings/flags/flags'
import { reportedCycle } from '../../shared/findings/reportedWorkspace'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { type Session, withoutNotes } from '../../shared/sessions/session'
import { suggestAgenda } from '../../shared/sessions/suggestAgenda'
import { comingTo } from '../../shared/sessions/whoComes'
import { someIds } from './ledger'
import { lastCycle, reportWorkspace, thisCycle, today } from './reportWorkspace'

const isBack = ({ stage }: AuditReturn) => stage === 'returned'

/** What the sample says of everybody who returned, as a session of all of them is suggested and its papers are made from it. */
export function sampleSource(workspace: Workspace = reportWorkspace()) {
  const [now, last] = [reportedCycle(workspace, thisCycle), reportedCycle(workspace, lastCycle)]
  const returns = now.returns.filter(isBack)
  const before = { ...last, returns: last.returns.filter(isBack) }
  const organisations = new Map(workspace.organisations.map((each) => [each.id, each]))
  const search = findFlags({ ...now, returns, organisations, before, asAt: today })
  let step = search.next()
  while (!step.done) step = search.next()
  return {
    partnership: workspace.partnership,
    organisations: workspace.organisations,
    cycle: now.cycle,
    framework: now.framework,
    returns,
    before,
    flags: step.value,
    reviews: workspace.reviews,
    sessions: workspace.sessions.map(withoutNotes),
    ledger: ledgerRows(workspace.challenges, workspace.organisations, today),
    actions: actionRows(returns, workspace.actions, today),
    names: new Map(workspace.organisations.map(({ id, name }) => [id, name])),
    prompts: [],
  }
}

/** The session that the sample held, and the one that is still to come, with the agenda that is suggested for it. */
export function sampleSessions(workspace: Workspace): { readonly held: Session; readonly toCome: Session } {
  const [held, next] = workspace.sessions
  if (!held || !next) throw new Error('The sample has no two sessions')
  const coming = new Set(comingTo(next))
  const source = sampleSource(workspace)
  const names = new Map([...source.names].filter(([id]) => coming.has(id)))
  const { agenda } = suggestAgenda({ ...theirs(source, coming), names, minutes: next.minutes }, someIds())
  return { held, toCome: { ...next, agenda: [...agenda] } }
}

/** As much of a source as is of these organisations. */
function theirs(source: ReturnType<typeof sampleSource>, ids: ReadonlySet<OrganisationId>) {
  const of = <T extends { readonly organisationId: OrganisationId | null }>(all: readonly T[]) =>
    all.filter(({ organisationId }) => organisationId !== null && ids.has(organisationId))
  return {
    ...source,
    returns: of(source.returns),
    before: { ...source.before, returns: of(source.before.returns) },
    flags: of(source.flags),
    actions: of(source.actions),
  }
}
