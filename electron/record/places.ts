import { join } from 'node:path'

/** True for a text that can be a workspace's key, and so the name of its folders. */
export const isKey = (text: string) => /^[A-Za-z0-9-]{1,80}$/.test(text)

/** The folders of a workspace in the data folder. */
export const recordFolder = (data: string, key: string) => join(data, 'record', key)
export const backupFolder = (data: string, key: string) => join(data, 'backups', key)

export const snapshotName = (pair: number) => `snapshot-${pair}.psa`
export const journalName = (pair: number) => `journal-${pair}.log`

/** The number in a snapshot's or journal's name; null for other names. */
export function pairNumber(name: string): number | null {
  const match = /^(?:snapshot-(\d{1,9})\.psa|journal-(\d{1,9})\.log)$/.exec(name)
  return match ? Number(match[1] ?? match[2]) : null
}

/** The highest number among names; 0 when there is none. */
export const highestPair = (names: readonly string[]) => Math.max(0, ...names.map((name) => pairNumber(name) ?? 0))

/** True when a folder's names show that a record was begun there. */
export const holdsRecord = (names: readonly string[]) =>
  names.some((name) => name === 'HEAD' || pairNumber(name) !== null)
