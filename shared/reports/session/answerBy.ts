import { type Day, daysAfter, isDay } from '../../basics/day'
import type { OrganisationId } from '../../partnership/organisation'
import { entriesOf } from '../../sessions/log'
import type { OpenSession } from '../../sessions/session'

/** Days in which an organisation can say that a fact is wrong, where nobody says another day. */
const usualDays = 14

/** Where the day is kept by which organisations can say that a fact is wrong. */
export const answerByPiece = 'letters/answerBy'

/** The day by which an organisation can say that a fact is wrong: as its letter said, as somebody chose, or else two weeks on. */
export function answerBy(session: OpenSession, asAt: Day, organisationId: OrganisationId | null = null): Day {
  const sent = entriesOf(session, 'letterSent').filter((entry) => entry.organisationId === organisationId)
  const chosen = session.edits[answerByPiece] ?? ''
  return sent.at(-1)?.answerBy ?? (isDay(chosen) ? (chosen as Day) : daysAfter(asAt, usualDays))
}
