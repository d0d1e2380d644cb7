// A plain browser for tests: one window without any of the program's own code, which opens whatever file it is told to and
// saves downloads where it is told to.
const { app, BrowserWindow, session } = require('electron')

app.setPath('userData', process.env['PSA_BROWSER_DATA'] ?? '')
app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  session.defaultSession.on('will-download', (_event, item) => {
    item.setSavePath(`${process.env['PSA_DOWNLOADS']}/${item.getFilename()}`)
  })
  const window = new BrowserWindow({
    width: 1366,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  void window.loadURL('about:blank')
})
