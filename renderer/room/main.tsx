import './roomPage.css'
import { createRoot } from 'react-dom/client'
import { parse } from '../../shared/basics/parse'
import { roomShownSchema } from '../../shared/bridge/room'
import { RoomPicture } from './RoomPicture'

declare global {
  interface Window {
    /** Published by the shell before the page of the room starts, and all that it has. */
    readonly room: { readonly onShow: (listener: (shown: unknown) => void) => void }
  }
}

const place = document.getElementById('root')
if (!place) throw new Error('The page has no root')
const root = createRoot(place)

// What does not fit is not shown, whatever it is.
window.room.onShow((came) => {
  const shown = parse(roomShownSchema, came)
  root.render(<RoomPicture shown={shown.ok ? shown.value : { kind: 'nothing' }} />)
})
