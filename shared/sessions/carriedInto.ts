import type { Challenge } from '../challenges/challenge'
import { heldTimes } from './heldTimes'
import { entriesOf } from './log'
import type { OpenSession } from './session'

/** The day on which a session was held: that of its first entry, whatever was planned. */
export const heldOn = (session: Pick<OpenSession, 'log' | 'on'>) => entriesOf(session, 'started')[0]?.on ?? session.on

/**
 * True for a question that was put before a session began: on an earlier day, or earlier on the same day where it was on this
 * session's agenda. Days alone do not tell two sessions of one day apart.
 */
export function isCarriedInto(
  session: Pick<OpenSession, 'id' | 'log' | 'on' | 'agenda'>,
  challenge: Challenge,
): boolean {
  const { id, raised } = challenge
  if (raised.sessionId === session.id) return false
  if (raised.on < heldOn(session)) return true
  const began = heldTimes(session)?.began
  const isEarlier = began === undefined || Date.parse(raised.at) < Date.parse(began)
  return isEarlier && session.agenda.some(({ challengeIds }) => challengeIds.includes(id))
}
