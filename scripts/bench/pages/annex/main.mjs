// Has the page make the report once, reads the most memory that its process ever had, then measures; prints both.
import { app } from 'electron'
import { pageWindow } from '../report/window.mjs'

app.whenReady().then(async () => {
  const window = await pageWindow()
  const most = () =>
    app.getAppMetrics().find(({ pid }) => pid === window.webContents.getOSProcessId())?.memory.peakWorkingSetSize ?? 0
  const run = (/** @type {string} */ words) => window.webContents.executeJavaScript(words)
  const before = most()
  await run('makeOnce()')
  const memory = { before, after: most() }
  process.stdout.write(`measured ${JSON.stringify({ memory, annex: JSON.parse(await run('measureAnnex()')) })}\n`)
  app.exit(0)
})
