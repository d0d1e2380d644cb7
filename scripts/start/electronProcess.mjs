import { spawn } from 'node:child_process'
import os from 'node:os'
import { root } from '../setup/paths.mjs'
import { isNoise, withoutNoise } from './noise.mjs'

/** @type {readonly NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const samePress = 1000

/**
 * The exit code that stands for how a process ended: its own, or by custom 128 and the signal's number.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export const exitCodeOf = (code, signal) => code ?? 128 + (signal === null ? 1 : os.constants.signals[signal])

/**
 * Whether a signal is to be passed on. A terminal sends its interrupt to the application as well as to us, and npm
 * repeats what it gets; a second signal would cut the application's orderly end short. One that comes later is meant.
 * @param {{ signal: NodeJS.Signals, platform: string, hasTerminal: boolean, lastAt: number | null, now: number }} press
 * lastAt and now in milliseconds; lastAt is null when none was passed on
 */
export function isToBePassedOn({ signal, platform, hasTerminal, lastAt, now }) {
  if (signal === 'SIGINT' && hasTerminal && platform !== 'win32') return false
  return lastAt === null || now - lastAt > samePress
}

/**
 * How to ask a process to end in good order. Windows has no signals: there its window is asked to close.
 * @param {string} platform
 * @param {number} id
 * @param {NodeJS.Signals} signal
 * @returns {{ kind: 'signal', signal: NodeJS.Signals } | { kind: 'command', command: string, words: string[] }}
 */
export const wayToEnd = (platform, id, signal) =>
  platform === 'win32'
    ? { kind: 'command', command: 'taskkill', words: ['/pid', String(id)] }
    : { kind: 'signal', signal: signal === 'SIGHUP' ? 'SIGTERM' : signal }

/**
 * Runs the application to its end and gives its exit code.
 * @param {import('../setup/setUp.mjs').Ready} ready
 * @param {readonly string[]} words the application's own
 * @returns {Promise<number>}
 */
export function runElectron({ runtime, env, switches }, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(runtime.executable, [...switches, root, ...words], {
      cwd: root,
      env,
      stdio: ['inherit', 'inherit', 'pipe'],
    })
    let rest = ''
    child.stderr.setEncoding('utf8').on('data', (piece) => {
      const read = withoutNoise(rest + piece)
      rest = read.rest
      process.stderr.write(read.shown)
    })
    passSignalsOn(child)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (rest !== '' && !isNoise(rest)) process.stderr.write(rest)
      resolve(exitCodeOf(code, signal))
    })
  })
}

/** @param {import('node:child_process').ChildProcess} child */
function passSignalsOn(child) {
  /** @type {number | null} */
  let lastAt = null
  for (const signal of signals)
    process.on(signal, () => {
      const now = Date.now()
      const { platform, stdin } = process
      if (child.pid === undefined) return
      if (!isToBePassedOn({ signal, platform, hasTerminal: stdin.isTTY, lastAt, now })) return
      lastAt = now
      const way = wayToEnd(platform, child.pid, signal)
      if (way.kind === 'signal') child.kill(way.signal)
      else spawn(way.command, way.words, { stdio: 'ignore' })
    })
}
