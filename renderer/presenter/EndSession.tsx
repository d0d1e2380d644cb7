import { useEffect, useRef, useState } from 'react'
import type { SessionId } from '../../shared/sessions/session'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { useScreenCommands } from '../view/screenCommands'
import { useExplained } from '../view/useCommand'
import { go } from '../view/viewState'
import { explainLogged } from './explainLogged'
import { endInRoom } from './logCommands'
import { closeRoom } from './roomScreen'

/** Ends the session, once that is said twice. What is open stays open, and the minutes are next. */
export function EndSession({ sessionId }: { readonly sessionId: SessionId }) {
  const [isAsking, setAsking] = useState(false)
  const asked = useRef<HTMLElement>(null)
  const begin = useRef<HTMLSpanElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    if (isAsking) asked.current?.focus()
    else if (wasAsked.current) begin.current?.querySelector('button')?.focus()
    wasAsked.current = isAsking
  }, [isAsking])
  const [end, refusal, ending] = useExplained(endInRoom, explainLogged)
  useScreenCommands('presenterEnd', { endSession: () => (isAsking ? asked.current?.focus() : setAsking(true)) })
  const send = async () => {
    if (!(await end(sessionId))) return
    await closeRoom()
    go({ screen: 'minutes', sessionId })
  }
  if (!isAsking)
    return (
      <span ref={begin}>
        <Button keys="F9" onPress={() => setAsking(true)}>
          End the session
        </Button>
      </span>
    )
  return (
    <section
      ref={asked}
      className="item stack-small"
      aria-label="End the session"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) void (ending || send())
        if (event.key !== 'Escape') return
        event.preventDefault()
        setAsking(false)
      }}
    >
      <p>
        The clock stops and the room view closes. Every question that is not settled stays open, and goes to the next
        session. You can reopen this one.
      </p>
      <RefusalWords words={refusal} />
      <div className="row">
        <Button keys="Esc" onPress={() => setAsking(false)}>
          Go on
        </Button>
        <Button look="primary" keys="Enter" busy={ending} onPress={() => void send()}>
          End it and go to the minutes
        </Button>
      </div>
    </section>
  )
}
