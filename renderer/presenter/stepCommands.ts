import { refuse } from '../../shared/basics/result'
import { type CannotLog, logged, placeOf, stageOf } from '../../shared/sessions/log'
import { writeNote } from '../../shared/sessions/make'
import { stepBack, stepOn } from '../../shared/sessions/run'
import type { AgendaItemId, RoomPart } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'
import { presentParts } from './facts'
import type { Runner } from './runner'

// The steps of a session, each of them one change of its record.

type Refused = CannotLog | { readonly kind: 'nothingChanged' }

/** Begins a session: the clock runs, and the room sees the cover. */
export const start = ({ run }: Runner) =>
  run('startSession', (session, stamp) => logged(session, { kind: 'started' }, stamp))

/** Page Down: the next part of the item, or the next item. */
export const goOn = ({ run }: Runner, world: SessionWorld) =>
  run('stepSession', (session, stamp) => stepOn(session, presentParts(session, world), stamp))

/** Page Up: hides what was shown last, or goes back to the item before. */
export const goBack = ({ run }: Runner, world: SessionWorld) =>
  run('stepSession', (session, stamp) => stepBack(session, presentParts(session, world), stamp))

/** Goes to an item of the agenda. */
export const goTo = ({ run }: Runner, itemId: AgendaItemId) =>
  run<Refused>('stepSession', (session, stamp) =>
    placeOf(session).itemId === itemId
      ? refuse({ kind: 'nothingChanged' })
      : logged(session, { kind: 'item', itemId }, stamp),
  )

/** Shows a part of an item to the room, or hides it again. */
export const reveal = ({ run }: Runner, itemId: AgendaItemId, part: RoomPart, on: boolean) =>
  run<Refused>('stepSession', (session, stamp) =>
    (placeOf(session).revealed.get(itemId)?.has(part) ?? false) === on
      ? refuse({ kind: 'nothingChanged' })
      : logged(session, { kind: on ? 'revealed' : 'hidden', itemId, part }, stamp),
  )

/** Hides the room's screen or freezes it; once more, and it shows the item again. */
export const setScreen = ({ run }: Runner, wanted: 'nothing' | 'frozen') =>
  run('stepSession', (session, stamp) => {
    const { screen } = placeOf(session)
    return logged(session, { kind: 'screen', shows: screen === wanted ? 'item' : wanted }, stamp)
  })

/** Stops the clock, or starts it again. */
export const pauseOrGoOn = ({ run }: Runner) =>
  run('pauseSession', (session, stamp) =>
    logged(session, { kind: stageOf(session) === 'paused' ? 'resumed' : 'paused' }, stamp),
  )

/** The chair's note on an item. */
export const keepNote = ({ run }: Runner, item: string, words: string) =>
  run('writeNote', (session) => writeNote(session, item, words))
