import { useEffect } from 'react'
import { asMoment, type Moment } from '../../shared/basics/day'
import { refuse } from '../../shared/basics/result'
import { gapBefore } from '../../shared/sessions/clock'
import { type CannotLog, logged, stageOf } from '../../shared/sessions/log'
import type { Session, SessionId } from '../../shared/sessions/session'
import { bridge } from '../host/bridge'
import { now } from '../host/clock'
import { stepSession } from '../storage/sessions'
import { changeSettings, useSettings } from '../storage/settings'
import { stampNow } from './runner'

// The clock of a session must not count time in which the computer was off or asleep. While a session runs, this computer remembers
// when it was last at it: after the program was ended, what lies between is an interruption. Sleep is told by the system.

/** How often it is remembered, in milliseconds: what ran before the program was ended is known no closer than this. */
const every = 5_000

let beating: { readonly session: SessionId; readonly stop: () => void } | null = null

/** Says that the computer was off or asleep since a moment. Nothing where the clock did not run. */
const interrupted = (id: SessionId, since: Moment) =>
  stepSession<CannotLog | { readonly kind: 'nothingChanged' }>('interruptSession', id, (session) =>
    stageOf(session) === 'running'
      ? logged(session, { kind: 'interrupted', since }, stampNow())
      : refuse({ kind: 'nothingChanged' }),
  )

const remember = (session: SessionId) => changeSettings({ sessionSeen: { session, at: now() } })

function begin(running: Session): void {
  const session = running.id
  if (beating?.session === session) return
  beating?.stop()
  const seen = useSettings.getState().sessionSeen
  const since = seen?.session === session ? gapBefore(running, asMoment(seen.at), asMoment(now())) : null
  if (since !== null) void interrupted(session, since)
  const timer = setInterval(() => void remember(session), every)
  const stopHearing = bridge.onSlept((since) => {
    void interrupted(session, asMoment(since))
    void remember(session)
  })
  void remember(session)
  beating = {
    session,
    stop: () => {
      clearInterval(timer)
      stopHearing()
      beating = null
    },
  }
}

/** Remembers that a session is being run for as long as its clock runs, also while the chair is on another screen. */
export function useHeartbeat(session: Session): void {
  const isRunning = stageOf(session) === 'running'
  useEffect(() => {
    if (isRunning) begin(session)
    else if (beating?.session === session.id) beating.stop()
  }, [session, isRunning])
}
