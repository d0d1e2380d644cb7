import { writeWhole } from './atomicWrite'
import { letGo } from './failures'
import type { Files, OpenFile } from './files'

/** The file of a journal, open for adding to. One addition at a time. */
export type JournalFile = {
  /** Adds bytes. Resolves only when all of them are on the disk; when it rejects, nothing of them counts. */
  readonly add: (bytes: Uint8Array) => Promise<void>
  /** Bytes that are on the disk. */
  readonly length: () => number
  readonly close: () => Promise<void>
}

/**
 * A journal file whose first `soundBytes` bytes hold. After a failed write or sync the handle is never trusted again: the
 * file is opened anew, `isSound` looks at what is there, and everything after the sound bytes is cut off.
 */
export function journalFile(
  files: Files,
  path: string,
  soundBytes: number,
  isSound: (bytes: Uint8Array) => boolean,
): JournalFile {
  let handle: OpenFile | null = null
  let length = soundBytes

  const reopen = async () => {
    const found = await files.read(path)
    if (found.length < length || !isSound(found.subarray(0, length))) throw new Error('The journal is not as it was')
    const file = await files.open(path)
    try {
      await file.truncate(length)
      await file.datasync()
      return file
    } catch (error) {
      await file.close().catch(letGo)
      throw error
    }
  }

  return {
    add: async (bytes) => {
      const file = handle ?? (await reopen())
      handle = null
      try {
        await writeWhole(file, bytes, length)
        await file.datasync()
      } catch (error) {
        await file.truncate(length).catch(letGo)
        await file.close().catch(letGo)
        throw error
      }
      handle = file
      length += bytes.length
    },
    length: () => length,
    close: async () => {
      await handle?.close()
      handle = null
    },
  }
}
