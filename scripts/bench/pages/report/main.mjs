// Shows the built page from a scheme of its own, as the application does, and prints what it measured.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

const built = process.env['BENCH_PAGE'] ?? ''
const types = /** @type {Record<string, string>} */ ({ '.html': 'text/html', '.js': 'text/javascript' })

protocol.registerSchemesAsPrivileged([
  { scheme: 'bench', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])

app.whenReady().then(async () => {
  protocol.handle('bench', async ({ url }) => {
    const place = path.join(built, new URL(url).pathname)
    return new Response(await readFile(place), { headers: { 'Content-Type': types[path.extname(place)] ?? '' } })
  })
  const window = new BrowserWindow({ width: 1280, height: 860, webPreferences: { backgroundThrottling: false } })
  await window.loadURL('bench://page/index.html')
  process.stdout.write(`measured ${await window.webContents.executeJavaScript('measureReports()')}\n`)
  app.exit(0)
})
