import type { PartnershipAction } from '../../shared/actions/action'
import { type Json, sameJson } from '../../shared/basics/json'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Challenge, ChallengeId } from '../../shared/challenges/challenge'
import type { ActionId, ReturnId } from '../../shared/returns/answer'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import type { ReturnChange } from '../../shared/returns/submit'
import { changedParts } from '../../shared/sessions/changedParts'
import { stageOf } from '../../shared/sessions/log'
import type { Session, SessionId } from '../../shared/sessions/session'
import { asRecord } from './database'
import { carriedOn, putAction, putChallenge } from './ledger'
import { useLive } from './live'
import { commit, type RecordIsMissing } from './record'
import { changeOps } from './returns'
import { openedWorkspace } from './workspace'

/** Every session, newest first. */
export const useSessions = () =>
  useLive(async (copy) => (await copy.sessions.toArray()).sort((a, b) => (a.on < b.on ? 1 : -1)), [])

/** One session with its notes: for the presenter's screen. Null when there is none. */
export const useSession = (id: SessionId) => useLive(async (copy) => (await copy.sessions.get(id)) ?? null, [id])

/** Keeps a session that was made. */
export const addSession = <P>(made: Result<Session, P>) =>
  commit<P>('makeSession', async () =>
    made.ok ? ok([{ op: 'put', table: 'sessions', id: made.value.id, value: asRecord(made.value) } as const]) : made,
  )

/** What one command in a session changes, all of it or nothing. */
export type SessionChange = {
  readonly session: Session
  readonly challenges?: readonly Challenge[]
  readonly actions?: readonly PartnershipAction[]
  /** What was agreed on a return: it stands there, beside what the organisation says. */
  readonly returns?: ReadonlyMap<ReturnId, ReturnChange>
}

/** What a rule in a session may look at. */
export type SessionRecords = {
  readonly session: Session
  readonly challenges: readonly Challenge[]
  readonly actions: readonly PartnershipAction[]
  readonly returnOf: (id: ReturnId) => AuditReturn | undefined
}

/** Changes a session, and what is written down elsewhere with it, by a rule. Only what is new is written: a line in the log is a line. */
export const updateSession = <P>(
  does: string,
  id: SessionId,
  rule: (records: SessionRecords) => Result<SessionChange, P>,
  /** The returns that the rule looks at. */
  wanted: readonly ReturnId[] = [],
  /** The challenges that the rule looks at: while a session is run, a line in its log does not read the whole ledger. */
  challengeIds: readonly ChallengeId[] | 'all' = 'all',
  /** The actions that the rule looks at. */
  actionIds: readonly ActionId[] = [],
) =>
  commit<P | RecordIsMissing | { readonly kind: 'nothingChanged' }>(does, async () => {
    const { copy } = openedWorkspace()
    const session = await copy.sessions.get(id)
    if (!session) return refuse({ kind: 'recordIsMissing' } as const)
    const [challenges, returns, kept] = await Promise.all([
      challengeIds === 'all' ? copy.challenges.toArray() : copy.challenges.bulkGet([...challengeIds]),
      copy.returns.bulkGet([...wanted]),
      copy.actions.bulkGet([...actionIds]),
    ])
    const byId = new Map(returns.flatMap((each) => (each ? [[each.id, each] as const] : [])))
    const next = rule({
      session,
      challenges: challenges.flatMap((each) => each ?? []),
      actions: kept.flatMap((each) => each ?? []),
      returnOf: (returnId) => byId.get(returnId),
    })
    if (!next.ok) return next
    const { session: after, challenges: changed = [], actions = [], returns: agreed = new Map() } = next.value
    const ops = [
      ...changedParts(session, after).map((part) => ({ op: 'set', table: 'sessions', id, ...part }) as const),
      ...(await carriedOn(changed)).map(putChallenge),
      ...actions.map(putAction),
      ...[...agreed].flatMap(([returnId, change]) => changeOps(returnId, change)),
    ]
    return ops.length === 0 ? refuse({ kind: 'nothingChanged' } as const) : ok(ops)
  })

/**
 * Changes a session alone, by a rule: a step, a note, a line in the log. It reads the session and nothing else, so that it costs the
 * same however long the ledger is.
 */
export const stepSession = <P>(does: string, id: SessionId, rule: (session: Session) => Result<Session, P>) =>
  commit<P | RecordIsMissing | { readonly kind: 'nothingChanged' }>(does, async () => {
    const session = await openedWorkspace().copy.sessions.get(id)
    if (!session) return refuse({ kind: 'recordIsMissing' } as const)
    const next = rule(session)
    if (!next.ok) return next
    const ops = changedParts(session, next.value).map(
      (part) => ({ op: 'set', table: 'sessions', id, ...part }) as const,
    )
    return ops.length === 0 ? refuse({ kind: 'nothingChanged' } as const) : ok(ops)
  })

/** What is arranged before a session, and can be taken back: never its log, its notes or what was typed over its minutes. */
export type Arrangement = Omit<Session, 'id' | 'cycleId' | 'log' | 'notes' | 'edits' | 'madeOn'>

/** What of a session was changed, before and after. */
export type SessionStep = {
  readonly id: SessionId
  readonly before: Partial<Arrangement>
  readonly after: Partial<Arrangement>
}

/** Changes what is arranged before a session by a rule. Answers what it was and what it is. */
export async function arrangeSession<P>(
  does: string,
  id: SessionId,
  rule: (session: Session) => Result<Session, P>,
): Promise<Result<SessionStep, P | RecordIsMissing | { readonly kind: 'nothingChanged' }>> {
  let step: SessionStep | null = null
  const kept = await updateSession<P>(does, id, ({ session }) => {
    const next = rule(session)
    if (!next.ok) return next
    step = stepFrom(session, next.value)
    return ok({ session: next.value })
  })
  if (!kept.ok) return kept
  if (!step) throw new Error('A session was kept and not changed')
  return ok(step)
}

function stepFrom(before: Session, after: Session): SessionStep {
  const { id, cycleId: _c, log: _l, notes: _n, edits: _e, madeOn: _m, ...arranged } = after
  const fields = (Object.keys(arranged) as (keyof Arrangement)[]).filter((field) => before[field] !== after[field])
  const only = (session: Session) => Object.fromEntries(fields.map((field) => [field, session[field]]))
  return { id, before: only(before), after: only(after) }
}

/** Puts back what was arranged before a step. Refuses once the session has begun, and where it was changed again since. */
export const putSessionBack = (does: string, { id, before, after }: SessionStep) =>
  updateSession(does, id, ({ session }) => {
    const isAsLeft = (Object.keys(after) as (keyof Arrangement)[]).every((field) =>
      sameJson(session[field] as unknown as Json, after[field] as unknown as Json),
    )
    if (!isAsLeft || stageOf(session) !== 'before') return refuse({ kind: 'sessionChangedSince' } as const)
    return ok({ session: { ...session, ...before } })
  })
