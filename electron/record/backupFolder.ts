import { join } from 'node:path'
import { readBackupName } from '../../shared/exchange/backups'
import type { Files } from './files'

/** A back-up's name, taken apart. */
export type NamedBackup = { readonly name: string } & NonNullable<ReturnType<typeof readBackupName>>

/** The back-ups of a workspace in a folder, newest change first. None when the folder is not there. */
export async function namedBackups(files: Files, folder: string, key: string): Promise<readonly NamedBackup[]> {
  const names = await files.list(folder).catch((): readonly string[] => [])
  const named = names.flatMap((name) => {
    const parts = readBackupName(name, key)
    return parts ? [{ name, ...parts }] : []
  })
  return named.sort((a, b) => b.seq - a.seq || b.madeAt - a.madeAt)
}

/** The highest sequence number that the back-ups' names tell of; 0 when there is none. */
export async function highestBackupSeq(files: Files, folder: string, key: string): Promise<number> {
  return (await namedBackups(files, folder, key))[0]?.seq ?? 0
}

export const backupPath = (folder: string, { name }: { readonly name: string }) => join(folder, name)
