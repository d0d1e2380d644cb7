import { execFileSync } from 'node:child_process'
import type { ElectronApplication } from 'playwright-core'

/** The second display of a computer, which can be pulled out and plugged in again. */
export type SecondDisplay = {
  /** True where it is a real one. */
  readonly isReal: boolean
  readonly pull: () => Promise<void>
  readonly plugIn: () => Promise<void>
}

/** The second display: the real one where this computer has two under X, else one that the program is told of. */
export async function secondDisplay(electron: ElectronApplication): Promise<SecondDisplay> {
  const count = await electron.evaluate(({ screen }) => screen.getAllDisplays().length)
  if (count > 1) return realDisplay(electron)
  await tell(electron, 2, null)
  return {
    isReal: false,
    pull: () => tell(electron, 1, 'display-removed'),
    plugIn: () => tell(electron, 2, 'display-added'),
  }
}

function realDisplay(electron: ElectronApplication): SecondDisplay {
  const [first, second] = execFileSync('xrandr', ['--query'], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => /^(\S+) connected .*\d+x\d+\+/.exec(line)?.[1] ?? [])
  if (!first || !second) throw new Error('The program has two displays, and xrandr names none that can be pulled')
  const xrandr = (...words: readonly string[]) => void execFileSync('xrandr', ['--output', second, ...words])
  const until = async (wanted: number) => {
    const end = Date.now() + 15_000
    while ((await electron.evaluate(({ screen }) => screen.getAllDisplays().length)) !== wanted) {
      if (Date.now() > end) throw new Error(`The program did not come to have ${wanted} displays`)
      await new Promise((done) => setTimeout(done, 100))
    }
  }
  return {
    isReal: true,
    pull: async () => {
      xrandr('--off')
      await until(1)
    },
    plugIn: async () => {
      xrandr('--auto', '--right-of', first)
      await until(2)
    },
  }
}

/** Two displays side by side, whatever this computer has. */
const tell = (electron: ElectronApplication, count: 1 | 2, said: 'display-added' | 'display-removed' | null) =>
  electron.evaluate(
    ({ screen }, { count, said }) => {
      const display = (id: number, x: number) => {
        const bounds = { x, y: 0, width: 1_024, height: 768 }
        return { id, bounds, workArea: bounds }
      }
      const all = [display(1, 0), display(2, 1_024)].slice(0, count)
      Object.assign(screen, { getAllDisplays: () => all, getDisplayMatching: () => all[0] })
      if (said) screen.emit(said)
    },
    { count, said },
  )
