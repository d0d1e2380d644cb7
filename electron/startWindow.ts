import { join } from 'node:path'
import { app, type BrowserWindow, dialog, nativeTheme, session } from 'electron'
import type { Signals } from '../shared/bridge'
import { answerCalls } from './answerCalls'
import { bundleFiles, scheme, serveBundle } from './bundle'
import { signalChannel } from './channels'
import { type Closing, holdClosing } from './closing'
import { fileDialogs } from './fileDialogs'
import { type CallHost, windowCalls } from './handlers'
import { catchFaults, faultWords } from './lastResort'
import { lockSession } from './locks'
import { openLog } from './log'
import { openedFiles } from './openedFiles'
import { mayLoseWords, mayOpenAgain, sayCannotRead } from './questions'
import { realFiles } from './record/files'
import { listWorkspaces } from './record/listWorkspaces'
import type { RecordHost } from './record/recordHost'
import { recordStore } from './record/recordStore'
import { reserveIn } from './record/reserve'
import { settingsFile } from './settingsFile'
import { shownMenu } from './shownMenu'
import { systemEvents } from './systemEvents'
import { tendStore } from './tendStore'
import { followPlace, openWindow } from './window'

/** The program with its one window: `data` is where it keeps its files, `folder` where it was built. */
export type WindowProgram = {
  /** Brings the window to the front, with a file if one was named. */
  readonly cameAgain: (file: string | null) => void
}

/** Starts the program. What can be read is read while the runtime is still starting. */
export function startWindow(data: string, folder: string): WindowProgram {
  const now = () => new Date()
  const log = openLog(join(data, 'log'), now)
  let window: BrowserWindow | null = null
  let closing: Closing | null = null
  let pageHasStarted = false
  catchFaults(log, () => dialog.showErrorBox(faultWords.title, faultWords.text))

  const settings = settingsFile(realFiles, data, log)
  const reserve = reserveIn(realFiles, join(data, 'record'))
  const host: RecordHost = { files: realFiles, data, appVersion: app.getVersion(), now, reserve, log }
  const store = recordStore(host, () => settings.now().secondFolder)
  const bundle = bundleFiles(join(folder, 'renderer'))
  const list = async () => listWorkspaces(realFiles, data, (await settings.read()).secondFolder)
  let listed: ReturnType<typeof list> | null = list()
  void settings.read().then(({ settings: { lastWorkspace } }) => store.prepare(lastWorkspace ?? ''))

  const signal = (name: keyof Signals, value?: unknown) => window?.webContents.send(signalChannel(name), value)
  const flush = () => {
    if (pageHasStarted) signal('onFlush')
    return pageHasStarted
  }
  const files = openedFiles(
    realFiles,
    (file) => signal('onFile', file),
    (name) => void sayCannotRead(window, name),
  )

  const callHost = (showMenu: CallHost['showMenu']): CallHost => ({
    host,
    store,
    settings,
    dialogs: fileDialogs({
      files: realFiles,
      window: () => window,
      documents: () => app.getPath('documents'),
      makeRoom: reserve.giveUp,
    }),
    workspaces: () => {
      const first = listed
      listed = null
      return first ?? list()
    },
    takeFile: () => {
      pageHasStarted = true
      return files.take()
    },
    showMenu,
    themeChanged: () => {
      nativeTheme.themeSource = settings.now().settings.theme
    },
    flushed: (unsaved) => closing?.flushed(unsaved),
  })

  const open = async () => {
    lockSession(session.defaultSession)
    session.defaultSession.protocol.handle(scheme, serveBundle(bundle))
    answerCalls(
      windowCalls(callHost(shownMenu((item) => signal('onMenu', item)))),
      () => window?.webContents ?? null,
      log,
    )
    const remembered = await settings.read()
    const options = { session: session.defaultSession, title: app.name, isPackaged: app.isPackaged, folder }
    const opened = openWindow(options, remembered.windowPlace, remembered.settings.theme)
    window = opened
    followPlace(opened, (windowPlace) => void settings.change({ windowPlace }))
    closing = holdClosing(opened, {
      flush,
      mayLose: (what) => mayLoseWords(opened, what),
      finish: async () => {
        await store.close()
        await settings.settled()
      },
      quit: () => app.quit(),
    })
    opened.on('blur', flush)
    opened.webContents.on('render-process-gone', () => {
      pageHasStarted = false
      void mayOpenAgain(opened).then((again) => (again ? opened.webContents.reload() : app.quit()))
    })
    systemEvents(opened, flush, closing.closeWithoutAsking)
    tendStore(host, store)
  }
  void app.whenReady().then(open)

  return {
    cameAgain: (file) => {
      if (file !== null) files.opened(file)
      if (window?.isMinimized()) window.restore()
      window?.focus()
    },
  }
}
