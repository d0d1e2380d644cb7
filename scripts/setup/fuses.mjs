import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'

// Electron keeps its switches in the executable: a marker, a version byte, a byte with the number of fuses,
// then one ASCII character for each fuse: 1 on, 0 off, r removed.
const marker = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const knownVersion = 1

/** Position of each fuse, in Electron's order. */
const positions = {
  runAsNode: 0,
  enableCookieEncryption: 1,
  enableNodeOptionsEnvironmentVariable: 2,
  enableNodeCliInspectArguments: 3,
  enableEmbeddedAsarIntegrityValidation: 4,
  onlyLoadAppFromAsar: 5,
  loadBrowserProcessSpecificV8Snapshot: 6,
  grantFileProtocolExtraPrivileges: 7,
}

/** @typedef {keyof typeof positions} FuseName */
/** @typedef {{ [name in FuseName]?: boolean }} Fuses a fuse that this Electron lacks, or has removed, is absent */

/**
 * Reads the fuses of an executable.
 * @param {string} file see fuseFile
 * @returns {Fuses}
 */
export const readFuses = (file) => fusesIn(readFileSync(file))

/**
 * @param {Buffer} bytes
 * @returns {Fuses}
 */
export function fusesIn(bytes) {
  const { first, count } = wireIn(bytes)
  /** @type {Fuses} */
  const fuses = {}
  for (const [name, position] of entries(positions)) {
    const state = position < count ? String.fromCharCode(bytes[first + position] ?? 0) : ''
    if (state === '0' || state === '1') fuses[name] = state === '1'
  }
  return fuses
}

/**
 * Sets some fuses of an executable and leaves the others as they are. Refuses a fuse that the executable has not.
 * @param {string} file see fuseFile
 * @param {Fuses} wanted
 */
export function writeFuses(file, wanted) {
  const bytes = readFileSync(file)
  const { first } = wireIn(bytes)
  const present = fusesIn(bytes)
  for (const [name] of entries(wanted)) if (present[name] === undefined) throw new Error(`${file} has no fuse ${name}`)
  const open = openSync(file, 'r+')
  for (const [name, isOn] of entries(wanted)) writeSync(open, isOn ? '1' : '0', first + positions[name], 'latin1')
  closeSync(open)
}

/**
 * The file that carries the fuses: the executable, or on macOS the framework beside it.
 * @param {string} executable
 * @param {string} platform
 */
export function fuseFile(executable, platform) {
  if (platform !== 'darwin') return executable
  const contents = path.posix.resolve(path.posix.dirname(executable), '..')
  return path.posix.join(contents, 'Frameworks', 'Electron Framework.framework', 'Electron Framework')
}

/** @param {Buffer} bytes */
function wireIn(bytes) {
  const at = bytes.indexOf(marker, 0, 'latin1')
  if (at < 0) throw new Error('no fuses found: this is not an Electron executable')
  const version = bytes[at + marker.length]
  if (version !== knownVersion) throw new Error(`fuses of version ${version} are not known`)
  return { first: at + marker.length + 2, count: bytes[at + marker.length + 1] ?? 0 }
}

/**
 * @template {object} T
 * @param {T} record
 */
const entries = (record) =>
  /** @type {[keyof T & FuseName, NonNullable<T[keyof T]>][]} */ (/** @type {unknown} */ (Object.entries(record)))
