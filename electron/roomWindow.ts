import { join } from 'node:path'
import { app, BrowserWindow, powerSaveBlocker, screen, session } from 'electron'
import type { RoomState } from '../shared/bridge'
import { type BuiltFiles, roomPage, serveBundle } from './bundle'
import { roomChannel } from './channels'
import { lockSession } from './locks'
import { type Room, type RoomWindow, roomView } from './room'
import { roomDisplays } from './roomDisplay'

type RoomHost = {
  readonly bundle: BuiltFiles
  readonly folder: string
  readonly window: () => BrowserWindow | null
  readonly tell: (state: RoomState) => void
}

/**
 * The room's view with real windows. Its page has a session of its own, in memory, in which nothing of the program's is stored; the
 * files of its page alone are served there, and its preload script can only hear what to show.
 */
export function openRoom({ bundle, folder, window, tell }: RoomHost): Room {
  const own = session.fromPartition('room')
  lockSession(own)
  serveBundle(own, roomFiles(bundle))
  let blocker: number | null = null
  let isFilledBefore = false
  const displays = () => screen.getAllDisplays()
  const room = roomView({
    others: () => roomDisplays(displays(), window()?.getBounds() ?? null),
    open: (displayId, closed) => {
      const display = displays().find(({ id }) => id === displayId)
      return openWindow(display?.bounds ?? { x: 0, y: 0, width: 800, height: 600 }, displayId, folder, closed)
    },
    fill: (on) => {
      // A window that its person had made fill the screen before is left so.
      if (on) isFilledBefore = window()?.isFullScreen() ?? false
      if (!isFilledBefore) window()?.setFullScreen(on)
    },
    keepAwake: (on) => {
      if (blocker !== null) powerSaveBlocker.stop(blocker)
      blocker = on ? powerSaveBlocker.start('prevent-display-sleep') : null
    },
    tell,
  })
  screen.on('display-added', room.displaysChanged)
  screen.on('display-removed', room.displaysChanged)
  screen.on('display-metrics-changed', room.displaysChanged)
  return room
}

/** The page of the room and what it loads. The program's own page is not among them. */
const roomFiles = async (bundle: BuiltFiles): BuiltFiles =>
  new Map([...(await bundle)].filter(([path]) => path === '/room.html' || path.startsWith('/room/')))

function openWindow(bounds: Electron.Rectangle, displayId: number, folder: string, closed: () => void): RoomWindow {
  const window = new BrowserWindow({
    ...bounds,
    show: false,
    frame: false,
    fullscreen: true,
    // The keyboard stays with the presenter: a remote's keys go there.
    focusable: false,
    skipTaskbar: true,
    backgroundColor: '#FFFFFF',
    title: 'Room view',
    webPreferences: {
      partition: 'room',
      preload: join(folder, 'roomPreload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
      backgroundThrottling: false,
    },
  })
  let shown: unknown = null
  let isLoaded = false
  const send = () => {
    if (isLoaded && shown !== null && !window.isDestroyed()) window.webContents.send(roomChannel, shown)
  }
  window.webContents.on('did-finish-load', () => {
    isLoaded = true
    send()
    window.setBounds(bounds)
    window.showInactive()
  })
  window.on('closed', closed)
  window.webContents.on('render-process-gone', () => window.destroy())
  void window.loadURL(roomPage)
  return {
    displayId,
    show: (next) => {
      shown = next
      send()
    },
    close: () => {
      if (!window.isDestroyed()) window.destroy()
    },
  }
}
