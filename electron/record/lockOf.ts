import { join } from 'node:path'
import { readSealedHead, type SealedSlot } from '../../shared/exchange/sealed/sealedFile'
import { backupPath, namedBackups } from './backupFolder'
import { orNull } from './failures'
import type { Files } from './files'
import { readHeadFile } from './headFile'
import { backupFolder, pairNumber, recordFolder } from './places'
import { within } from './within'

/** How long the second folder is waited for, in milliseconds. */
const secondFolderLimit = 3_000

/**
 * The slots of a locked workspace's key; null for one that is not locked. HEAD says so. Where it cannot be read, the newest
 * snapshot does, and where there is none, the newest back-up: each carries the slots that open it.
 */
export async function lockOf(
  files: Files,
  data: string,
  key: string,
  second: string | null,
): Promise<readonly SealedSlot[] | null> {
  const folder = recordFolder(data, key)
  const head = await readHeadFile(files, folder)
  if (head.kind === 'read') return head.headFile.lock?.slots ?? null
  if (head.kind === 'newerVersion') return null
  const names = await files.list(folder).catch((): readonly string[] => [])
  const snapshots = names
    .filter((name) => name.startsWith('snapshot') && pairNumber(name) !== null)
    .sort((a, b) => (pairNumber(b) ?? 0) - (pairNumber(a) ?? 0))
  for (const name of snapshots) {
    const slots = await slotsIn(files, join(folder, name))
    if (slots !== 'unreadable') return slots
  }
  const places = [backupFolder(data, key), ...(second === null ? [] : [second])]
  return within(secondFolderLimit, slotsOfNewest(files, places, key), null)
}

async function slotsOfNewest(files: Files, places: readonly string[], key: string) {
  for (const place of places) {
    for (const backup of await namedBackups(files, place, key)) {
      const slots = await slotsIn(files, backupPath(place, backup))
      if (slots !== 'unreadable') return slots
    }
  }
  return null
}

async function slotsIn(files: Files, path: string): Promise<readonly SealedSlot[] | null | 'unreadable'> {
  const bytes = await orNull(files.read(path))
  if (bytes === null) return 'unreadable'
  const head = readSealedHead(bytes)
  if (head.ok) return head.value.header.slots
  return head.problem.kind === 'notSealed' ? null : 'unreadable'
}
