import { dayOf } from '../../shared/basics/day'
import { ok, type Result } from '../../shared/basics/result'
import type { Stamp } from '../../shared/basics/stamp'
import type { Piece } from '../../shared/reports/session/pieces'
import { logged } from '../../shared/sessions/log'
import { editPiece } from '../../shared/sessions/make'
import { endSession, reopenSession } from '../../shared/sessions/run'
import type { Session, SessionId } from '../../shared/sessions/session'
import { newId, now } from '../host/clock'
import { type SessionRecords, updateSession } from '../storage/sessions'
import { explainSession, type SessionProblem } from '../view/explainSession'
import { announce, tell } from '../view/viewState'

// Everything a person can do with a session once it was held.

/** Who does something, by the name or role they typed, now. */
const stampOf = (by: string): Stamp => {
  const at = now()
  return { by, at, on: dayOf(at) }
}

/** Puts a person's words in place of those made from the record. The record's own words, or none, put the record's back. */
export const keepPiece = (id: SessionId, { id: piece, made }: Pick<Piece, 'id' | 'made'>, typed: string) =>
  changed('editPiece', id, ({ session }) => editPiece(session, piece, typed.trim() === made.trim() ? '' : typed))

/** Ends a session that is still on: what it left open is written down as held over. */
export const finishSession = (id: SessionId, by: string) =>
  act('endSession', id, 'The session is finished. Read the draft of the minutes, then choose Review done.', (records) =>
    endSession(records.session, records.challenges, stampOf(by), newId),
  )

/** Says that the minutes were read and are right. From then on they are final. */
export const finishReview = (id: SessionId, by: string) =>
  act('reviewMinutes', id, 'The minutes are final. Reopen them to change anything.', ({ session }) =>
    onlySession(logged(session, { kind: 'reviewed' }, stampOf(by))),
  )

/** Opens final minutes, or a finished session, again. The reason stands in the record. */
export const reopen = (id: SessionId, reason: string, by: string) =>
  act('reopenSession', id, 'Reopened. The reason is written down.', ({ session }) =>
    onlySession(reopenSession(session, reason, stampOf(by))),
  )

const onlySession = <P>(result: Result<Session, P>) => (result.ok ? ok({ session: result.value }) : result)

type Rule = (records: SessionRecords) => Result<{ readonly session: Session } & Partial<SessionRecords>, SessionProblem>

/** Changes a session. Where nothing is new, there is nothing to say. */
async function changed(
  does: string,
  id: SessionId,
  rule: (records: SessionRecords) => Result<Session, SessionProblem>,
): Promise<Result<null, SessionProblem>> {
  const done = await updateSession<SessionProblem>(does, id, (records) => onlySession(rule(records)))
  return !done.ok && done.problem.kind === 'nothingChanged' ? ok(null) : done
}

/** Does what a person asked for by name, and says how it went: in words, null where it is done. */
async function act(does: string, id: SessionId, done: string, rule: Rule): Promise<string | null> {
  const result = await updateSession<SessionProblem>(does, id, (records) => {
    const next = rule(records)
    return next.ok ? ok({ session: next.value.session, challenges: next.value.challenges ?? [] }) : next
  })
  if (!result.ok) return explainSession(result.problem)
  tell({ tone: 'done', words: done })
  announce(done)
  return null
}
