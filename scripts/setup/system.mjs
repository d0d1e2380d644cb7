import { readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { cannot } from './cannot.mjs'
import { findOnPath, run } from './run.mjs'
import { step } from './say.mjs'

/** What Electron needs on Debian and Ubuntu. Asked for together: a missing file often has a package of another name. */
export const libraries = [
  'libglib2.0-0',
  'libnss3',
  'libdbus-1-3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxkbcommon0',
  'libxcomposite1',
  'libxdamage1',
  'libxrandr2',
]

/**
 * The library files that a program needs and the system lacks.
 * @param {string} listing what ldd printed
 */
export const missingLibraries = (listing) =>
  [...listing.matchAll(/^\s*(\S+) => not found/gm)].map(([, file]) => /** @type {string} */ (file))

/**
 * The packages to ask for.
 * @param {{ missingFiles: readonly string[], hasDisplay: boolean, hasXvfb: boolean, hasFont: boolean }} found
 */
export function packagesFor({ missingFiles, hasDisplay, hasXvfb, hasFont }) {
  return [
    ...(missingFiles.length > 0 ? libraries : []),
    ...(hasDisplay || hasXvfb ? [] : ['xvfb']),
    ...(hasFont ? [] : ['fonts-liberation']),
  ]
}

/**
 * The names under which this release of the system has the packages: newer ones add "t64" to several libraries.
 * @param {readonly string[]} wanted
 * @param {string} policy what "apt-cache policy" printed for both spellings of each name
 */
export function namesHere(wanted, policy) {
  const available = new Set(
    policy
      .split(/^(?=\S)/m)
      .filter((entry) => /^\s+Candidate: (?!\(none\))/m.test(entry))
      .map((entry) => entry.slice(0, entry.indexOf(':'))),
  )
  return wanted.map((name) => (!available.has(name) && available.has(`${name}t64`) ? `${name}t64` : name))
}

/**
 * How the packages come to this computer: by ourselves, or by a command that the reader runs.
 * @param {{ isRoot: boolean, hasApt: boolean, packages: readonly string[], missingFiles?: readonly string[] }} world
 * @returns {{ kind: 'install' } | { kind: 'ask', remedy: string }}
 */
export function installPlan({ isRoot, hasApt, packages, missingFiles = [] }) {
  if (isRoot && hasApt) return { kind: 'install' }
  if (hasApt)
    return {
      kind: 'ask',
      remedy: `Run this command, then try again:\n  sudo apt-get install --no-install-recommends ${packages.join(' ')}`,
    }
  const files = missingFiles.length > 0 ? `\nThe missing library files are: ${missingFiles.join(' ')}` : ''
  return {
    kind: 'ask',
    remedy: `Install what your system calls these packages, then try again:\n  ${packages.join(' ')}${files}`,
  }
}

/**
 * Makes sure that Electron can run on this Linux; other systems bring all that it needs.
 * @param {string} executable Electron's
 * @param {boolean} hasDisplay
 */
export async function ensureSystem(executable, hasDisplay) {
  if (process.platform !== 'linux') return
  const missingFiles = missingLibraries((await run('ldd', [executable])).printed)
  const packages = packagesFor({
    missingFiles,
    hasDisplay,
    hasXvfb: findOnPath('Xvfb') !== null,
    hasFont: fontFolders().some(holdsFont),
  })
  if (packages.length > 0) await ensurePackages('system libraries', packages, missingFiles)
}

/**
 * Installs packages with apt where we may, or says what to run.
 * @param {string} what
 * @param {readonly string[]} packages
 * @param {readonly string[]} [missingFiles]
 */
export async function ensurePackages(what, packages, missingFiles = []) {
  const plan = installPlan({
    isRoot: process.getuid?.() === 0,
    hasApt: findOnPath('apt-get') !== null,
    packages,
    missingFiles,
  })
  if (plan.kind === 'ask') throw cannot(`This computer lacks ${what} that the program needs.`, plan.remedy)
  await step(`installing ${what} with apt: ${packages.join(' ')}`, () => install(packages))
}

/** @param {readonly string[]} packages */
async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
  const wait = ['-o', 'DPkg::Lock::Timeout=120']
  const update = await run('apt-get', [...wait, 'update', '-qq'], { env })
  const spellings = packages.flatMap((name) => [name, `${name}t64`])
  const { printed: policy } = await run('apt-cache', ['policy', ...spellings], { env })
  const names = namesHere(packages, policy)
  const done = await run('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', ...names], { env })
  if (done.code === 0) return
  const printed = [update.code === 0 ? '' : update.printed.trim(), lastLines(done.printed)].join('\n').trim()
  throw cannot(
    `apt could not install: ${names.join(' ')}\n${printed}`,
    `Check that this computer reaches its package server, then run:\n  apt-get update && apt-get install ${names.join(' ')}`,
  )
}

/** @param {string} printed */
const lastLines = (printed) => printed.trim().split('\n').slice(-6).join('\n')

const fontFolders = () => [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  path.join(os.homedir(), '.local/share/fonts'),
  path.join(os.homedir(), '.fonts'),
]

/**
 * @param {string} folder
 * @returns {boolean}
 */
function holdsFont(folder) {
  const entries = readEntries(folder)
  if (entries.some((entry) => /\.(ttf|otf|ttc)$/i.test(entry.name))) return true
  return entries.some((entry) => entry.isDirectory() && holdsFont(path.join(folder, entry.name)))
}

/** @param {string} folder */
function readEntries(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
