// Loaded before any application by Electron's own `-r`: tells on standard output when its first window is shown and usable,
// and ends it some time later. The application itself knows nothing of this.
const path = require('node:path')
const { app, ipcMain, session } = require('electron')

const lingers = Number(process.env['BENCH_LINGERS'])
const now = () => performance.timeOrigin + performance.now()

app.whenReady().then(() => {
  const place = path.join(__dirname, 'watchPage.cjs')
  if ('registerPreloadScript' in session.defaultSession) session.defaultSession.registerPreloadScript({ type: 'frame', filePath: place })
  else session.defaultSession.setPreloads([place])
})

app.once('browser-window-created', (_event, window) => {
  const shown = new Promise((done) => window.once('show', () => done(now())))
  const usable = new Promise((done) => ipcMain.once('bench:usable', () => done(now())))
  void Promise.all([shown, usable]).then(([shownAt, usableAt]) => {
    process.stdout.write(`usable ${JSON.stringify({ shownAt, usableAt })}\n`)
    setTimeout(() => app.exit(0), lingers)
  })
})
