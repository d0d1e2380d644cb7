import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { descendants } from './processes'

/** The real application in the real runtime, with a folder of its own for what it keeps. */
export type RunningApp = {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly data: string
  /** Ends it as a person does, by closing the window. */
  readonly close: () => Promise<void>
  /** Ends every process of it at once, as a crash or a power button does. */
  readonly kill: () => Promise<void>
}

export const root = process.env['PSA_ROOT'] ?? process.cwd()

/** A fresh data folder. */
export const newDataFolder = () => mkdtempSync(path.join(os.tmpdir(), 'psa-journey-'))

/** Removes a data folder. */
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })

const asRoot = process.platform === 'linux' && process.getuid?.() === 0

type LaunchOptions = {
  readonly data: string
  readonly words?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the application on a data folder and waits for its first screen. */
export async function launch({ data, words = [], env = {} }: LaunchOptions): Promise<RunningApp> {
  const electron = await launchOnceMore({ data, words, env })
  const page = await electron.firstWindow()
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 })
  return { electron, page, data, close: () => closeWindow(electron), kill: () => killGroup(electron) }
}

/** The launch alone may be tried twice: a busy machine can lose the first hand-shake. A test never is. */
async function launchOnceMore(options: Required<LaunchOptions>): Promise<ElectronApplication> {
  try {
    return await launchElectron(options)
  } catch {
    return launchElectron(options)
  }
}

function launchElectron({ data, words, env }: Required<LaunchOptions>): Promise<ElectronApplication> {
  const flags = [`--user-data-dir=${data}`, '--disable-gpu', '--log-level=3', ...(asRoot ? ['--no-sandbox'] : [])]
  const inspectable = process.env['PSA_JOURNEYS_ON']
  return _electron.launch({
    ...(inspectable ? { executablePath: inspectable } : {}),
    args: inspectable ? [...flags, ...words] : [root, ...flags, ...words],
    env: { ...(process.env as Record<string, string>), ...env },
    timeout: 60_000,
  })
}

async function closeWindow(electron: ElectronApplication): Promise<void> {
  const ended = electron.waitForEvent('close', { timeout: 30_000 })
  await electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close()
  })
  await ended
}

async function killGroup(electron: ElectronApplication): Promise<void> {
  const main = electron.process()
  const ended = new Promise((done) => main.once('exit', done))
  for (const pid of [...descendants(main.pid ?? 0), main.pid ?? 0]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended by itself already.
    }
  }
  await ended
}
