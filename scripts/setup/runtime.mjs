import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { cannot } from './cannot.mjs'
import {
  ensureFallback,
  fallback,
  fallbackFits,
  fallbackFolder,
  fallbackIsReady,
  isTimeToAskAgain,
  noteAsked,
  runtimeRemedy,
} from './fallback.mjs'
import { alone } from './lock.mjs'
import { downloadOfficial, executablePlace, officialRuntime } from './official.mjs'
import { cacheFolder, root } from './paths.mjs'
import { say } from './say.mjs'

/**
 * @typedef {object} Runtime an Electron that can be started
 * @property {string} folder
 * @property {string} executable
 * @property {string} version
 * @property {boolean} isPinned whether it is the version that package.json names, the only one that users may be given
 */

/**
 * The folder of a runtime whose executable somebody named, or null when it is not named as Electron names it there.
 * @param {string} executable
 * @param {string} platform
 */
export function folderOfRuntime(executable, platform) {
  const places = executable.replaceAll('\\', '/')
  const place = `/${executablePlace(platform)}`
  return places.endsWith(place) ? executable.slice(0, -place.length) : null
}

/**
 * Makes sure that there is an Electron runtime: one that was named, the official one, or the older fallback.
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime() {
  const pinned = pinnedVersion()
  const named = process.env['PSA_ELECTRON']
  if (named !== undefined && named !== '') return namedRuntime(named, pinned)
  const folder = officialRuntime(pinned) ?? readyFallback() ?? (await fetchRuntime(pinned))
  return runtimeIn(folder, pinned)
}

/** The version of Electron that package.json names. */
export const pinnedVersion = () =>
  /** @type {string} */ (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).devDependencies.electron)

function readyFallback() {
  if (!fallbackFits(process.platform, process.arch) || !fallbackIsReady()) return null
  const askedAt = statSync(path.join(fallbackFolder, '.ready')).mtimeMs
  return isTimeToAskAgain(askedAt, Date.now()) ? null : fallbackFolder
}

/** @param {string} pinned */
function fetchRuntime(pinned) {
  return alone(path.join(cacheFolder, 'fetching'), async () => {
    const present = officialRuntime(pinned) ?? readyFallback() ?? (await downloadOfficial(pinned))
    if (present !== null) return present
    if (!fallbackFits(process.platform, process.arch))
      throw cannot(
        `Electron ${pinned} could not be downloaded, and this kind of computer has no substitute.`,
        runtimeRemedy,
      )
    say(`Electron ${pinned} cannot be downloaded here; ${fallback.electron} stands in, for development and tests only`)
    await ensureFallback()
    noteAsked()
    return fallbackFolder
  })
}

/**
 * @param {string} executable
 * @param {string} pinned
 */
function namedRuntime(executable, pinned) {
  const folder = folderOfRuntime(path.resolve(executable), process.platform)
  if (folder === null || !existsSync(executable))
    throw cannot(
      `PSA_ELECTRON names ${executable}, which is not an Electron executable.`,
      `Name the file that ends in ${executablePlace(process.platform)}, or clear the variable.`,
    )
  return runtimeIn(folder, pinned)
}

/**
 * @param {string} folder
 * @param {string} pinned
 * @returns {Runtime}
 */
function runtimeIn(folder, pinned) {
  const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  const executable = path.join(folder, executablePlace(process.platform))
  return { folder, executable, version, isPinned: version === pinned && folder !== fallbackFolder }
}
