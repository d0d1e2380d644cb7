import { expect, it } from 'vitest'
import { actionRows } from '../../../shared/actions/tracker'
import { ledgerRows } from '../../../shared/challenges/ledger'
import type { Flag } from '../../../shared/findings/flags/flag'
import { findFlags } from '../../../shared/findings/flags/flags'
import { reportedCycle } from '../../../shared/findings/reportedWorkspace'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { agendaCandidates } from '../../../shared/sessions/agendaCandidates'
import { withoutNotes } from '../../../shared/sessions/session'
import { suggestAgenda } from '../../../shared/sessions/suggestAgenda'
import { someIds } from '../../builders/ledger'
import { lastCycle, reportWorkspace, thisCycle, today } from '../../builders/reportWorkspace'

const isBack = ({ stage }: AuditReturn) => stage === 'returned'

/** What the sample says of everybody who returned, as a session of all of them would be suggested from. */
function sampleSource(minutes: number) {
  const workspace = reportWorkspace()
  const [now, last] = [reportedCycle(workspace, thisCycle), reportedCycle(workspace, lastCycle)]
  const returns = now.returns.filter(isBack)
  const before = { framework: last.framework, returns: last.returns.filter(isBack) }
  const organisations = new Map(workspace.organisations.map((each) => [each.id, each]))
  const search = findFlags({ ...now, returns, organisations, before, asAt: today })
  let step = search.next()
  while (!step.done) step = search.next()
  const flags: readonly Flag[] = step.value
  return {
    minutes,
    framework: now.framework,
    returns,
    before,
    flags,
    reviews: workspace.reviews,
    sessions: workspace.sessions.map(withoutNotes),
    ledger: ledgerRows(workspace.challenges, workspace.organisations, today),
    actions: actionRows(returns, workspace.actions, today),
    names: new Map(workspace.organisations.map(({ id, name }) => [id, name])),
    prompts: [],
  }
}

it.each([45, 90, 180])(
  'an agenda of %i minutes suggested on the sample fills the time, and each item says why',
  (minutes) => {
    const source = sampleSource(minutes)
    const { agenda, left } = suggestAgenda(source, someIds())
    expect(agenda.reduce((sum, item) => sum + item.minutes, 0)).toBe(minutes)
    const asked = agenda.filter(({ kind }) => kind === 'topic' || kind === 'carried')
    expect(asked.length).toBeGreaterThan(2)
    for (const { why, organisationIds } of asked) {
      expect(why.length).toBeGreaterThan(0)
      expect(organisationIds.length).toBeGreaterThan(0)
    }
    expect(agenda[0]?.kind).toBe('opening')
    expect(agenda.at(-1)?.kind).toBe('closing')
    // What was carried stands before everything new, and all that could be asked is either on the agenda or beside it.
    expect(agenda[1]?.kind).toBe('carried')
    expect(asked.length + left.length).toBe(agendaCandidates(source).length)
  },
)
