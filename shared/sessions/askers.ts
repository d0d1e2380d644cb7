import type { Challenge } from '../challenges/challenge'
import type { OrganisationId } from '../partnership/organisation'
import { mayClose, standAside } from './people'
import type { OpenSession, Session } from './session'

/** Who asked a question of a session of which nobody said whose it is. */
export const thePanel = 'The panel'

/**
 * Who may be said to have asked a question of organisations: the panel, and the roles of those of it who are here and need not stand
 * aside. Never somebody who is not here.
 */
export function askersOf(
  session: OpenSession | Session,
  organisationIds: readonly OrganisationId[],
): readonly [string, ...string[]] {
  const aside = new Set(standAside(session, organisationIds).map(({ id }) => id))
  const roles = mayClose(session, null).flatMap(({ id, role }) => (aside.has(id) ? [] : [role]))
  return [thePanel, ...new Set(roles.filter((role) => role !== thePanel))]
}

/** Who asks next: who asked the last question of the session, where that is still one of `askers`; else the panel. */
export function askerNow(
  { id }: Pick<Session, 'id'>,
  challenges: readonly Challenge[],
  askers: readonly string[],
): string {
  const asked = challenges.filter(({ raised }) => raised.sessionId === id)
  const last = asked.reduce<Challenge | null>((now, each) => (now && now.raised.at > each.raised.at ? now : each), null)
  return askers.find((asker) => asker === last?.raised.by) ?? thePanel
}
