import type { OrganisationId } from '../partnership/organisation'
import { entriesOf } from './log'
import type { LogEntryOf, OpenSession, Session, SessionPerson, SessionPersonId } from './session'

/** Those of the panel who must not take part in what is said of an organisation: they are from it, or declared an interest (challenge sheet, 1.4). */
export const standAside = (
  { people }: OpenSession | Session,
  organisationIds: readonly OrganisationId[],
): readonly SessionPerson[] =>
  people.filter((person) => person.side === 'panel' && organisationIds.some((id) => isInterested(person, id)))

const isInterested = ({ organisationId, interests }: SessionPerson, id: OrganisationId) =>
  organisationId === id || interests.some((interest) => interest.organisationId === id)

/**
 * Those of the panel who are there and may close a question that was put to an organisation, with a vote or without; null for one that
 * was put to none.
 */
export const mayClose = (session: OpenSession | Session, id: OrganisationId | null): readonly SessionPerson[] =>
  session.people.filter(
    (person) => person.side === 'panel' && isHere(session, person) && (id === null || !isInterested(person, id)),
  )

/** Those of the panel who are there and may decide on a rating of an organisation. */
export const mayRate = (session: OpenSession | Session, id: OrganisationId): readonly SessionPerson[] =>
  mayClose(session, id).filter(({ hasNoVote }) => !hasNoVote)

/** How each person was last marked while the session was on. */
export const lastMarked = (session: OpenSession | Session): ReadonlyMap<SessionPersonId, LogEntryOf<'attended'>> =>
  new Map(entriesOf(session, 'attended').map((entry) => [entry.personId, entry]))

/** True for one who came and has not left. */
const isHere = (session: OpenSession | Session, { id, attendance }: SessionPerson) =>
  attendance === 'present' && lastMarked(session).get(id)?.now !== 'left'

/** True when people of an organisation were expected, and none of them came. */
export function isAbsent({ people }: OpenSession | Session, id: OrganisationId): boolean {
  const theirs = people.filter(({ side, organisationId }) => side === 'organisation' && organisationId === id)
  return theirs.length > 0 && theirs.every(({ attendance }) => attendance === 'absent' || attendance === 'apologies')
}
