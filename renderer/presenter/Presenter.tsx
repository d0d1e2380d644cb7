import './presenter.css'
import { useMemo, useRef, useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { stageOf } from '../../shared/sessions/log'
import { type Session, withoutNotes } from '../../shared/sessions/session'
import { today } from '../host/clock'
import { type SessionWorld, useSessionWorld } from '../storage/sessionWorld'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { announce, go } from '../view/viewState'
import { useHeartbeat } from './heartbeat'
import { Running } from './Running'
import { type Runner, useRunner } from './runner'
import { start } from './stepCommands'
import { Timer } from './Timer'
import { useFocusKept } from './useFocusKept'
import { useHeadHeight } from './useHeadHeight'

/** The chair's screen: agenda, the item with everything about it, notes, and what the room sees. */
export function Presenter({ recorded }: { readonly recorded: Session }) {
  const runner = useRunner(recorded)
  const { session } = runner
  const stage = stageOf(session)
  const open = useMemo(() => withoutNotes(recorded), [recorded])
  const world = useSessionWorld(open)
  const screen = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  useHeartbeat(recorded)
  useFocusKept(screen)
  useHeadHeight(head)
  return (
    <div ref={screen} className={runner.isRehearsal ? 'stack presenter rehearsal' : 'stack presenter'}>
      <div ref={head} className="presenter-head">
        <ScreenHeading title={session.title}>
          {session.title}{' '}
          <span className="hint">
            {runner.isRehearsal ? 'Rehearsal – nothing is kept' : 'Only you see this screen'}
          </span>
        </ScreenHeading>
        {stage === 'running' || stage === 'paused' ? <Timer session={session} /> : null}
      </div>
      {world === null ? <p>The questionnaire of this cycle is not here, so its session cannot be run.</p> : null}
      {world === undefined ? <p role="status">Reading what is back…</p> : null}
      {world ? <AtStage runner={runner} world={world} /> : null}
    </div>
  )
}

function AtStage({ runner, world }: { readonly runner: Runner; readonly world: SessionWorld }) {
  const stage = stageOf(runner.session)
  if (stage === 'running' || stage === 'paused') return <Running runner={runner} world={world} />
  if (stage === 'before') return <Before runner={runner} />
  return (
    <div className="stack">
      <p>This session has ended. What was recorded in it is safe.</p>
      <Button onPress={() => go({ screen: 'session', sessionId: runner.session.id })}>Back to the session</Button>
    </div>
  )
}

/** Why the room's view does not start yet. */
const notYet =
  'The room view starts once the session or a rehearsal has begun. Press “Start the session” or “Rehearse”, and then F5: the room sees the title of the session until you go to the first item.'

/** Before it begins: start it, or rehearse it. */
function Before({ runner }: { readonly runner: Runner }) {
  const { agenda, minutes, on } = runner.session
  const [words, setWords] = useState<string | null>(null)
  const tell = () => {
    setWords(notYet)
    announce(notYet)
  }
  useScreenCommands('presenterBefore', { roomView: tell, roomFromStart: tell })
  return (
    <div className="stack measure">
      {on === today() ? null : (
        <p className="notice">
          This session is planned for {longDay(on)}, and today is {longDay(today())}. If you start it now, today is the
          day on which it was held: in the minutes and the letters, and on the room’s screen.
        </p>
      )}
      <p>
        {agenda.length === 0
          ? 'Nothing is on the agenda yet. You can start all the same, or put items on it first.'
          : `${agenda.length} on the agenda, ${minutes} minutes. The clock runs from when you start.`}
      </p>
      <div className="row">
        <Button look="primary" onPress={() => void start(runner)}>
          Start the session
        </Button>
        <Button onPress={() => runner.rehearse(true)}>Rehearse</Button>
        <Button look="link" onPress={() => go({ screen: 'session', sessionId: runner.session.id })}>
          Back to its agenda
        </Button>
        <Button look="link" keys="Ctrl+3" onPress={() => go({ screen: 'sessions' })}>
          Back to Challenge sessions
        </Button>
      </div>
      {words ? <p className="notice information">{words}</p> : null}
      <p className="hint">A rehearsal goes through the whole session and keeps nothing of it.</p>
    </div>
  )
}
