import type { ChildProcess } from 'node:child_process'
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

/** A fresh folder, gone with `removeFolder`. */
export const newFolder = () => mkdtempSync(path.join(os.tmpdir(), 'psa-journey-'))

/** Removes a folder with everything in it. */
export const removeFolder = (folder: string) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })

/** The runtime's own switches that every start on this computer needs: as root it cannot have its sandbox. */
export const runtimeSwitches = ['--disable-gpu', '--log-level=3', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]

type LaunchOptions = {
  readonly data: string
  /** More switches for the runtime. */
  readonly switches?: readonly string[]
  /** Words for the program, such as a file to open. */
  readonly words?: readonly string[]
}

/** Starts the application on a data folder and waits for its first screen. */
export async function launch({ data, switches = [], words = [] }: LaunchOptions): Promise<RunningApp> {
  const electron = await launchOnceMore({ data, switches, words })
  const main = electron.process()
  const page = await electron.firstWindow()
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 })
  return { electron, page, data, close: () => closeWindow(electron), kill: () => killGroup(main) }
}

/** The launch alone may be tried twice: a busy machine can lose the first hand-shake. A test never is. */
async function launchOnceMore(options: Required<LaunchOptions>): Promise<ElectronApplication> {
  try {
    return await launchElectron(options)
  } catch {
    return launchElectron(options)
  }
}

function launchElectron({ data, switches, words }: Required<LaunchOptions>): Promise<ElectronApplication> {
  const inspectable = process.env['PSA_JOURNEYS_ON']
  const flags = [`--user-data-dir=${data}`, ...runtimeSwitches, ...switches]
  return _electron.launch({
    ...(inspectable ? { executablePath: inspectable } : {}),
    args: [...flags, ...(inspectable ? [] : [root]), ...words],
    env: process.env as Record<string, string>,
    colorScheme: null,
    timeout: 60_000,
  })
}

async function closeWindow(electron: ElectronApplication): Promise<void> {
  const ended = electron.waitForEvent('close', { timeout: 30_000 })
  // The program may be gone before it answers, and then never does; that it ended is what counts.
  electron
    .evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close()
    })
    .catch(() => undefined)
  await ended
}

async function killGroup(main: ChildProcess): Promise<void> {
  const id = main.pid
  if (id === undefined || main.exitCode !== null || main.signalCode !== null) return
  const ended = new Promise((done) => main.once('exit', done))
  const left = descendants(id)
  for (const each of [-id, id, ...left]) killNow(each)
  await ended
}

function killNow(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It has ended already, or this system knows no process groups.
  }
}

/** Runs work on a freshly started application, and ends that whatever becomes of the work. */
export async function withApp<T>(options: LaunchOptions, work: (app: RunningApp) => Promise<T>): Promise<T> {
  const app = await launch(options)
  try {
    return await work(app)
  } finally {
    await app.kill()
  }
}
