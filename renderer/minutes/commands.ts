import { type Day, dayOf } from '../../shared/basics/day'
import { ok, type Result } from '../../shared/basics/result'
import type { Stamp } from '../../shared/basics/stamp'
import { counted } from '../../shared/basics/text'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { Piece } from '../../shared/reports/session/pieces'
import type { SessionMaterial } from '../../shared/reports/session/sessionMaterial'
import { logged } from '../../shared/sessions/log'
import { editPiece } from '../../shared/sessions/make'
import { type CannotTakeReply, type SessionReply, takeReply } from '../../shared/sessions/reply'
import { endSession, reopenSession } from '../../shared/sessions/run'
import type { Session, SessionId } from '../../shared/sessions/session'
import { newId, now } from '../host/clock'
import { type SessionRecords, updateSession } from '../storage/sessions'
import { whoDoes } from '../storage/tracker'
import { explainReply } from '../view/explainReply'
import { explainSession, type SessionProblem } from '../view/explainSession'
import { announce, tell } from '../view/viewState'
import type { MakeLetters } from './Letters'

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

/**
 * Has letters made, and writes down those that were written as sent: with the day by which each organisation can say that a fact is
 * wrong. Drafts are not. True where all of them were written.
 */
export async function exportLetters(
  material: SessionMaterial,
  organisationIds: readonly OrganisationId[],
  answerBy: Day,
  isDraft: boolean,
  make: MakeLetters,
): Promise<boolean> {
  const made = await make(material, organisationIds)
  if (made === null) return false
  const { id } = material.record.session
  if (!isDraft && made.written.length > 0)
    await updateSession<SessionProblem>('sendLetters', id, ({ session }) =>
      onlySession(
        made.written.reduce<Result<Session, SessionProblem>>(
          (present, organisationId) =>
            present.ok
              ? logged(present.value, { kind: 'letterSent', organisationId, answerBy }, stampOf(sender()))
              : present,
          ok(session),
        ),
      ),
    )
  const words = `${counted(made.written.length, 'letter')} made in “${made.folder}”.${made.problem === null ? '' : ` ${made.problem}`}`
  tell({ tone: made.problem === null ? 'done' : 'problem', words })
  announce(words)
  return made.problem === null
}

/** Who sends: the person at this computer, or whoever leads challenge where nobody said who that is. */
const sender = () => whoDoes() || 'Partnership'

/** Writes down what an organisation replied: on the session, and beside the questions that it speaks of. */
export async function keepReply(id: SessionId, reply: SessionReply, by: string, name: string): Promise<string | null> {
  const done = await updateSession<CannotTakeReply>('takeReply', id, ({ session, challenges }) =>
    takeReply(session, challenges, reply, stampOf(by), newId),
  )
  if (!done.ok) return explainReply(done.problem)
  const words = `The reply of ${name} is written down. What was recorded stays, and what they say stands beside it.`
  tell({ tone: 'done', words })
  announce(words)
  return null
}

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
