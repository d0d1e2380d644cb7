import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

/** @typedef {{ name: string, method: number, packedSize: number, mode: number, offset: number }} ZipEntry */

const endSize = 22
const longestComment = 0xffff

/**
 * Unpacks files of a zip archive and gives how many were written. Links inside the archive are not known here.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | null} placeOf where an entry goes inside the folder, or null to leave it out
 */
export function unzip(archive, folder, placeOf) {
  const open = openSync(archive, 'r')
  try {
    const chosen = readEntries(open).flatMap((entry) => {
      const place = placeOf(entry.name)
      return place === null || entry.name.endsWith('/') ? [] : [{ entry, place }]
    })
    for (const { entry, place } of chosen) write(open, entry, insideOf(folder, place))
    return chosen.length
  } finally {
    closeSync(open)
  }
}

/**
 * The full path of a place inside a folder. Refuses a place that climbs out.
 * @param {string} folder
 * @param {string} place
 */
export function insideOf(folder, place) {
  const base = path.resolve(folder)
  const full = path.resolve(base, place)
  if (!full.startsWith(base + path.sep)) throw new Error(`the archive names a place outside its folder: ${place}`)
  return full
}

/**
 * The entries of an archive's directory.
 * @param {Buffer} directory
 * @param {number} count
 * @returns {ZipEntry[]}
 */
function entriesIn(directory, count) {
  const entries = []
  for (let at = 0; entries.length < count; ) {
    const nameSize = directory.readUInt16LE(at + 28)
    const extraSize = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameSize),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameSize + extraSize
  }
  return entries
}

/** @param {number} open */
function readEntries(open) {
  const { size } = fstatSync(open)
  const tail = readAt(open, Math.max(0, size - endSize - longestComment), Math.min(size, endSize + longestComment))
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw new Error('the archive has no directory: it is cut short, or not a zip file')
  const directory = readAt(open, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  return entriesIn(directory, tail.readUInt16LE(end + 10))
}

/**
 * @param {number} open
 * @param {ZipEntry} entry
 * @param {string} target
 */
function write(open, entry, target) {
  const header = readAt(open, entry.offset, 30)
  const packed = readAt(open, entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), entry.packedSize)
  const bytes = entry.method === 0 ? packed : zlib.inflateRawSync(packed)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, bytes)
  chmodSync(target, entry.mode & 0o777 || 0o644)
}

/**
 * @param {number} open
 * @param {number} position
 * @param {number} length
 */
function readAt(open, position, length) {
  const bytes = Buffer.alloc(length)
  if (readSync(open, bytes, 0, length, position) < length) throw new Error('the archive is cut short')
  return bytes
}
