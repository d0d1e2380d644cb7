import type { RoomState } from '../shared/bridge'
import type { RoomShown } from '../shared/bridge/room'

/** The window on the room's screen. */
export type RoomWindow = {
  readonly displayId: number
  readonly show: (shown: RoomShown) => void
  readonly close: () => void
}

export type RoomSteps = {
  /** The displays that are attached and may have the view, the one that the program's window stands on left out. */
  readonly others: () => readonly { readonly id: number }[]
  /** Opens the window on a display; `closed` hears when it goes away by itself. */
  readonly open: (displayId: number, closed: () => void) => RoomWindow
  /** Makes the program's own window fill its screen, or not: where there is no other. */
  readonly fill: (on: boolean) => void
  /** Keeps the displays from going to sleep, or no longer. */
  readonly keepAwake: (on: boolean) => void
  readonly tell: (state: RoomState) => void
}

export type Room = {
  readonly open: () => RoomState
  readonly show: (shown: RoomShown) => void
  readonly close: () => void
  /** The displays are others than before: one was pulled out, plugged in, or stands elsewhere. */
  readonly displaysChanged: () => void
}

/**
 * The room's view: on another display where there is one, else on the program's own. A display that is pulled out takes the view
 * with it, and the view comes back with the display. It never stays over the program's own screen once there is another: one that is
 * plugged in, or that the system names only after the view was asked for, takes it. What it shows is kept here, so that it comes back
 * as it was.
 */
export function roomView({ others, open, fill, keepAwake, tell }: RoomSteps): Room {
  let state: RoomState = 'off'
  let window: RoomWindow | null = null
  let last: RoomShown | null = null

  const become = (next: RoomState) => {
    if (next === state) return
    const fills = next === 'thisScreen'
    // A window that never filled its screen loses its menu bar for good where it is told to fill it no longer.
    if (fills !== (state === 'thisScreen')) fill(fills)
    keepAwake(next !== 'off')
    state = next
    tell(next)
  }
  const openOn = (displayId: number) => {
    const opened = open(displayId, () => {
      if (window !== opened) return
      window = null
      become('off')
    })
    window = opened
    if (last) opened.show(last)
    become('otherScreen')
  }
  const drop = () => {
    const going = window
    window = null
    going?.close()
  }
  return {
    open: () => {
      const [other] = others()
      if (state === 'otherScreen') return state
      if (other) openOn(other.id)
      else become('thisScreen')
      return state
    },
    show: (shown) => {
      last = shown
      window?.show(shown)
    },
    close: () => {
      drop()
      last = null
      become('off')
    },
    displaysChanged: () => {
      const here = others()
      if (state === 'otherScreen' && !here.some(({ id }) => id === window?.displayId)) {
        drop()
        become('disconnected')
      }
      const [other] = here
      if (other && (state === 'disconnected' || state === 'thisScreen')) openOn(other.id)
    },
  }
}
