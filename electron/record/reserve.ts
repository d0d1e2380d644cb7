import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { writeWhole } from './atomicWrite'
import { letGo } from './failures'
import type { Files } from './files'

/** Space set aside on the disk, in bytes: enough for the journal to go on and one file to be saved elsewhere. */
const reserveBytes = 16 * 1024 * 1024

/** The reserve is made only while this many bytes would still be free beside it. */
const margin = 32 * 1024 * 1024
const block = 1024 * 1024

/** The file that is given up when the disk is full. */
export type Reserve = {
  /** Makes the reserve if it is missing and there is room. Never rejects. */
  readonly make: () => Promise<void>
  /** Gives the reserve up. Answers whether that freed any space. */
  readonly giveUp: () => Promise<boolean>
  /** True while there is no room for a reserve. */
  readonly isGone: () => boolean
}

/** The reserve in a folder. */
export function reserveIn(files: Files, folder: string): Reserve {
  const path = join(folder, 'reserve.bin')
  let isGone = false
  let making: Promise<void> | null = null

  const make = async () => {
    const facts = await files.facts(path).catch(letGo)
    if (facts?.bytes === reserveBytes) isGone = false
    else isGone = !(await fill(files, folder, path, facts !== undefined).catch(() => false))
  }

  return {
    make: () => {
      making ??= make().finally(() => {
        making = null
      })
      return making
    },
    giveUp: async () => {
      await making
      isGone = true
      return files.remove(path).then(
        () => true,
        () => false,
      )
    },
    isGone: () => isGone,
  }
}

/** Fills the reserve with real blocks that no file system can press together. Answers false when there is no room. */
async function fill(files: Files, folder: string, path: string, isThere: boolean): Promise<boolean> {
  await files.makeFolder(folder)
  if (isThere) await files.remove(path)
  if ((await files.freeSpace(folder)) < reserveBytes + margin) return false
  const file = await files.create(path)
  try {
    for (let at = 0; at < reserveBytes; at += block) await writeWhole(file, randomBytes(block), at)
    await file.sync()
    return true
  } catch {
    await files.remove(path).catch(letGo)
    return false
  } finally {
    await file.close()
  }
}
