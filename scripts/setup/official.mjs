import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { modulesFolder } from './paths.mjs'
import { run } from './run.mjs'
import { step } from './say.mjs'

const packageFolder = path.join(modulesFolder, 'electron')
const questionLimit = 5_000
const downloadLimit = 5 * 60_000
const releases = 'https://github.com/electron/electron/releases/download/'

/** @typedef {{ readonly [name: string]: string | undefined }} Environment */

/**
 * Where to ask whether the release server answers: one small file beside the download. Null where Node cannot ask,
 * because the way out is a proxy, which only the download itself knows how to use.
 * @param {Environment} env
 * @param {string} version
 */
export function releaseQuestion(env, version) {
  if (usesProxy(env)) return null
  const base = firstSet(env, ['npm_config_electron_mirror', 'NPM_CONFIG_ELECTRON_MIRROR', 'ELECTRON_MIRROR'])
  const folder = firstSet(env, [
    'npm_config_electron_custom_dir',
    'NPM_CONFIG_ELECTRON_CUSTOM_DIR',
    'ELECTRON_CUSTOM_DIR',
  ])
  return `${base ?? releases}${(folder ?? `v${version}`).replace('{{ version }}', version)}/SHASUMS256.txt`
}

/**
 * The environment of the download: no progress bar of its own, and the proxy where one is named.
 * @param {Environment} env
 */
export const downloadEnvironment = (env) => ({
  ...env,
  ELECTRON_GET_NO_PROGRESS: '1',
  ...(usesProxy(env) ? { ELECTRON_GET_USE_PROXY: 'true', NODE_USE_ENV_PROXY: '1' } : {}),
})

/**
 * Where Electron keeps its executable inside its folder.
 * @param {string} platform
 */
export function executablePlace(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/**
 * The downloaded runtime's folder, or null while it is not there whole at this version.
 * @param {string} version
 */
export function officialRuntime(version) {
  const folder = path.join(packageFolder, 'dist')
  const isWhole =
    existsSync(path.join(packageFolder, 'path.txt')) &&
    existsSync(path.join(folder, executablePlace(process.platform))) &&
    readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '') === version
  return isWhole ? folder : null
}

/**
 * Downloads the pinned runtime through the electron package, which checks it against its own list of hashes.
 * Gives its folder, or null, after at most five seconds, where the release server cannot be reached.
 * @param {string} version
 * @returns {Promise<string | null>}
 */
export async function downloadOfficial(version) {
  const question = releaseQuestion(process.env, version)
  if (question !== null && !(await answers(question))) return null
  return step(`downloading Electron ${version}, about 110 MB, once`, async () => {
    const installer = path.join(packageFolder, 'install.js')
    await run(process.execPath, [installer], { env: downloadEnvironment(process.env), limit: downloadLimit })
    return officialRuntime(version)
  })
}

/** @param {string} address */
async function answers(address) {
  try {
    const reply = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(questionLimit) })
    return reply.ok
  } catch {
    return false
  }
}

/** @param {Environment} env */
const usesProxy = (env) =>
  firstSet(env, ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy']) !== undefined

/**
 * @param {Environment} env
 * @param {readonly string[]} names
 */
const firstSet = (env, names) => names.map((name) => env[name]).find((value) => value !== undefined && value !== '')
