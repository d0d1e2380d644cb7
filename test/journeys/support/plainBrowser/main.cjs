// A plain browser for tests: one window without any of the program's own code, which opens whatever file it is told to and
// saves each download in a folder of its own.
const { mkdirSync, renameSync } = require('node:fs')
const path = require('node:path')
const { app, BrowserWindow, session } = require('electron')

const downloads = process.env['PSA_DOWNLOADS'] ?? ''
let count = 0

app.setPath('userData', process.env['PSA_BROWSER_DATA'] ?? '')
app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  session.defaultSession.on('will-download', (_event, item) => {
    count += 1
    const [unfinished, folder] = [path.join(downloads, `${count}.part`), path.join(downloads, String(count))]
    item.setSavePath(unfinished)
    item.once('done', () => {
      mkdirSync(folder)
      renameSync(unfinished, path.join(folder, item.getFilename()))
    })
  })
  const window = new BrowserWindow({ width: 1366, height: 900, webPreferences: { sandbox: true } })
  void window.loadURL('about:blank')
})
