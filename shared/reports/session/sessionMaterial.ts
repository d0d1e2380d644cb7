import type { PartnershipAction } from '../../actions/action'
import type { Challenge } from '../../challenges/challenge'
import type { ReportedWorkspace } from '../../findings/reportedWorkspace'
import { newReturn } from '../../returns/auditReturn'
import { entriesOf } from '../../sessions/log'
import { proposedBefore } from '../../sessions/proposed'
import { isOfSession } from '../../sessions/run'
import { type LogEntry, type OpenSession, type Session, withoutNotes } from '../../sessions/session'
import type { SessionRecord } from './sessionFacts'

/** What minutes and letters are made from, and nothing that is not needed for them. */
export type SessionMaterial = {
  readonly record: SessionRecord
  readonly workspace: ReportedWorkspace
  readonly notes?: never
}

/** Everything that is kept, as far as a session may need it. */
type Kept = ReportedWorkspace & {
  readonly challenges: readonly Challenge[]
  readonly actions: readonly PartnershipAction[]
}

/**
 * Narrows what is kept to what one session's minutes and letters say: the session without its notes, its own challenges and
 * actions, and of returns only whose they are. No answer, no comment and no word of moderation goes through, nor why an item was
 * on the agenda, nor a rating that was only proposed: of one that was decided, the level that was proposed last goes with it.
 */
export function sessionMaterial(kept: Kept, session: Session): SessionMaterial {
  const actionIds = new Set(entriesOf(session, 'action').map(({ actionId }) => actionId))
  const returnIds = new Set(entriesOf(session, 'rated').map(({ returnId }) => returnId))
  const cycle = kept.cycles.find(({ id }) => id === session.cycleId)
  return {
    record: {
      session: withoutPrivate(withoutNotes(session)),
      challenges: kept.challenges.filter((challenge) => isOfSession(session, challenge)).map(withoutSideNotes),
      actions: kept.actions.filter(({ id }) => actionIds.has(id)).map(onlyTerms),
    },
    workspace: {
      partnership: kept.partnership,
      organisations: kept.organisations,
      frameworks: kept.frameworks,
      cycles: cycle ? [{ ...cycle, summary: { strengths: [], concerns: [], decisions: [] } }] : [],
      returns: kept.returns
        .filter(({ id }) => returnIds.has(id))
        .map(({ id, cycleId, organisationId }) => newReturn({ id, cycleId, organisationId })),
    },
  }
}

function withoutPrivate(session: OpenSession): OpenSession {
  const proposals = proposedBefore(session)
  return {
    ...session,
    agenda: session.agenda.map((item) => ({ ...item, why: [], asks: [] })),
    papers: null,
    log: Object.fromEntries(
      Object.entries(session.log)
        .filter(([, entry]) => !isOnlyProposed(entry))
        .map(([place, entry]) => [
          place,
          entry.kind === 'rated' ? { ...entry, proposed: proposals.get(place) ?? entry.proposed } : entry,
        ]),
    ),
  }
}

const isOnlyProposed = (entry: LogEntry) => entry.kind === 'rated' && entry.agreed === null && !entry.isNotAgreed

/** A challenge without what somebody noted beside an event, and without what it was raised from. */
const withoutSideNotes = (challenge: Challenge): Challenge => ({
  ...challenge,
  raised: { ...challenge.raised, from: { kind: 'own' } },
  events: challenge.events.map((event) => ('note' in event ? { ...event, note: '' } : event)),
})

/** An action with what was agreed, and no word of what became of it. */
const onlyTerms = (action: PartnershipAction): PartnershipAction => ({
  ...action,
  events: action.events.filter(({ kind }) => kind === 'changed'),
})
