// Shows a built page from a scheme of its own, as the application does.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { BrowserWindow, protocol } from 'electron'

const built = process.env['BENCH_PAGE'] ?? ''
const types = /** @type {Record<string, string>} */ ({ '.html': 'text/html', '.js': 'text/javascript' })

protocol.registerSchemesAsPrivileged([
  { scheme: 'bench', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])

/** The window of a page, once it is loaded; to be asked for when the program is ready. */
export async function pageWindow() {
  protocol.handle('bench', async ({ url }) => {
    const place = path.join(built, new URL(url).pathname)
    return new Response(await readFile(place), { headers: { 'Content-Type': types[path.extname(place)] ?? '' } })
  })
  const window = new BrowserWindow({ width: 1280, height: 860, webPreferences: { backgroundThrottling: false } })
  await window.loadURL('bench://page/index.html')
  return window
}
