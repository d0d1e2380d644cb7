import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable, type TextIsTooLong, tidy } from '../basics/text'
import { type CannotLog, logOf, stageOf } from './log'
import { longestOfSession, type Session, type SessionPerson } from './session'

/** What a person says of a session that is to be held. */
export type SessionAsked = Pick<
  Session,
  'cycleId' | 'form' | 'title' | 'on' | 'startsAt' | 'place' | 'minutes' | 'madeOn'
>

/** The fewest and the most minutes that a session may have. */
export const sessionLength = { least: 5, most: 1_440 } as const

/** Why a session is not made, or does not say something else of itself. */
export type CannotMakeSession = { readonly kind: 'titleIsMissing' } | { readonly kind: 'lengthIsWrong' } | TextIsTooLong

/** A session with nothing on its agenda. Refuses one without a title, a length that no session has, and a text over its limit. */
export function makeSession(asked: SessionAsked, newId: MintId): Result<Session, CannotMakeSession> {
  const checked = checkFacts(asked)
  if (!checked.ok) return checked
  const empty = { people: [], agenda: [], papers: null, log: {}, notes: {}, edits: {} }
  return ok({ id: newId<'session'>(), ...empty, ...checked.value })
}

/** What can be put right about a session. Its cycle stays: what is on the agenda is of it. */
export type SessionFacts = Pick<Session, 'form' | 'title' | 'on' | 'startsAt' | 'place' | 'minutes'>

/** Puts right when, where and how a session is held. Refuses what `makeSession` refuses, and once the minutes are reviewed. */
export function changeFacts(
  session: Session,
  change: Partial<SessionFacts>,
): Result<Session, CannotMakeSession | CannotLog> {
  const stage = stageOf(session)
  if (stage === 'reviewed') return refuse({ kind: 'notNow', stage })
  return checkFacts({ ...session, ...change })
}

function checkFacts<S extends SessionFacts>(asked: S): Result<S, CannotMakeSession> {
  const [title, place] = [tidy(asked.title), tidy(asked.place)]
  if (title === '') return refuse({ kind: 'titleIsMissing' })
  const { minutes } = asked
  if (!(minutes >= sessionLength.least && minutes <= sessionLength.most)) return refuse({ kind: 'lengthIsWrong' })
  const tooLong = overLimit([title, place], longestOfSession.line)
  return tooLong ? refuse(tooLong) : ok({ ...asked, title, place })
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

/** Why a person is not put on the list. */
export type CannotPutPerson =
  | { readonly kind: 'roleIsMissing' }
  /** An interest was declared, and nobody said in whose part. */
  | { readonly kind: 'interestIsMissing' }
  | TextIsTooLong
  | CannotLog

/**
 * Puts a person on the list, or changes who they are, whether they came and what they declared. Refuses one without a role, and an
 * interest in no organisation, which would stand aside from nothing.
 */
export function putPerson(session: Session, person: SessionPerson): Result<Session, CannotPutPerson> {
  const stage = stageOf(session)
  if (stage === 'reviewed') return refuse({ kind: 'notNow', stage })
  const tidied = { ...person, role: tidy(person.role), name: tidy(person.name) }
  if (tidied.role === '') return refuse({ kind: 'roleIsMissing' })
  if (person.interests.some(({ organisationId }) => !organisationId)) return refuse({ kind: 'interestIsMissing' })
  const tooLong = overLimit([tidied.role, tidied.name], longestOfSession.name)
  if (tooLong) return refuse(tooLong)
  const isThere = session.people.some(({ id }) => id === person.id)
  const people = isThere
    ? session.people.map((each) => (each.id === person.id ? tidied : each))
    : [...session.people, tidied]
  return ok({ ...session, people })
}

/** Why a person stays on the list. */
export type CannotTakeOff = { readonly kind: 'personIsMissing' } | { readonly kind: 'personIsInLog' } | CannotLog

/** Takes a person off the list. Refuses one who decided on a rating, which is in the log, and once the session is over. */
export function takePersonOff(session: Session, id: SessionPerson['id']): Result<Session, CannotTakeOff> {
  const stage = stageOf(session)
  if (stage === 'ended' || stage === 'reviewed') return refuse({ kind: 'notNow', stage })
  if (!session.people.some((each) => each.id === id)) return refuse({ kind: 'personIsMissing' })
  if (logOf(session).some((entry) => entry.kind === 'rated' && entry.raters.includes(id)))
    return refuse({ kind: 'personIsInLog' })
  return ok({ ...session, people: session.people.filter((each) => each.id !== id) })
}
