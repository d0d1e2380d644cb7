import { useCallback, useMemo, useRef, useState } from 'react'
import { ok, type Result } from '../../shared/basics/result'
import type { Stamp } from '../../shared/basics/stamp'
import { logged } from '../../shared/sessions/log'
import type { Session } from '../../shared/sessions/session'
import { unnamedChair } from '../../shared/sessions/whoDecides'
import { now, today } from '../host/clock'
import type { RecordIsMissing } from '../storage/record'
import { stepSession } from '../storage/sessions'
import { whoDoes } from '../storage/tracker'

/** Whoever is at the computer, now. One who gave no name or role is the chair, whose screen this is. */
export const stampNow = (): Stamp => ({ by: whoDoes() || unnamedChair, at: now(), on: today() })

/** A change of a session alone. */
export type SessionRule<P> = (session: Session, stamp: Stamp) => Result<Session, P>

/** Why a step is not taken that no rule refuses. */
export type StepProblem = RecordIsMissing | { readonly kind: 'nothingChanged' }

/** How a session is changed while it is run, and what it is now. */
export type Runner = {
  readonly session: Session
  readonly isRehearsal: boolean
  readonly rehearse: (on: boolean) => void
  readonly run: <P>(does: string, rule: SessionRule<P>) => Promise<Result<null, P | StepProblem>>
}

/**
 * Runs a session by its record. A rehearsal runs a copy by the same rules, which is forgotten when it ends: the record then cannot
 * hold anything of it, which marks in a log that is only ever added to could not promise.
 */
export function useRunner(recorded: Session): Runner {
  const [copy, setCopy] = useState<Session | null>(null)
  const rehearsed = useRef<Session | null>(null)
  const keep = useCallback((next: Session | null) => {
    rehearsed.current = next
    setCopy(next)
  }, [])
  const rehearse = useCallback(
    (on: boolean) => {
      const begun = logged<Session>({ ...recorded, log: {} }, { kind: 'started' }, stampNow())
      keep(on && begun.ok ? begun.value : null)
    },
    [keep, recorded],
  )
  const { id } = recorded
  const run = useCallback(
    async <P>(does: string, rule: SessionRule<P>): Promise<Result<null, P | StepProblem>> => {
      const { current } = rehearsed
      if (current === null) return stepSession(does, id, (session) => rule(session, stampNow()))
      const next = rule(current, stampNow())
      if (!next.ok) return next
      keep(next.value)
      return ok(null)
    },
    [id, keep],
  )
  return useMemo(
    () => ({ session: copy ?? recorded, isRehearsal: copy !== null, rehearse, run }),
    [copy, recorded, rehearse, run],
  )
}
