import type { ActionTerms } from '../../shared/actions/action'
import { raiseAction } from '../../shared/actions/changes'
import { ok, refuse } from '../../shared/basics/result'
import type { ChallengeFrom, ChallengeId } from '../../shared/challenges/challenge'
import { raiseChallenges } from '../../shared/challenges/raising'
import type { ChallengeEntry } from '../../shared/challenges/recording'
import { findQuestion, standardName } from '../../shared/frameworks/lookUp'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { type AgreedTyped, agreeInSession } from '../../shared/sessions/agree'
import { type ClosingTyped, closeInSession } from '../../shared/sessions/closing'
import { logged } from '../../shared/sessions/log'
import { everybody } from '../../shared/sessions/putToAll'
import { decide, endSession, raisedInSession, recordInSession } from '../../shared/sessions/run'
import type { AgendaItem, AgendaItemId, Session, SessionId } from '../../shared/sessions/session'
import { type CannotTakeBack, lastRecorded, takeBackLast } from '../../shared/sessions/takeBack'
import { newId, today } from '../host/clock'
import { readLedgerOf } from '../storage/ledger'
import { readRatingOf } from '../storage/ledgerRatings'
import { updateSession } from '../storage/sessions'
import type { SessionWorld } from '../storage/sessionWorld'
import type { CannotWriteDown } from './explainLogged'
import { stampNow } from './runner'

// What is written down while a session is run. Each is one change: the ledger, the returns and the actions have it with the line in
// the log that points there, or none of them has.

/** Whom a question is put to: organisations, each of which answers for itself, or everybody who is here. */
export type AskedOf = readonly OrganisationId[] | 'everybody'

/** Puts a question on an item: one challenge for each organisation, open until it is settled. `by` is the role that asks. */
export const askInRoom = (
  id: SessionId,
  item: AgendaItem,
  { cycle, framework }: SessionWorld,
  {
    to,
    by,
    ...asked
  }: { readonly question: string; readonly to: AskedOf; readonly by: string; readonly from: ChallengeFrom },
) =>
  updateSession<CannotWriteDown>(
    'raiseChallenge',
    id,
    ({ session }) => {
      const [first] = item.questionIds
      const placed = first === undefined ? null : findQuestion(framework, first)
      const { questionIds, standardId } = item
      const stamp = stampNow()
      const isAboutNothing = questionIds.length === 0 && standardId === null
      const raised = raiseChallenges(
        {
          ...asked,
          to: to === 'everybody' ? [] : to,
          cycleId: session.cycleId,
          sessionId: session.id,
          topic: placed ? standardName(placed.standard) : '',
          who: to === 'everybody' ? everybody : '',
          about: isAboutNothing ? null : { framework: cycle.framework, questionIds, standardId },
        },
        { ...stamp, by },
        newId,
      )
      if (!raised.ok) return raised
      let next: Session = session
      for (const challenge of raised.value) {
        const log = raisedInSession(next, item.id, challenge, stamp)
        if (!log.ok) return log
        next = log.value
      }
      return ok({ session: next, challenges: raised.value })
    },
    [],
    [],
  )

/** Writes down what is said on a challenge: an answer, evidence, the panel's view, what would close it. */
export const recordInRoom = (id: SessionId, itemId: AgendaItemId, challengeId: ChallengeId, entry: ChallengeEntry) =>
  updateSession<CannotWriteDown>(
    'recordOnChallenge',
    id,
    ({ session, challenges: [challenge] }) => {
      if (!challenge) return refuse({ kind: 'recordIsMissing' } as const)
      const next = recordInSession(session, itemId, challenge, entry, stampNow(), newId)
      return next.ok ? ok({ session: next.value.session, challenges: [next.value.challenge] }) : next
    },
    [],
    [challengeId],
  )

/** Closes a question with its outcome, reason and who closes it; how the organisation rates itself now is kept with it. */
export async function closeInRoom(id: SessionId, itemId: AgendaItemId, challengeId: ChallengeId, typed: ClosingTyped) {
  const [ledger, rating] = await Promise.all([readLedgerOf(challengeId), readRatingOf(challengeId, today())])
  return updateSession<CannotWriteDown>('closeInSession', id, ({ session, challenges }) => {
    const challenge = challenges.find((each) => each.id === challengeId)
    if (!challenge || !ledger) return refuse({ kind: 'recordIsMissing' } as const)
    const world = { ledger: { ...ledger, challenges }, rating }
    const next = closeInSession(session, itemId, challenge, typed, world, stampNow(), newId)
    return next.ok ? ok({ session: next.value.session, challenges: [next.value.challenge] }) : next
  })
}

/** Writes down a rating as the panel proposed it, agreed it, or could not agree on it. */
export const rateInRoom = (id: SessionId, { id: returnId }: AuditReturn, world: SessionWorld, typed: AgreedTyped) =>
  updateSession<CannotWriteDown>(
    'rateInSession',
    id,
    ({ session, returnOf }) => {
      const auditReturn = returnOf(returnId)
      if (!auditReturn) return refuse({ kind: 'recordIsMissing' } as const)
      const next = agreeInSession(session, auditReturn, world.framework, typed, stampNow(), newId)
      if (!next.ok) return next
      const { session: after, change } = next.value
      return ok({
        session: after,
        ...(Object.keys(change).length > 0 ? { returns: new Map([[returnId, change]]) } : {}),
      })
    },
    [returnId],
    [],
  )

/** Writes down a decision of the meeting. */
export const decideInRoom = (id: SessionId, itemId: AgendaItemId | null, words: string) =>
  updateSession<CannotWriteDown>(
    'decideInSession',
    id,
    ({ session }) => {
      const next = decide(session, itemId, words, stampNow())
      return next.ok ? ok({ session: next.value }) : next
    },
    [],
    [],
  )

/** Takes on an action, and ties it to the challenge that it came from, if it came from one. */
export const actInRoom = (
  id: SessionId,
  itemId: AgendaItemId | null,
  challengeId: ChallengeId | null,
  terms: ActionTerms,
) =>
  updateSession<CannotWriteDown>(
    'raiseAction',
    id,
    ({ session, challenges: [challenge] }) => {
      const from =
        challengeId === null
          ? ({ kind: 'session', sessionId: session.id } as const)
          : ({ kind: 'challenge', challengeId } as const)
      const stamp = stampNow()
      const action = raiseAction({ cycleId: session.cycleId, from, terms }, stamp, newId)
      if (!action.ok) return action
      const log = logged(session, { kind: 'action', itemId, actionId: action.value.id }, stamp)
      if (!log.ok) return log
      if (!challenge) return ok({ session: log.value, actions: [action.value] })
      const entry = { kind: 'action', actionId: action.value.id } as const
      const tied = recordInSession(log.value, itemId, challenge, entry, stamp, newId)
      return tied.ok
        ? ok({ session: tied.value.session, challenges: [tied.value.challenge], actions: [action.value] })
        : tied
    },
    [],
    challengeId === null ? [] : [challengeId],
  )

/** Puts an item aside, saying why, or takes it up again. */
export const parkInRoom = (id: SessionId, itemId: AgendaItemId, why: string | null) =>
  logInRoom('parkItem', id, why === null ? { kind: 'takenUp', itemId } : { kind: 'parked', itemId, why })

/** Gives an item more minutes. */
export const extendInRoom = (id: SessionId, itemId: AgendaItemId, minutes: number) =>
  logInRoom('extendItem', id, { kind: 'extended', itemId, minutes })

const logInRoom = (does: string, id: SessionId, said: Parameters<typeof logged>[1]) =>
  updateSession<CannotWriteDown>(
    does,
    id,
    ({ session }) => {
      const next = logged(session, said, stampNow())
      return next.ok ? ok({ session: next.value }) : next
    },
    [],
    [],
  )

/** Takes back what was written down last in a session: the log, the ledger, the returns and the actions say so, all of them or none. */
export const takeBackInRoom = (session: Session) => {
  const last = lastRecorded(session)
  return updateSession<CannotTakeBack | { readonly kind: 'recordIsMissing' }>(
    'takeBackInSession',
    session.id,
    (records) => takeBackLast(records, stampNow(), newId),
    last.flatMap(({ entry }) => (entry.kind === 'rated' ? [entry.returnId] : [])),
    'all',
    last.flatMap(({ entry }) => (entry.kind === 'action' ? [entry.actionId] : [])),
  )
}

/** Ends the session. What is still open is written down as held over, and as not answered where nobody answered (CF8). */
export const endInRoom = (id: SessionId) =>
  updateSession<CannotWriteDown>('endSession', id, ({ session, challenges }) =>
    endSession(session, challenges, stampNow(), newId),
  )
