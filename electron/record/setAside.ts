import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { writeBeside } from './atomicWrite'
import { letGo } from './failures'
import type { Files } from './files'

/** A fresh folder for damaged files: `damaged/<date>/<workspace>-<random>`. */
export const damagedFolder = (data: string, key: string, now: Date) =>
  join(data, 'damaged', now.toISOString().slice(0, 10), `${key}-${randomBytes(4).toString('hex')}`)

/** Moves damaged files or folders out of the way, untouched. One that cannot be moved stays, which harms nothing. */
export async function setAside(files: Files, from: string, names: readonly string[], to: string): Promise<void> {
  if (names.length === 0) return
  await files.makeFolder(to).catch(letGo)
  for (const name of names) await files.rename(join(from, name), join(to, name)).catch(letGo)
  for (const folder of [from, to]) await files.syncFolder(folder).catch(letGo)
}

/** Keeps a copy of bytes that are about to be cut off. */
export async function keepCopy(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  await files.makeFolder(dirname(path))
  await writeBeside(files, path, bytes)
  await files.syncFolder(dirname(path))
}
