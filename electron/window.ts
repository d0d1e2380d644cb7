import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type Session, screen } from 'electron'
import { callNames, signalNames } from '../shared/bridge'
import type { Settings } from '../shared/settings'
import { startPage } from './bundle'
import { bridgeArguments } from './channels'
import { placeOnScreen, smallestWindow, type WindowPlace } from './windowPlace'

/** The page's own background, so that nothing flashes before it is drawn. */
const backgrounds = { light: '#FFFFFF', dark: '#0F161D' } as const

export type WindowOptions = {
  readonly session: Session
  readonly title: string
  readonly isPackaged: boolean
  /** The folder of the built program. */
  readonly folder: string
}

/** Makes the window, hidden until its page is drawn. */
export function openWindow(options: WindowOptions, place: WindowPlace | null, theme: Settings['theme']): BrowserWindow {
  nativeTheme.themeSource = theme
  const { isMaximised, ...bounds } = placeOnScreen(
    place,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    ...bounds,
    minWidth: Math.min(smallestWindow.width, bounds.width),
    minHeight: Math.min(smallestWindow.height, bounds.height),
    show: false,
    title: options.title,
    backgroundColor: backgrounds[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: webPreferences(options),
  })
  window.once('ready-to-show', () => {
    if (isMaximised) window.maximize()
    window.show()
  })
  void window.loadURL(startPage)
  return window
}

/** Makes a window that is never shown, for work without one. */
export function openHiddenWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...webPreferences(options), backgroundThrottling: false },
  })
  void window.loadURL(startPage)
  return window
}

function webPreferences({ session, isPackaged, folder }: WindowOptions) {
  return {
    session,
    preload: join(folder, 'preload.cjs'),
    additionalArguments: bridgeArguments(callNames, signalNames),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !isPackaged,
  }
}

/** How long the window has to rest before its new place is remembered, in milliseconds. */
const rest = 500

/** Tells where the window is when it has come to rest somewhere else, and when it closes. */
export function followPlace(window: BrowserWindow, remember: (place: WindowPlace) => void): void {
  let timer: NodeJS.Timeout | undefined
  let told = JSON.stringify(placeOf(window))
  const tell = () => {
    clearTimeout(timer)
    if (window.isDestroyed()) return
    const place = placeOf(window)
    if (JSON.stringify(place) === told) return
    told = JSON.stringify(place)
    remember(place)
  }
  const tellSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(tell, rest)
  }
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(event as 'resize', tellSoon)
  window.on('close', tell)
}

const placeOf = (window: BrowserWindow): WindowPlace => ({
  ...window.getNormalBounds(),
  isMaximised: window.isMaximized(),
})
