import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, nativeTheme, type Session, session } from 'electron'
import type { RoomState, Signals } from '../shared/bridge'
import { answerCalls } from './answerCalls'
import { bundleFiles, serveBundle } from './bundle'
import { signalChannel } from './channels'
import { type Closing, holdClosing } from './closing'
import { fileDialogs } from './fileDialogs'
import { windowCalls } from './handlers'
import { catchFaults, faultWords } from './lastResort'
import { lockSession } from './locks'
import { openedFiles } from './openedFiles'
import { pdfPages } from './pdfPages'
import { mayLoseWords, mayOpenAgain, sayCannotRead } from './questions'
import { realFiles } from './record/files'
import { forgetCopyMark } from './record/purge'
import type { Room } from './room'
import { openRoom } from './roomWindow'
import { openServices, type Services } from './services'
import { shownMenu } from './shownMenu'
import { systemEvents } from './systemEvents'
import { tendStore } from './tendStore'
import { followPlace, openWindow } from './window'

/** The program with its one window. */
export type WindowProgram = {
  /** Brings the window to the front, with a file if one was named. */
  readonly cameAgain: (file: string | null) => void
}

/** What is known of the window while the program runs. */
type Shown = {
  window: BrowserWindow | null
  closing: Closing | null
  room: Room | null
  pageHasStarted: boolean
  /** The program starts again once it has closed. */
  startsAgain: boolean
}

/**
 * Starts the program: `data` is where it keeps its files, `folder` where it was built. What can be read is read while the
 * runtime is still starting.
 */
export function startWindow(data: string, folder: string): WindowProgram {
  const services = openServices(data)
  const bundle = bundleFiles(join(folder, 'renderer'))
  const shown: Shown = { window: null, closing: null, room: null, pageHasStarted: false, startsAgain: false }
  catchFaults(services.log, () => dialog.showErrorBox(faultWords.title, faultWords.text))

  const signal = (name: keyof Signals, value?: unknown) => shown.window?.webContents.send(signalChannel(name), value)
  const files = openedFiles(
    realFiles,
    (file) => signal('onFile', file),
    (name) => void sayCannotRead(shown.window, name),
  )
  const answer = (room: Room) => {
    const showMenu = shownMenu((item) => signal('onMenu', item))
    const takeFile = () => {
      // A page that starts shows the room nothing until it is asked to.
      room.close()
      shown.pageHasStarted = true
      return files.take()
    }
    const calls = windowCalls({
      ...services,
      dialogs: dialogsOver(services, shown),
      takeFile,
      showMenu,
      pdfPages: (edge) => pdfPages(shown.window, edge),
      themeChanged: () => {
        nativeTheme.themeSource = services.settings.now().settings.theme
      },
      flushed: (unsaved) => shown.closing?.flushed(unsaved),
      startAgain: () => {
        shown.startsAgain = true
        shown.window?.close()
      },
      room,
    })
    answerCalls(calls, () => shown.window?.webContents ?? null, services.log)
  }
  const open = async () => {
    const own = await windowSession(data, await services.isLocked())
    for (const each of new Set([own, session.defaultSession])) lockSession(each)
    serveBundle(own, bundle)
    const tell = (state: RoomState) => signal('onRoom', state)
    shown.room = openRoom({ bundle, folder, window: () => shown.window, tell })
    answer(shown.room)
    const { windowPlace, settings } = await services.settings.read()
    const options = { session: own, title: app.name, isPackaged: app.isPackaged, folder }
    shown.window = openWindow(options, windowPlace, settings.theme)
    attend(shown.window, shown, services, signal)
    tendStore(services.host, services.store)
  }
  void app.whenReady().then(open)

  return {
    cameAgain: (file) => {
      if (file !== null) files.opened(file)
      if (shown.window?.isMinimized()) shown.window.restore()
      shown.window?.focus()
    },
  }
}

/**
 * The session of the window. Where work is locked its copy of it is kept in memory alone, and the copy that an earlier, unlocked
 * start left on the disk is removed: it is made from the record whenever it is missing. So is the one from before words were
 * removed for good, whose files can hold what is no longer in it.
 */
async function windowSession(data: string, isLocked: boolean): Promise<Session> {
  const forget = forgetCopyMark(data)
  if (!isLocked && !existsSync(forget)) return session.defaultSession
  await rm(join(data, 'browser', 'IndexedDB'), { recursive: true, force: true })
  await rm(forget, { force: true })
  if (!isLocked) return session.defaultSession
  return session.fromPartition('locked')
}

const dialogsOver = ({ host }: Services, shown: Shown) =>
  fileDialogs({
    files: realFiles,
    window: () => shown.window,
    documents: () => app.getPath('documents'),
    makeRoom: host.reserve.giveUp,
  })

/** Follows the window through its life: where it stands, when it loses the focus, fails or closes. */
function attend(
  window: BrowserWindow,
  shown: Shown,
  { settings, store }: Services,
  signal: (name: keyof Signals, value?: unknown) => void,
): void {
  const flush = () => {
    if (shown.pageHasStarted) signal('onFlush')
    return shown.pageHasStarted
  }
  const closing = holdClosing(window, {
    flush,
    mayLose: async (what) => {
      const may = await mayLoseWords(window, what)
      if (!may) shown.startsAgain = false
      return may
    },
    finish: async () => {
      shown.room?.close()
      await store.close()
      await settings.settled()
    },
    quit: () => {
      if (shown.startsAgain) app.relaunch()
      app.quit()
    },
  })
  shown.closing = closing
  followPlace(window, (windowPlace) => void settings.change({ windowPlace }))
  window.on('blur', flush)
  window.webContents.on('render-process-gone', () => {
    shown.pageHasStarted = false
    shown.room?.close()
    void mayOpenAgain(window).then((again) => (again ? window.webContents.reload() : app.quit()))
  })
  systemEvents(window, flush, closing.closeWithoutAsking, (since) => signal('onSlept', since))
}
