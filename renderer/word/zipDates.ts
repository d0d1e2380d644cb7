// The library stamps the parts of a file with the time they were packed. Files of the same data are the same, byte for
// byte, so the stamps are set to one that says nothing.

const endOfDirectory = { mark: 0x06054b50, length: 22, entries: 10, directory: 16 } as const
const directoryEntry = { mark: 0x02014b50, length: 46, time: 12, name: 28, extra: 30, comment: 32, local: 42 } as const
const localHeader = { time: 10 } as const

/** 1 January 1980, midnight: the first moment that an archive can say. */
const firstMoment = 0x00210000

/** Sets the dates in an archive that has no comment, in its own bytes. Throws for bytes that are no archive. */
export function withoutDates(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - endOfDirectory.length
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory.mark) throw new Error('These bytes are no archive')
  const entries = view.getUint16(end + endOfDirectory.entries, true)
  let at = view.getUint32(end + endOfDirectory.directory, true)
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(at, true) !== directoryEntry.mark) throw new Error('The archive has a broken directory')
    view.setUint32(at + directoryEntry.time, firstMoment, true)
    view.setUint32(view.getUint32(at + directoryEntry.local, true) + localHeader.time, firstMoment, true)
    const lengths = [directoryEntry.name, directoryEntry.extra, directoryEntry.comment]
    at += lengths.reduce<number>((sum, place) => sum + view.getUint16(at + place, true), directoryEntry.length)
  }
  return bytes
}
