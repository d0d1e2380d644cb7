import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { newFolder, removeFolder, root, runtimeSwitches } from './app'

/** A browser with nothing of the program in it: it opens files from disk as any computer's browser does. */
export type PlainBrowser = {
  readonly electron: ElectronApplication
  readonly page: Page
  /** Every address that the page asked for, files on disk left out. */
  readonly asked: readonly string[]
  /** What the page wrote to its console as a warning or an error. */
  readonly complaints: readonly string[]
  readonly open: (file: string) => Promise<void>
  /** Waits for the next file that is saved while something is done; gives its path. */
  readonly saving: (work: () => Promise<void>) => Promise<string>
}

/** Runs work in a plain browser that keeps its storage in `data`. It cannot reach any network. */
export async function withPlainBrowser<T>(data: string, work: (browser: PlainBrowser) => Promise<T>): Promise<T> {
  const downloads = newFolder()
  const electron = await _electron.launch({
    args: [
      path.join(root, 'test/journeys/support/plainBrowser'),
      ...runtimeSwitches,
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
    env: {
      ...(process.env as Record<string, string>),
      PSA_DOWNLOADS: downloads,
      PSA_BROWSER_DATA: data,
      ELECTRON_DISABLE_SECURITY_WARNINGS: 'true',
    },
    colorScheme: null,
    timeout: 60_000,
  })
  const page = await electron.firstWindow()
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!/^(file|blob|about):/.test(request.url())) asked.push(request.url())
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  let count = 0
  const browser: PlainBrowser = {
    electron,
    page,
    asked,
    complaints,
    open: async (file) => {
      await page.goto(pathToFileURL(file).href)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
    saving: async (doing) => {
      await doing()
      count += 1
      const own = path.join(downloads, String(count))
      const saved = () => (existsSync(own) ? readdirSync(own)[0] : undefined)
      for (let tries = 0; tries < 100 && saved() === undefined; tries += 1) await page.waitForTimeout(100)
      const name = saved()
      if (name === undefined) throw new Error('No file was saved')
      return path.join(own, name)
    },
  }
  try {
    return await work(browser)
  } finally {
    await electron.close()
    removeFolder(downloads)
  }
}
