import { attachedLimits } from '../basics/attachedFile'
import { ok, type Result, refuse } from '../basics/result'
import { isAttachmentEntry } from './attachments'

// A strict subset of ZIP, so that an IT officer can look inside with any tool, and so that nothing can hide or expand:
// stored entries only, sorted names, fixed time, no extra fields, no comments, UTF-8 flag, nothing before, between or
// after. The same entries always give the same bytes. (Reliability rules, 3.5.)

export type Entry = { readonly name: string; readonly bytes: Uint8Array }

const megabyte = 1024 * 1024

/** Limits of a file that comes from outside: bytes of all of it, of its records together, of one entry of records; and of names. */
export const containerLimits = {
  file: 256 * megabyte,
  records: 50 * megabyte,
  entries: 2_000,
  entry: 10 * megabyte,
  name: 120,
} as const

export type ContainerProblem =
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'notAContainer' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'unsafeEntry'; readonly entry: string; readonly why: string }
  | { readonly kind: 'damagedEntry'; readonly entry: string }

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const utf8Flag = 0x0800
const firstOfJanuary1980 = 0x0021

const namePattern = /^[a-z0-9][a-z0-9._/-]*$/
const deviceNames = /(^|\/)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\/|$)/

/** Why a name may not stand in a container; null when it may. */
export function nameFault(name: string): string | null {
  if (name.length > containerLimits.name) return 'its name is too long'
  if (!namePattern.test(name)) return 'its name has signs that are not allowed'
  if (name.includes('..') || name.includes('//') || /[./]$/.test(name)) return 'its name could lead out of the file'
  return deviceNames.test(name) ? 'its name is kept for devices' : null
}

/** Writes entries, sorted by name but for `manifest.json`, which comes first. Names must be sound and unique. */
export function writeContainer(entries: readonly Entry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) => order(a.name, b.name))
  const faulty = sorted.find((entry, i) => nameFault(entry.name) !== null || sorted[i + 1]?.name === entry.name)
  if (faulty) throw new Error(`An entry cannot be called ${faulty.name}`)
  const headers = sorted.map((entry) => ({ entry, name: new Uint8Array([...entry.name].map((c) => c.charCodeAt(0))) }))
  const size = headers.reduce((total, { entry, name }) => total + 30 + 46 + 2 * name.length + entry.bytes.length, 22)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  const starts: number[] = []
  let at = 0
  for (const { entry, name } of headers) {
    starts.push(at)
    view.setUint32(at, localSignature, true)
    writeCommon(view, at + 4, entry, name)
    bytes.set(name, at + 30)
    bytes.set(entry.bytes, at + 30 + name.length)
    at += 30 + name.length + entry.bytes.length
  }
  const directory = at
  headers.forEach(({ entry, name }, i) => {
    view.setUint32(at, centralSignature, true)
    view.setUint16(at + 4, 20, true)
    writeCommon(view, at + 6, entry, name)
    view.setUint32(at + 42, starts[i] ?? 0, true)
    bytes.set(name, at + 46)
    at += 46 + name.length
  })
  view.setUint32(at, endSignature, true)
  view.setUint16(at + 8, headers.length, true)
  view.setUint16(at + 10, headers.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return bytes
}

const order = (a: string, b: string) => {
  if (a === b) return 0
  if (a === 'manifest.json') return -1
  return b === 'manifest.json' || a > b ? 1 : -1
}

/** The fields that local header and directory share: version, flag, method, time, checksum, sizes, name length. */
function writeCommon(view: DataView, at: number, entry: Entry, name: Uint8Array): void {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, utf8Flag, true)
  view.setUint16(at + 4, 0, true)
  view.setUint16(at + 6, 0, true)
  view.setUint16(at + 8, firstOfJanuary1980, true)
  view.setUint32(at + 10, crc32(entry.bytes), true)
  view.setUint32(at + 14, entry.bytes.length, true)
  view.setUint32(at + 18, entry.bytes.length, true)
  view.setUint16(at + 22, name.length, true)
}

/**
 * Reads a container. Refuses anything that `writeContainer` would not write: a hostile or damaged file is refused
 * whole, and the first entry that is wrong is named.
 */
export function readContainer(bytes: Uint8Array): Result<readonly Entry[], ContainerProblem> {
  if (bytes.length > containerLimits.file)
    return refuse({ kind: 'tooLarge', bytes: bytes.length, limit: containerLimits.file })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint32(0, true) !== localSignature) return refuse({ kind: 'notAContainer' })
  const end = bytes.length - 22
  if (end < 0 || view.getUint32(end, true) !== endSignature) return refuse({ kind: 'incomplete' })
  const count = view.getUint16(end + 10, true)
  const directory = view.getUint32(end + 16, true)
  const plainEnd =
    view.getUint32(end + 4, true) === 0 &&
    view.getUint16(end + 8, true) === count &&
    view.getUint16(end + 20, true) === 0 &&
    directory + view.getUint32(end + 12, true) === end
  if (!plainEnd) return refuse({ kind: 'incomplete' })
  if (count > containerLimits.entries)
    return refuse({ kind: 'unsafeEntry', entry: `${count} entries`, why: 'there are too many' })
  return readEntries(bytes, view, count, directory, end)
}

function readEntries(
  bytes: Uint8Array,
  view: DataView,
  count: number,
  directory: number,
  end: number,
): Result<readonly Entry[], ContainerProblem> {
  const entries: Entry[] = []
  let central = directory
  let local = 0
  const together = { records: 0, attached: 0 }
  for (let i = 0; i < count; i += 1) {
    if (central + 46 > end || view.getUint32(central, true) !== centralSignature) return refuse({ kind: 'incomplete' })
    const nameLength = view.getUint16(central + 28, true)
    const size = view.getUint32(central + 24, true)
    const name = String.fromCharCode(...bytes.subarray(central + 46, Math.min(central + 46 + nameLength, end)))
    const fault = nameFault(name) ?? orderFault(entries, name) ?? sizeFault(together, name, size)
    if (fault !== null) return refuse({ kind: 'unsafeEntry', entry: name.slice(0, 60), why: fault })
    const start = local + 30 + nameLength
    if (start + size > directory || !headersAgree(bytes, view, central, local, nameLength)) {
      return refuse({ kind: 'unsafeEntry', entry: name, why: 'its two descriptions differ' })
    }
    const body = bytes.subarray(start, start + size)
    if (crc32(body) !== view.getUint32(central + 16, true)) return refuse({ kind: 'damagedEntry', entry: name })
    entries.push({ name, bytes: body })
    central += 46 + nameLength
    local = start + size
  }
  return local === directory && central === end ? ok(entries) : refuse({ kind: 'incomplete' })
}

/** Adds an entry's size up with the others of its kind. Answers why it is too large, or null. */
function sizeFault(together: { records: number; attached: number }, name: string, size: number): string | null {
  const [kind, one, all] = isAttachmentEntry(name)
    ? (['attached', attachedLimits.bytes, attachedLimits.altogether] as const)
    : (['records', containerLimits.entry, containerLimits.records] as const)
  together[kind] += size
  if (size > one) return 'it is too large'
  return together[kind] > all ? 'it is too large together with the others' : null
}

const orderFault = (before: readonly Entry[], name: string) => {
  const last = before[before.length - 1]
  return last && order(last.name, name) >= 0 ? 'it is out of order or there twice' : null
}

function headersAgree(bytes: Uint8Array, view: DataView, central: number, local: number, nameLength: number): boolean {
  if (local + 30 + nameLength > bytes.length || view.getUint32(local, true) !== localSignature) return false
  if (view.getUint32(central + 42, true) !== local) return false
  const fixed =
    view.getUint16(central + 4, true) === 20 &&
    view.getUint16(central + 6, true) === 20 &&
    view.getUint16(central + 8, true) === utf8Flag &&
    view.getUint16(central + 10, true) === 0 &&
    view.getUint16(central + 12, true) === 0 &&
    view.getUint16(central + 14, true) === firstOfJanuary1980 &&
    view.getUint32(central + 20, true) === view.getUint32(central + 24, true)
  const restIsZero = bytes.subarray(central + 30, central + 42).every((byte) => byte === 0)
  const shared = bytes.subarray(local + 4, local + 28).every((byte, i) => byte === bytes[central + 6 + i])
  const noExtra = view.getUint16(local + 28, true) === 0
  const names = bytes.subarray(local + 30, local + 30 + nameLength).every((byte, i) => byte === bytes[central + 46 + i])
  return fixed && restIsZero && shared && noExtra && names
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (let i = 0; i < bytes.length; i += 1) sum = (crcTable[(sum ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
