import type { MintId } from '../basics/id'
import type { Organisation, OrganisationId } from '../partnership/organisation'
import type { Partnership } from '../partnership/partnership'
import type { SignOff } from '../returns/auditReturn'
import type { OpenSession, Session, SessionPerson } from './session'

// Who is expected, as far as the partnership knows it already (challenge sheet, 1.4). A person changes it as they like.

const expected = { attendance: 'expected', interests: [] } as const satisfies Partial<SessionPerson>

/** Those of the panel that the partnership names itself: who leads the challenge, and who writes it down and has no vote. */
export const panelOf = (
  { challengeLead, preparedBy }: Pick<Partnership, 'challengeLead' | 'preparedBy'>,
  newId: MintId,
): readonly SessionPerson[] =>
  [
    { role: challengeLead, hasNoVote: false },
    { role: preparedBy, hasNoVote: true },
  ].map((each) => ({ id: newId(), name: '', side: 'panel', organisationId: null, ...expected, ...each }))

/** Who is expected from an organisation: who signed its return, else its first contact, else its senior lead whoever that is. */
export function expectedFrom(
  { id, contacts }: Pick<Organisation, 'id' | 'contacts'>,
  signOff: Pick<SignOff, 'role' | 'name'> | null,
  newId: MintId,
): SessionPerson {
  const { role, name } = signOff ?? contacts[0] ?? { role: 'Senior lead', name: '' }
  return { id: newId(), role, name, side: 'organisation', organisationId: id, hasNoVote: true, ...expected }
}

/** The organisations that come, in the order in which their people stand on the list. */
export const comingTo = ({ people }: OpenSession | Session): readonly OrganisationId[] => [
  ...new Set(people.flatMap(({ side, organisationId }) => (side === 'organisation' ? (organisationId ?? []) : []))),
]
