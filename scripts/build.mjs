import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildKey, filesAt, noteBuilt, results, sources } from './build/staleness.mjs'
import { cannot, leaveWith } from './setup/cannot.mjs'
import { alone } from './setup/lock.mjs'
import { appFolder, cacheFolder, outFolder, root } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { step } from './setup/say.mjs'

const self = fileURLToPath(import.meta.url)
const builtFrom = path.join(cacheFolder, 'built-from')

/** Builds the application into out/app; does nothing when no source has changed since. */
export async function ensureBuild() {
  if (isBuilt()) return
  await alone(path.join(cacheFolder, 'building'), async () => {
    if (!isBuilt()) await step('building the application', buildApart)
  })
}

function isBuilt() {
  const isWhole = results.every((place) => existsSync(path.join(appFolder, place)))
  return isWhole && existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === currentKey()
}

/** The bundler sets the environment of its process to production, so it gets a process of its own. */
async function buildApart() {
  const { code, printed } = await run(process.execPath, [self], { env: { ...process.env, NO_COLOR: '1' } })
  if (code !== 0)
    throw cannot(`The application could not be built:\n${printed.trim()}`, 'The last build was left as it is.')
}

const currentKey = () => buildKey(filesAt(root, sources))

/** Builds beside the last build and takes its place only when whole, with a note of what it was made from. */
async function build() {
  const key = currentKey()
  const { build: bundle } = await import('vite')
  const next = path.join(outFolder, 'app-next')
  rmSync(next, { recursive: true, force: true })
  mkdirSync(next, { recursive: true })
  const one = (/** @type {string} */ configFile, /** @type {string} */ outDir) =>
    bundle({ configFile: path.join(root, configFile), logLevel: 'warn', build: { outDir } })
  await one('vite.main.config.ts', next)
  await one('vite.preload.config.ts', next)
  await one('vite.roomPreload.config.ts', next)
  await one('vite.config.ts', path.join(next, 'renderer'))
  await one('vite.room.config.ts', path.join(next, 'renderer'))
  rmSync(builtFrom, { force: true })
  rmSync(appFolder, { recursive: true, force: true })
  renameSync(next, appFolder)
  noteBuilt(builtFrom, key)
  return 0
}

if (process.argv[1] === self) await leaveWith(build)
