import { bridge } from '../host/bridge'
import { undo } from '../returns/commands'
import { NoticeLine } from '../view/ScreenHeading'

/** The line before the heading, with what its links do. */
export const Notices = () => (
  <NoticeLine onShow={(token) => void bridge.showSaved({ token })} onUndo={() => void undo()} />
)
