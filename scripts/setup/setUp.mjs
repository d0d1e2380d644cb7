import { hasDisplay, hasWaylandOnly, startDisplay } from './display.mjs'
import { ensureModules } from './modules.mjs'
import { checkNodeVersion } from './nodeVersion.mjs'
import { ensureRuntime } from './runtime.mjs'
import { checkSandbox } from './sandbox.mjs'
import { electronSwitches } from './switches.mjs'
import { ensureSystem } from './system.mjs'

/**
 * @typedef {object} Ready everything that starting the application needs
 * @property {import('./runtime.mjs').Runtime} runtime
 * @property {NodeJS.ProcessEnv} env the environment to start it in
 * @property {readonly string[]} switches Electron's own, before the application's folder
 */

/**
 * Brings this computer to the point where Electron can be started. Each step does nothing when its result is there.
 * @returns {Promise<Ready>}
 */
export async function setUp() {
  checkNodeVersion()
  await ensureModules()
  const runtime = await ensureRuntime()
  const shows = hasDisplay(process.platform, process.env)
  await checkSandbox(runtime.folder)
  await ensureSystem(runtime.executable, shows)
  const env = { ...process.env, ...(shows ? {} : { DISPLAY: await startDisplay() }) }
  const switches = electronSwitches({
    isRoot: process.platform === 'linux' && process.getuid?.() === 0,
    onOwnDisplay: !shows,
    onWaylandOnly: hasWaylandOnly(process.platform, process.env),
  })
  return { runtime, env, switches }
}
