import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { NotSavedReason } from '../../shared/bridge'
import { isHeld, letGo, notSavedReason } from './failures'
import type { Files, OpenFile } from './files'
import { sha256 } from './hash'

// A file is written whole or not at all: under a new name in the same folder, synced, read back and compared, and only then
// given its name. Until that last step whatever had the name stays as it was. (Reliability rules, 3.1.)

export type WriteProblem = { readonly kind: NotSavedReason | 'fileIsInUse'; readonly error: unknown }

/** How long a name that another program holds is tried again, in milliseconds. */
const holdLimit = 2_000

/** Writes a file in place of whatever has its name. Refuses with that file as it was, unless only the folder's sync failed. */
export async function atomicWrite(files: Files, path: string, bytes: Uint8Array): Promise<Result<null, WriteProblem>> {
  const temporary = temporaryPath(path)
  try {
    await writeBeside(files, temporary, bytes)
  } catch (error) {
    await files.remove(temporary).catch(letGo)
    return refuse({ kind: notSavedReason(error), error })
  }
  return giveName(files, temporary, path)
}

/** A name for a file that is being written beside `path`. */
export const temporaryPath = (path: string) =>
  join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)

/** Makes a new file, synced, and makes sure that reading it gives the same bytes. */
export async function writeBeside(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.create(path)
  try {
    await writeWhole(file, bytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
  const found = await files.read(path)
  if (found.length !== bytes.length || sha256(found) !== sha256(bytes)) throw new Error('The file reads back otherwise')
}

/** Writes all bytes. A write that takes only some of them is asked for the rest, which says why it fell short. */
export async function writeWhole(file: OpenFile, bytes: Uint8Array, at: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const written = await file.write(bytes.subarray(done), at + done)
    if (written <= 0) throw new Error('The file takes no more')
    done += written
  }
}

/** Gives a finished file its name. Refuses, with the finished file gone, when another program holds the name for too long. */
export async function giveName(files: Files, from: string, to: string): Promise<Result<null, WriteProblem>> {
  try {
    await renameWhenFree(files, from, to)
  } catch (error) {
    await files.remove(from).catch(letGo)
    return refuse({ kind: isHeld(error) ? 'fileIsInUse' : notSavedReason(error), error })
  }
  try {
    await files.syncFolder(dirname(to))
    return ok(null)
  } catch (error) {
    return refuse({ kind: notSavedReason(error), error })
  }
}

async function renameWhenFree(files: Files, from: string, to: string): Promise<void> {
  let wait = 20
  for (let waited = 0; ; waited += wait, wait *= 2) {
    try {
      return await files.rename(from, to)
    } catch (error) {
      if (!isHeld(error) || waited + wait > holdLimit) throw error
    }
    await files.pause(wait)
  }
}

const temporaryName = /^\..+\.[0-9a-f]{12}\.tmp$/
const oneDay = 24 * 60 * 60 * 1000

/** Removes files from a folder that a write older than a day left behind. */
export async function tidy(files: Files, folder: string, now: number): Promise<void> {
  for (const name of (await files.list(folder).catch(letGo)) ?? []) {
    if (!temporaryName.test(name)) continue
    const facts = await files.facts(join(folder, name)).catch(letGo)
    if (facts && facts.changedAt < now - oneDay) await files.remove(join(folder, name)).catch(letGo)
  }
}
