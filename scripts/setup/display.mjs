import { spawn } from 'node:child_process'
import { cannot } from './cannot.mjs'
import { say } from './say.mjs'

const startLimit = 10_000

/**
 * Whether windows can be shown. Only on Linux can there be none.
 * @param {string} platform
 * @param {{ readonly [name: string]: string | undefined }} env
 */
export const hasDisplay = (platform, env) =>
  platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])

/**
 * Whether windows can be shown on Wayland alone.
 * @param {string} platform
 * @param {{ readonly [name: string]: string | undefined }} env
 */
export const hasWaylandOnly = (platform, env) =>
  platform === 'linux' && Boolean(env['WAYLAND_DISPLAY']) && !env['DISPLAY']

/**
 * Starts a virtual display and gives its name, such as ":99". The display server chooses a free number and tells us
 * through a pipe; it ends when this process does.
 * @returns {Promise<string>}
 */
export async function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  process.on('exit', () => server.kill())
  const pipe = /** @type {import('node:stream').Readable & { unref(): void }} */ (server.stdio[3])
  const number = await new Promise((resolve, reject) => {
    let told = ''
    pipe.on('data', (piece) => {
      told += piece
      if (told.includes('\n')) resolve(told.trim())
    })
    server.on('error', reject)
    server.on('exit', () => reject(displayFailed))
    setTimeout(() => reject(displayFailed), startLimit).unref()
  })
  server.unref()
  pipe.unref()
  say(`no display here; using a virtual one, :${number}`)
  return `:${number}`
}

const displayFailed = cannot(
  'The virtual display did not start.',
  'Run "Xvfb -displayfd 1" to see why, or set DISPLAY to a display that runs.',
)
