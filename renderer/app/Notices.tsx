import { bridge } from '../host/bridge'
import { NoticeLine } from '../view/ScreenHeading'
import { runMenuItem } from '../view/screenCommands'

/** The line before the heading, with what its links do. */
export const Notices = () => (
  <NoticeLine onShow={(token) => void bridge.showSaved({ token })} onUndo={() => void runMenuItem('undo')} />
)
