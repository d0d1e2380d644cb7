import { useEffect } from 'react'
import { create } from 'zustand'
import type { RoomState } from '../../shared/bridge'
import type { RoomShown } from '../../shared/bridge/room'
import { bridge } from '../host/bridge'
import { useOpened } from '../storage/workspace'
import { isLookedThrough } from '../view/lookThrough'

/** Where the room's view is. It goes on while the chair looks at another screen of the program. */
export const useRoomState = create<{ readonly state: RoomState }>()(() => ({ state: 'off' }))

/** What the presenter reads of where the room's view is. */
export const roomStateWords: Readonly<Record<RoomState, string>> = {
  off: '',
  otherScreen: 'The room view is on the other screen.',
  thisScreen: '',
  disconnected:
    'The projector was disconnected. Your notes are safe. The room view will come back when it is plugged in.',
}

/** Opens the room's view: on another display, or over this window where there is no other. */
export async function openRoom(shown: RoomShown): Promise<void> {
  if (!(await isLookedThrough())) return
  focusedBefore = document.activeElement
  await bridge.showRoom({ shown })
  const { state } = await bridge.openRoom({})
  useRoomState.setState({ state })
}

/** F5: opens the room's view, or closes the one that is open. */
export const openOrCloseRoom = (shown: RoomShown): Promise<void> =>
  useRoomState.getState().state === 'off' ? openRoom(shown) : closeRoom()

/** Closes the room's view. */
export async function closeRoom(): Promise<void> {
  await bridge.closeRoom({})
  useRoomState.setState({ state: 'off' })
}

/**
 * Keeps the room's view at what it is to show. Where it covers this window Esc closes it, and the focus comes back to where it was. On
 * another display no Esc pressed here ends it in front of everybody: it is a key that closes forms.
 */
export function useRoomScreen(shown: RoomShown): RoomState {
  const state = useRoomState((room) => room.state)
  useEffect(() => bridge.onRoom((next) => useRoomState.setState({ state: next })), [])
  useEffect(() => {
    if (state !== 'off') void bridge.showRoom({ shown })
  }, [state, shown])
  useEffect(() => {
    if (state !== 'thisScreen') return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) void closeRoom()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [state])
  useEffect(() => () => void closeUnlessElsewhere(), [])
  useFocusBack(state === 'thisScreen')
  return state
}

/** A view over this window goes with the screen; one on another display stays, unless the partnership was closed. */
function closeUnlessElsewhere(): void {
  const isOpen = useOpened.getState().opened !== null
  const { state } = useRoomState.getState()
  if (state === 'thisScreen' || (state !== 'off' && !isOpen)) void closeRoom()
}

/** What had the focus when the view came over this window. */
let focusedBefore: Element | null = null

function useFocusBack(isCovered: boolean): void {
  useEffect(() => {
    if (!isCovered) return
    return () => {
      if (focusedBefore instanceof HTMLElement) focusedBefore.focus()
    }
  }, [isCovered])
}
