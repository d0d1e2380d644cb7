import { ok, type Result, refuse } from '../basics/result'
import type { Stamp } from '../basics/stamp'
import { type CannotLog, logged } from './log'
import { lastMarked } from './people'
import type { LogEntryOf, Session, SessionPersonId } from './session'

/** How a person is marked while a session is on: as on the list, or as one who was there and left. */
export type Marked = LogEntryOf<'attended'>['now']

/** How a person is marked now. */
export function markedNow(session: Session, id: SessionPersonId): Marked | null {
  const person = session.people.find((each) => each.id === id)
  if (!person) return null
  return person.attendance === 'present' && lastMarked(session).get(id)?.now === 'left' ? 'left' : person.attendance
}

/** Why somebody is not marked. */
export type CannotMarkAttendance =
  | CannotLog
  | { readonly kind: 'personIsMissing' }
  /** Only one who was there can leave. */
  | { readonly kind: 'wasNotThere' }
  | { readonly kind: 'nothingChanged' }

/**
 * Marks who came, late or in time, who left and who does not come, with the moment. One who left was there: the list says so. Refuses
 * one who is not on the list, one who leaves without having been there, and a mark that stands already.
 */
export function markAttendance(
  session: Session,
  id: SessionPersonId,
  now: Marked,
  stamp: Stamp,
): Result<Session, CannotMarkAttendance> {
  const person = session.people.find((each) => each.id === id)
  if (!person) return refuse({ kind: 'personIsMissing' })
  if (markedNow(session, id) === now) return refuse({ kind: 'nothingChanged' })
  const was = person.attendance
  if (now === 'left' && was !== 'present') return refuse({ kind: 'wasNotThere' })
  const log = logged(session, { kind: 'attended', personId: id, was, now }, stamp)
  if (!log.ok) return log
  const attendance = now === 'left' ? 'present' : now
  const people = session.people.map((each) => (each.id === id ? { ...each, attendance } : each))
  return ok({ ...log.value, people })
}

/** Marks everybody as present who is still only expected. Refuses where there is nobody of whom that is so. */
export function markEverybody(session: Session, stamp: Stamp): Result<Session, CannotMarkAttendance> {
  const expected = session.people.filter(({ attendance }) => attendance === 'expected')
  if (expected.length === 0) return refuse({ kind: 'nothingChanged' })
  return expected.reduce<Result<Session, CannotMarkAttendance>>(
    (next, { id }) => (next.ok ? markAttendance(next.value, id, 'present', stamp) : next),
    ok(session),
  )
}
