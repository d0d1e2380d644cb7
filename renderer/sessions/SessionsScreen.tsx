import './sessions.css'
import { useEffect, useRef, useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { heldOn } from '../../shared/sessions/carriedInto'
import { stageOf } from '../../shared/sessions/log'
import { type Session, withoutNotes } from '../../shared/sessions/session'
import { comingTo } from '../../shared/sessions/whoComes'
import { useCycles } from '../storage/cycles'
import { usePartnership } from '../storage/partnership'
import { useSessions } from '../storage/sessions'
import { Button } from '../ui/Button'
import { TableScroll } from '../ui/TableScroll'
import { useChosenCycle } from '../view/chosenCycle'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { MakeSession } from './MakeSession'
import { formWords, stageWords } from './words'

/** Every session: those to come, the one that is running, and those that were held. */
export function SessionsScreen() {
  const sessions = useSessions()
  const cycles = useCycles()
  const partnership = usePartnership()
  const cycle = useChosenCycle(cycles ?? [])
  const [isMaking, setMaking] = useState(false)
  const make = useRef<HTMLDivElement>(null)
  useScreenCommands('screen', cycle ? { new: () => setMaking(true) } : {})
  useEffect(() => {
    if (isMaking) make.current?.querySelector<HTMLElement>('select, input')?.focus()
  }, [isMaking])
  if (!sessions || !cycles || !partnership) return null
  const on = sessions.filter((each) => ['running', 'paused'].includes(stageOf(each)))
  const cancel = () => {
    setMaking(false)
    requestAnimationFrame(() => make.current?.querySelector('button')?.focus())
  }
  return (
    <div className="stack">
      <ScreenHeading title="Challenge sessions" partnership={partnership.name} />
      {sessions.length === 0 ? <Teach /> : null}
      {on.map((session) => (
        <p key={session.id} className="notice">
          <span>
            {session.title} is {stageOf(session) === 'running' ? 'running' : 'paused'}.
          </span>
          <Button look="link" onPress={() => go({ screen: 'runSession', sessionId: session.id })}>
            Go on with it
          </Button>
        </p>
      ))}
      <div ref={make}>
        {isMaking && cycle ? (
          <MakeSession partnership={partnership} cycles={cycles} first={cycle} onCancel={cancel} />
        ) : cycle ? (
          <Button look="primary" keys="Ctrl+N" onPress={() => setMaking(true)}>
            Make a session
          </Button>
        ) : (
          <p>A session is about the returns of a cycle, and there is none yet. Start a cycle from Home first.</p>
        )}
      </div>
      {sessions.length > 0 ? <SessionsTable sessions={sessions} /> : null}
    </div>
  )
}

/** What a session is for, where there is none yet. */
const Teach = () => (
  <div className="stack-small measure">
    <p>No sessions yet. In a session, organisations are asked about what they returned, and answer for it.</p>
    <p>
      You make one here: a panel, an event of many organisations, a slot at a board meeting, or in writing. Then you
      arrange what is asked and in which order, and say who comes. What was asked and answered stays open until it is
      settled on evidence.
    </p>
  </div>
)

/** What was held is looked back on; everything else is arranged. */
const open = (session: Session) =>
  go({
    screen: ['ended', 'reviewed'].includes(stageOf(session)) ? 'minutes' : 'session',
    sessionId: session.id,
  })

/** The day on which it was held, with the one that was planned where that is another; the planned day and time until it begins. */
function DayOf({ session }: { readonly session: Session }) {
  const { on, startsAt } = session
  const planned = [longDay(on), startsAt].filter(Boolean).join(', ')
  const held = heldOn(withoutNotes(session))
  if (held === on) return planned
  return (
    <>
      {longDay(held)}
      <span className="second-line">Planned for {planned}</span>
    </>
  )
}

/** By the day on which each was held, or is planned for while it was not, the newest first. */
const newestFirst = (sessions: readonly Session[]): readonly Session[] => {
  const dayOf = new Map(sessions.map((session) => [session.id, heldOn(withoutNotes(session))]))
  const day = ({ id }: Session) => dayOf.get(id) ?? ''
  return [...sessions].sort((a, b) => day(b).localeCompare(day(a)))
}

const SessionsTable = ({ sessions }: { readonly sessions: readonly Session[] }) => (
  <TableScroll label="Challenge sessions">
    <table className="table">
      <caption>Sessions, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">Session</th>
          <th scope="col">Day</th>
          <th scope="col">Form</th>
          <th scope="col">Organisations</th>
          <th scope="col">On the agenda</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {newestFirst(sessions).map((session) => (
          <tr key={session.id}>
            <th scope="row">
              <Button look="link" onPress={() => open(session)}>
                {session.title}
              </Button>
            </th>
            <td>
              <DayOf session={session} />
            </td>
            <td>{formWords[session.form]}</td>
            <td>{comingTo(session).length}</td>
            <td>{session.agenda.length}</td>
            <td>{stageWords[stageOf(session)]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableScroll>
)
