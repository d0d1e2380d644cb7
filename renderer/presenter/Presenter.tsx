import './presenter.css'
import { useMemo, useRef, useState } from 'react'
import type { Result } from '../../shared/basics/result'
import type { RoomShown } from '../../shared/bridge/room'
import { placeOf, stageOf } from '../../shared/sessions/log'
import { type Session, withoutNotes } from '../../shared/sessions/session'
import { RoomPicture } from '../room/RoomPicture'
import { type SessionWorld, useSessionWorld } from '../storage/sessionWorld'
import { Button } from '../ui/Button'
import { explainSession, type SessionProblem } from '../view/explainSession'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { announce, go } from '../view/viewState'
import { AgendaList } from './AgendaList'
import { EndSession } from './EndSession'
import { presentParts, shownNow } from './facts'
import { useHeartbeat } from './heartbeat'
import { ItemPane } from './ItemPane'
import { ItemTools } from './ItemTools'
import { Notes } from './Notes'
import { RoomPane } from './RoomPane'
import { closeRoom, openRoom, roomStateWords, useRoomScreen } from './roomScreen'
import { type Runner, useRunner } from './runner'
import { goBack, goOn, goTo, pauseOrGoOn, reveal, setScreen, start } from './stepCommands'
import { Timer } from './Timer'

/** The chair's screen: agenda, the item with everything about it, notes, and what the room sees. */
export function Presenter({ recorded }: { readonly recorded: Session }) {
  const runner = useRunner(recorded)
  const { session } = runner
  const stage = stageOf(session)
  const open = useMemo(() => withoutNotes(recorded), [recorded])
  const world = useSessionWorld(open)
  useHeartbeat(recorded)
  return (
    <div className={runner.isRehearsal ? 'stack presenter rehearsal' : 'stack presenter'}>
      <div className="presenter-head">
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

/** Before it begins: start it, or rehearse it. */
function Before({ runner }: { readonly runner: Runner }) {
  const { agenda, minutes } = runner.session
  return (
    <div className="stack measure">
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
          Leave this screen
        </Button>
      </div>
      <p className="hint">A rehearsal goes through the whole session and keeps nothing of it.</p>
    </div>
  )
}

/** The room's view over this window, where there is no other display. */
const OverThisScreen = ({ shown }: { readonly shown: RoomShown }) => (
  <div className="room-over">
    <RoomPicture shown={shown} />
  </div>
)

function Running({ runner, world }: { readonly runner: Runner; readonly world: SessionWorld }) {
  const { session } = runner
  const notes = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState<string | null>(null)
  const place = useMemo(() => placeOf(session), [session])
  const shown = useMemo(() => shownNow(session, world), [session, world])
  const parts = useMemo(() => presentParts(session, world), [session, world])
  const item = session.agenda.find(({ id }) => id === place.itemId) ?? null
  const take = async (step: Promise<Result<null, SessionProblem>>) => {
    const taken = await step
    const why = taken.ok ? null : explainSession(taken.problem)
    setWords(why)
    if (why) announce(why)
  }
  const isPaused = stageOf(session) === 'paused'
  const roomState = useRoomScreen(shown)
  const fromStart = async () => {
    const [first] = session.agenda
    if (first) await take(goTo(runner, first.id))
    await openRoom(shown)
  }
  useScreenCommands('screen', {
    roomView: () => void openRoom(shown),
    roomFromStart: () => void fromStart(),
    nextStep: () => void take(goOn(runner, world)),
    stepBack: () => void take(goBack(runner, world)),
    hideRoom: () => void take(setScreen(runner, 'nothing')),
    freezeRoom: () => void take(setScreen(runner, 'frozen')),
    sessionNotes: () => notes.current?.focus(),
    pauseTimer: () => void take(pauseOrGoOn(runner)),
  })
  return (
    <>
      {roomState === 'thisScreen' ? <OverThisScreen shown={shown} /> : null}
      {roomState === 'disconnected' ? <p className="notice problem">{roomStateWords.disconnected}</p> : null}
      <div className="row no-print">
        <Button look="primary" keys="Page Down" onPress={() => void take(goOn(runner, world))}>
          Next
        </Button>
        <Button keys="Page Up" onPress={() => void take(goBack(runner, world))}>
          Back
        </Button>
        {roomState === 'off' ? (
          <Button keys="F5" onPress={() => void openRoom(shown)}>
            Start the room view
          </Button>
        ) : (
          <Button keys="Esc" onPress={() => void closeRoom()}>
            End the room view
          </Button>
        )}
        <Button keys="Ctrl+Shift+P" onPress={() => void take(pauseOrGoOn(runner))}>
          {isPaused ? 'Start the clock again' : 'Stop the clock'}
        </Button>
        {runner.isRehearsal ? (
          <Button onPress={() => runner.rehearse(false)}>End the rehearsal</Button>
        ) : (
          <EndSession sessionId={session.id} />
        )}
        <Button look="link" onPress={() => go({ screen: 'session', sessionId: session.id })}>
          Leave this screen
        </Button>
      </div>
      {words ? <p className="notice information">{words}</p> : null}
      <div className="presenter-panes">
        <AgendaList session={session} place={place} onGo={(id) => void take(goTo(runner, id))} />
        {item ? (
          <ItemPane session={session} item={item} world={world} isRehearsal={runner.isRehearsal}>
            <ItemTools key={`tools ${item.id}`} runner={runner} item={item} world={world} place={place} notes={notes} />
          </ItemPane>
        ) : (
          <section className="stack" aria-labelledby="item-now">
            <h2 id="item-now">Before the first item</h2>
            <p>The room sees the cover. Page Down begins the first item.</p>
            <Notes key="session" runner={runner} item="session" box={notes} />
          </section>
        )}
        <RoomPane
          shown={shown}
          words={roomState === 'disconnected' ? '' : roomStateWords[roomState]}
          item={item}
          parts={parts}
          place={place}
          onReveal={(part, on) => item && void take(reveal(runner, item.id, part, on))}
          onScreen={(wanted) => void take(setScreen(runner, wanted))}
        />
      </div>
    </>
  )
}
