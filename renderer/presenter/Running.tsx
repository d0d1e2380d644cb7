import { useMemo, useRef, useState } from 'react'
import type { Result } from '../../shared/basics/result'
import type { RoomShown } from '../../shared/bridge/room'
import { placeOf, stageOf } from '../../shared/sessions/log'
import { RoomPicture } from '../room/RoomPicture'
import { usePartnership } from '../storage/partnership'
import type { SessionWorld } from '../storage/sessionWorld'
import { changeSettings, useSettings } from '../storage/settings'
import { Button } from '../ui/Button'
import { useScreenCommands } from '../view/screenCommands'
import { announce, go } from '../view/viewState'
import { AgendaList } from './AgendaList'
import { BeforeFirst } from './BeforeFirst'
import { EndSession } from './EndSession'
import { explainStep, type StepRefused } from './explainStep'
import { presentParts, shownNow } from './facts'
import { ItemPane } from './ItemPane'
import { ItemTools } from './ItemTools'
import { RoomPane } from './RoomPane'
import { closeRoom, openOrCloseRoom, openRoom, roomStateWords, useRoomScreen } from './roomScreen'
import type { Runner } from './runner'
import { type AskIsNotPut, goBack, goOn, goTo, pauseOrGoOn, reveal, setScreen } from './stepCommands'
import { useItemSaid } from './useItemSaid'
import { useTakeBack } from './useTakeBack'
import { WhoIsHere } from './WhoIsHere'

/** The room's view over this window, where there is no other display. */
const OverThisScreen = ({ shown }: { readonly shown: RoomShown }) => (
  <div className="room-over">
    <RoomPicture shown={shown} />
  </div>
)

/** The presenter's screen while the session is on. */
export function Running({ runner, world }: { readonly runner: Runner; readonly world: SessionWorld }) {
  const { session } = runner
  const notes = useRef<HTMLTextAreaElement>(null)
  const told = useRef<AskIsNotPut | null>(null)
  const [words, setWords] = useState<string | null>(null)
  const [peopleAsked, setPeopleAsked] = useState(0)
  const showPeople = () => setPeopleAsked((asked) => asked + 1)
  const place = useMemo(() => placeOf(session), [session])
  const isDark = useSettings((settings) => settings.roomIsDark)
  const isSample = usePartnership()?.isSample ?? false
  const shown = useMemo(() => shownNow(session, world, { isDark, isSample }), [session, world, isDark, isSample])
  const parts = useMemo(() => presentParts(session, world), [session, world])
  const item = session.agenda.find(({ id }) => id === place.itemId) ?? null
  const say = (why: string | null) => {
    setWords(why)
    if (why) announce(why)
  }
  const take = async (step: Promise<Result<null, StepRefused>>) => {
    const taken = await step
    say(taken.ok ? null : explainStep(taken.problem))
    told.current = !taken.ok && taken.problem.kind === 'askIsNotPut' ? taken.problem : null
  }
  const next = () => void take(goOn(runner, world, told.current))
  const isPaused = stageOf(session) === 'paused'
  const roomState = useRoomScreen(shown)
  useItemSaid(session, place)
  const fromStart = async () => {
    const [first] = session.agenda
    if (first) await take(goTo(runner, first.id))
    await openRoom(shown)
  }
  useScreenCommands('screen', {
    roomView: () => void openOrCloseRoom(shown),
    roomFromStart: () => void fromStart(),
    nextStep: next,
    stepBack: () => void take(goBack(runner, world)),
    hideRoom: () => void take(setScreen(runner, 'nothing')),
    freezeRoom: () => void take(setScreen(runner, 'frozen')),
    sessionNotes: () => notes.current?.focus(),
    sessionPeople: showPeople,
    pauseTimer: () => void take(pauseOrGoOn(runner)),
    ...(runner.isRehearsal ? { endSession: () => runner.rehearse(false) } : {}),
  })
  const takeBack = useTakeBack(runner, world, say)
  useNotNow(item === null, runner.isRehearsal, say)
  return (
    <>
      {roomState === 'thisScreen' ? <OverThisScreen shown={shown} /> : null}
      {roomState === 'disconnected' ? <p className="notice problem">{roomStateWords.disconnected}</p> : null}
      <div className="row no-print">
        <Button look="primary" keys="Page Down" onPress={next}>
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
          <Button keys={roomState === 'thisScreen' ? 'Esc' : 'F5'} onPress={() => void closeRoom()}>
            End the room view
          </Button>
        )}
        <Button keys="Ctrl+Shift+P" onPress={() => void take(pauseOrGoOn(runner))}>
          {isPaused ? 'Start the clock again' : 'Stop the clock'}
        </Button>
        <Button keys="Ctrl+Shift+H" onPress={showPeople}>
          Who is here
        </Button>
        {runner.isRehearsal ? (
          <Button keys="F9" onPress={() => runner.rehearse(false)}>
            End the rehearsal
          </Button>
        ) : (
          <EndSession sessionId={session.id} />
        )}
        <Button look="link" onPress={() => go({ screen: 'session', sessionId: session.id })}>
          Leave this screen
        </Button>
      </div>
      {words ? <p className="notice information presenter-said">{words}</p> : null}
      {peopleAsked > 0 ? (
        <WhoIsHere runner={runner} world={world} asked={peopleAsked} onClose={() => setPeopleAsked(0)} />
      ) : null}
      <div className="presenter-panes">
        <AgendaList session={session} world={world} place={place} onGo={(id) => void take(goTo(runner, id))} />
        {item ? (
          <ItemPane
            session={session}
            item={item}
            world={world}
            isRehearsal={runner.isRehearsal}
            notes={notes}
            onUndo={takeBack}
            onSaid={say}
          >
            <ItemTools
              key={`tools ${item.id}`}
              runner={runner}
              item={item}
              world={world}
              place={place}
              notes={notes}
              onPeople={showPeople}
              onSaid={say}
            />
          </ItemPane>
        ) : (
          <BeforeFirst runner={runner} notes={notes} />
        )}
        <RoomPane
          shown={shown}
          words={roomPaneWords(roomState)}
          item={item}
          parts={parts}
          place={place}
          onReveal={(part, on) => item && void take(reveal(runner, item.id, part, on))}
          onDark={(on) => void changeSettings({ roomIsDark: on })}
          onScreen={(wanted) => void take(setScreen(runner, wanted))}
        />
      </div>
    </>
  )
}

/** What stands under the preview about where it is seen. */
const roomPaneWords = (state: ReturnType<typeof useRoomScreen>) => {
  if (state === 'off') return 'The room view is not on: nobody sees this. F5 starts it.'
  return state === 'disconnected' ? 'Nobody sees this now: the projector is not connected.' : roomStateWords[state]
}

/** Keys that write something down say why they do nothing while there is no item, and in a rehearsal. */
function useNotNow(isBefore: boolean, isRehearsal: boolean, say: (why: string) => void): void {
  const why = isRehearsal
    ? 'In a rehearsal nothing is written down.'
    : 'No item has begun, so there is nothing to write on. Press Page Down to begin the first one.'
  const tell = () => say(why)
  useScreenCommands(
    'presenterNotNow',
    isBefore || isRehearsal
      ? {
          putPrepared: tell,
          sessionQuestion: tell,
          sessionEntry: tell,
          sessionClose: tell,
          sessionRating: tell,
          sessionDecision: tell,
          sessionAction: tell,
          sessionExtend: tell,
          sessionPark: tell,
        }
      : {},
  )
}
