// Prints what the built page measured.
import { app } from 'electron'
import { pageWindow } from './window.mjs'

app.whenReady().then(async () => {
  const window = await pageWindow()
  process.stdout.write(`measured ${await window.webContents.executeJavaScript('measureReports()')}\n`)
  app.exit(0)
})
