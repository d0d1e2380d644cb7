import type { RoomShown } from '../../shared/bridge/room'
import { placeOf } from '../../shared/sessions/log'
import { partsOf, type RoomFacts, roomFacts, roomView } from '../../shared/sessions/room'
import { type AgendaItem, type RoomPart, roomParts, type Session, withoutNotes } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'
import { roomShown } from './roomShown'

/** What an item of a session has to show to the room. */
export const factsOf = (session: Session, item: AgendaItem, world: SessionWorld): RoomFacts =>
  roomFacts(withoutNotes(session), item, world)

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
  const open = withoutNotes(session)
  const shown = roomShown(roomView(open, (item) => roomFacts(open, item, world)))
  const marked: RoomShown = isSample && shown.kind !== 'nothing' ? { ...shown, sample: true } : shown
  return isDark ? { ...marked, dark: true } : marked
}
