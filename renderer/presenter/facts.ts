import type { RoomShown } from '../../shared/bridge/room'
import { placeOf } from '../../shared/sessions/log'
import { partsOf, type RoomFacts, roomFacts, roomView } from '../../shared/sessions/room'
import { type AgendaItem, type RoomPart, roomParts, type Session, withoutNotes } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'
import { roomShown } from './roomShown'

/** What was gathered last of each session, for as long as somebody has it: a step asks for the same several times. */
const gathered = new WeakMap<
  Session,
  { readonly item: AgendaItem; readonly world: SessionWorld; readonly facts: RoomFacts }
>()

/** What an item of a session has to show to the room. */
function factsOf(session: Session, item: AgendaItem, world: SessionWorld): RoomFacts {
  const known = gathered.get(session)
  if (known?.item === item && known.world === world) return known.facts
  const facts = roomFacts(withoutNotes(session), item, world)
  gathered.set(session, { item, world, facts })
  return facts
}

/** The parts that the present item can show, in their order. */
export function presentParts(session: Session, world: SessionWorld): readonly RoomPart[] {
  const { itemId } = placeOf(session)
  const item = session.agenda.find(({ id }) => id === itemId)
  return item ? partsOf(factsOf(session, item, world), roomParts) : []
}

/** What the room sees now, bright or dark, and marked where it is made up. The notes stay behind before anything is made of the session. */
export function shownNow(
  session: Session,
  world: SessionWorld,
  { isDark, isSample }: { readonly isDark: boolean; readonly isSample: boolean },
): RoomShown {
  const shown = roomShown(roomView(withoutNotes(session), world.names, (item) => factsOf(session, item, world)))
  const marked: RoomShown = isSample && shown.kind !== 'nothing' ? { ...shown, sample: true } : shown
  return isDark ? { ...marked, dark: true } : marked
}
