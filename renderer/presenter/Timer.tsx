import { useEffect, useState } from 'react'
import { clockOf, type SessionClock } from '../../shared/sessions/clock'
import { stageOf } from '../../shared/sessions/log'
import type { Session } from '../../shared/sessions/session'
import { now } from '../host/clock'
import { announce } from '../view/viewState'
import { itemTime, sessionTime } from './timerWords'

/** How the time goes, for the item and for the session. It alone is drawn each second. */
export function Timer({ session }: { readonly session: Session }) {
  const clock = useClock(session)
  const isPaused = stageOf(session) === 'paused'
  const item = clock.item && itemTime(clock.item)
  useAnnounced(item?.kind ?? 'inTime')
  return (
    <div className="session-timer">
      {item ? <p className={`item-time ${item.kind}`}>This item: {item.words}</p> : null}
      <p>
        {sessionTime(clock)}
        {isPaused ? ' · paused' : ''}
      </p>
    </div>
  )
}

function useClock(session: Session): SessionClock {
  const [moment, setMoment] = useState(now)
  const isRunning = stageOf(session) === 'running'
  useEffect(() => {
    setMoment(now())
    if (!isRunning) return
    const timer = setInterval(() => setMoment(now()), 1_000)
    return () => clearInterval(timer)
  }, [isRunning])
  return clockOf(session, moment)
}

/** Says the last two minutes and the end once, to the presenter alone. */
function useAnnounced(kind: ReturnType<typeof itemTime>['kind']): void {
  useEffect(() => {
    if (kind === 'soon') announce('2 minutes left on this item')
    if (kind === 'over') announce('The time for this item is over')
  }, [kind])
}
