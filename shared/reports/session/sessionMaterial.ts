import type { PartnershipAction } from '../../actions/action'
import type { Challenge, ChallengeEvent } from '../../challenges/challenge'
import { stateOf } from '../../challenges/state'
import type { ReportedWorkspace } from '../../findings/reportedWorkspace'
import { newReturn } from '../../returns/auditReturn'
import { entriesOf } from '../../sessions/log'
import { proposedBefore } from '../../sessions/proposed'
import { isOfSession } from '../../sessions/run'
import { type LogEntry, type OpenSession, type Session, withoutNotes } from '../../sessions/session'
import type { Replacing, SessionRecord } from './sessionFacts'

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
  const own = kept.challenges.filter((challenge) => isOfSession(session, challenge))
  const replacements = new Set(own.flatMap(({ events }) => events.flatMap(replacedBy)))
  return {
    record: {
      session: withoutPrivate(withoutNotes(session)),
      challenges: own.map((challenge) => withoutSideNotes(challenge, session)),
      replacing: kept.challenges.filter(({ id }) => replacements.has(id)).map(onlyQuestion),
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

const replacedBy = (event: ChallengeEvent) => (event.kind === 'settled' ? (event.replacedBy ?? []) : [])

/** A question that takes the place of another: what is asked, of whom and since when, and nothing that happened to it. */
const onlyQuestion = (challenge: Challenge): Replacing => ({
  id: challenge.id,
  question: challenge.raised.question,
  on: challenge.raised.on,
  organisationId: stateOf(challenge).organisationId,
})

/**
 * A challenge without what somebody noted beside an event, and without what it was raised from. What a person typed with “No answer” in
 * this session is no note beside it: it is what was said.
 */
const withoutSideNotes = (challenge: Challenge, { id }: Session): Challenge => ({
  ...challenge,
  raised: { ...challenge.raised, from: { kind: 'own' } },
  events: challenge.events.map((event) => {
    const isSaid = event.kind === 'notAnswered' && event.sessionId === id
    return 'note' in event && !isSaid ? { ...event, note: '' } : event
  }),
})

/** An action with what was agreed, and no word of what became of it. */
const onlyTerms = (action: PartnershipAction): PartnershipAction => ({
  ...action,
  events: action.events.filter(({ kind }) => kind === 'changed'),
})
