// Loaded before any application by Electron's own `-r`: tells on standard output when its first window is shown and usable,
// and ends it some time later. The application itself knows nothing of this.
const path = require('node:path')
const { app, ipcMain, session } = require('electron')

const lingers = Number(process.env['BENCH_LINGERS'])
const now = () => performance.timeOrigin + performance.now()

app.whenReady().then(() => {
  const filePath = path.join(__dirname, 'watchPage.cjs')
  const { defaultSession } = session
  // The runtime that stands in for the pinned one has only the older of the two calls.
  const older = /** @type {{ setPreloads?: (places: string[]) => void }} */ (defaultSession)
  if (defaultSession.registerPreloadScript) defaultSession.registerPreloadScript({ type: 'frame', filePath })
  else older.setPreloads?.([filePath])
})

app.once('browser-window-created', (_event, window) => {
  const shown = new Promise((done) => window.once('show', () => done(now())))
  const usable = new Promise((done) => ipcMain.once('bench:usable', () => done(now())))
  void Promise.all([shown, usable]).then(([shownAt, usableAt]) => {
    process.stdout.write(`usable ${JSON.stringify({ shownAt, usableAt })}\n`)
    setTimeout(() => app.exit(0), lingers)
  })
})
