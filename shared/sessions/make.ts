import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable, type TextIsTooLong, tidy } from '../basics/text'
import { type CannotLog, stageOf } from './log'
import { longestOfSession, type Session, type SessionPerson } from './session'

/** What a person says of a session that is to be held. */
export type SessionAsked = Pick<
  Session,
  'cycleId' | 'form' | 'title' | 'on' | 'startsAt' | 'place' | 'minutes' | 'madeOn'
>

/** A session with nothing on its agenda. Refuses one without a title, and a text over its limit. */
export function makeSession(
  asked: SessionAsked,
  newId: MintId,
): Result<Session, { readonly kind: 'titleIsMissing' } | TextIsTooLong> {
  const [title, place] = [tidy(asked.title), tidy(asked.place)]
  if (title === '') return refuse({ kind: 'titleIsMissing' })
  const tooLong = overLimit([title, place], longestOfSession.line)
  if (tooLong) return refuse(tooLong)
  const empty = { people: [], agenda: [], papers: null, log: {}, notes: {}, edits: {} }
  return ok({ id: newId<'session'>(), ...empty, ...asked, title, place })
}

/** The chair's note on an item, or on the whole session where `item` is `session`. */
export function writeNote(session: Session, item: string, typed: string): Result<Session, TextIsTooLong> {
  const words = printable(typed)
  const tooLong = overLimit([words], longestOfSession.words)
  return tooLong ? refuse(tooLong) : ok({ ...session, notes: { ...session.notes, [item]: words } })
}

/** Puts a person's words in place of those made from the record. Refuses once the minutes are reviewed. */
export function editPiece(session: Session, piece: string, typed: string): Result<Session, TextIsTooLong | CannotLog> {
  const stage = stageOf(session)
  if (stage === 'reviewed') return refuse({ kind: 'notNow', stage })
  const words = printable(typed)
  const tooLong = overLimit([words], longestOfSession.words)
  return tooLong ? refuse(tooLong) : ok({ ...session, edits: { ...session.edits, [piece]: words } })
}

/** Puts a person on the list, or changes who they are, whether they came and what they declared. Refuses one without a role. */
export function putPerson(
  session: Session,
  person: SessionPerson,
): Result<Session, { readonly kind: 'roleIsMissing' } | TextIsTooLong | CannotLog> {
  const stage = stageOf(session)
  if (stage === 'reviewed') return refuse({ kind: 'notNow', stage })
  const tidied = { ...person, role: tidy(person.role), name: tidy(person.name) }
  if (tidied.role === '') return refuse({ kind: 'roleIsMissing' })
  const tooLong = overLimit([tidied.role, tidied.name], longestOfSession.name)
  if (tooLong) return refuse(tooLong)
  const isThere = session.people.some(({ id }) => id === person.id)
  const people = isThere
    ? session.people.map((each) => (each.id === person.id ? tidied : each))
    : [...session.people, tidied]
  return ok({ ...session, people })
}
