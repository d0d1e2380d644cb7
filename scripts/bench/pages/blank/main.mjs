// The least that opens a window: what our application is measured against.
import path from 'node:path'
import { app, BrowserWindow } from 'electron'

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860, show: false })
  window.once('ready-to-show', () => window.show())
  return window.loadFile(path.join(import.meta.dirname, 'index.html'))
})
