import type { ActionRow } from '../../actions/tracker'
import { type LedgerRow, openFor } from '../../challenges/ledger'
import type { Cycle } from '../../cycles/cycle'
import type { Flag } from '../../findings/flags/flag'
import type { ReportedWorkspace } from '../../findings/reportedWorkspace'
import { type Framework, frameworkKey } from '../../frameworks/framework'
import type { Organisation } from '../../partnership/organisation'
import type { Partnership } from '../../partnership/partnership'
import { type AuditReturn, newReturn } from '../../returns/auditReturn'
import { changedSincePapers } from '../../sessions/agenda'
import { type OpenSession, type Session, withoutNotes } from '../../sessions/session'
import { comingTo } from '../../sessions/whoComes'
import type { ReportStatus } from '../block'

/** What a panel is given to read before a session, and nothing that is not needed for it. */
export type PackMaterial = {
  readonly session: OpenSession
  readonly workspace: ReportedWorkspace
  /** What is open with those who come, and what the agenda takes up of what no organisation answers for alone. */
  readonly ledger: readonly LedgerRow[]
  /** Of rules that are switched on, about those who come. */
  readonly flags: readonly Flag[]
  /** Actions of those who come that are past their day. */
  readonly overdue: readonly ActionRow[]
  /** Final once papers were sent, for as long as the agenda is the one that was sent. */
  readonly status: ReportStatus
  readonly notes?: never
}

/** What is kept, as far as papers may need it. */
export type PackSource = {
  readonly partnership: Partnership
  readonly organisations: readonly Organisation[]
  readonly cycle: Cycle
  readonly framework: Framework
  readonly returns: readonly AuditReturn[]
  /** The cycle before with its returns; null where there is none here. */
  readonly before: {
    readonly cycle: Cycle
    readonly framework: Framework
    readonly returns: readonly AuditReturn[]
  } | null
  readonly ledger: readonly LedgerRow[]
  readonly flags: readonly Flag[]
  /** The tracker. */
  readonly actions: readonly ActionRow[]
}

/**
 * Narrows what is kept to what the papers of one session say: the session without its notes and its log, and of each organisation
 * that comes its answers, what was agreed and what is open. No contact, no timeline and no word of moderation goes through, nor
 * anything of an organisation that does not come, but for the name of one that somebody on the list works for. What was put to the
 * partnership itself or to everybody goes through where the agenda takes it up.
 */
export function packMaterial(source: PackSource, session: Session): PackMaterial {
  const ids = new Set(comingTo(session))
  const { cycle, before, framework } = source
  const named = new Set([...ids, ...session.people.flatMap(({ organisationId }) => organisationId ?? [])])
  const theirs = (returns: readonly AuditReturn[]) =>
    returns.filter(({ organisationId }) => ids.has(organisationId)).map(onlyAnswers)
  const isOther = before !== null && frameworkKey(before.framework) !== frameworkKey(framework)
  return {
    session: { ...withoutNotes(session), log: {}, edits: {}, papers: null },
    workspace: {
      partnership: source.partnership,
      organisations: source.organisations
        .filter(({ id }) => named.has(id))
        .map((organisation) => ({ ...organisation, contacts: [] })),
      frameworks: [framework, ...(isOther ? [before.framework] : [])],
      cycles: [bare({ ...cycle, previous: before?.cycle.id ?? null }), ...(before ? [bare(before.cycle)] : [])],
      returns: [...theirs(source.returns), ...(before ? theirs(before.returns) : [])],
    },
    ledger: [...[...ids].flatMap((id) => openFor(source.ledger, id)), ...openOfNobodyAlone(source, session)],
    flags: source.flags.filter(({ organisationId }) => organisationId !== null && ids.has(organisationId)),
    overdue: source.actions.filter(
      ({ organisationId, daysLate }) => organisationId !== null && ids.has(organisationId) && daysLate > 0,
    ),
    status: isAsSent(session) ? 'Final' : 'Draft',
  }
}

/** Open challenges of the agenda that are put to no organisation; one whose organisation closed is not among them. */
function openOfNobodyAlone({ ledger }: PackSource, { agenda }: Session): readonly LedgerRow[] {
  const taken = new Set(agenda.flatMap(({ challengeIds }) => challengeIds))
  return openFor(
    ledger.filter(({ challenge, state }) => state.organisationId === null && taken.has(challenge.id)),
    null,
  )
}

function isAsSent(session: Session): boolean {
  const changed = changedSincePapers(session)
  if (changed === null) return false
  const { added, removed, isReordered } = changed
  return !isReordered && [...added, ...changed.changed, ...removed].length === 0
}

const bare = (cycle: Cycle): Cycle => ({ ...cycle, summary: { strengths: [], concerns: [], decisions: [] } })

const onlyAnswers = (auditReturn: AuditReturn): AuditReturn => {
  const { id, cycleId, organisationId, asked, stage, answers, agreed, frontSheet, signOff } = auditReturn
  return { ...newReturn({ id, cycleId, organisationId, asked }), stage, answers, agreed, frontSheet, signOff }
}
