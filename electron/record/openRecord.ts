import type { Mended } from '../../shared/bridge'
import { namedBackups } from './backupFolder'
import { lockOf } from './lockOf'
import { backupFolder, holdsRecord, recordFolder } from './places'
import { type RecordRead, readRecord } from './readRecord'
import type { RecordHost } from './recordHost'
import { type Found, type SearchRead, searchRecord } from './searchRecord'
import { damagedFolder, setAside } from './setAside'
import { headAfter, type WorkspaceRecord, workspaceRecord } from './workspaceRecord'

export type RecordOpened =
  | { readonly kind: 'opened'; readonly record: WorkspaceRecord; readonly mended: Mended | null }
  | { readonly kind: 'newerVersion'; readonly madeBy: string }
  | { readonly kind: 'locked' }
  | { readonly kind: 'needsRecovery' }
  | { readonly kind: 'missing' }

type Searched = Extract<SearchRead, { kind: 'searched' }>

/**
 * Opens a workspace's record: quickly from its current pair, or from whatever leads furthest when that pair cannot be
 * trusted. Damaged files are moved aside, none is deleted. A newer version's files are left as they are, and so are those of a
 * locked workspace that was not unlocked.
 */
export async function openRecord(host: RecordHost, key: string, second: string | null = null): Promise<RecordOpened> {
  const isLocked = (await lockOf(host.files, host.data, key, second)) !== null
  if (isLocked && host.vault.ring(key) === null) return { kind: 'locked' }
  const names = await host.files.list(recordFolder(host.data, key)).catch((): readonly string[] => [])
  if (!holdsRecord(names)) {
    const backups = await namedBackups(host.files, backupFolder(host.data, key), key)
    return { kind: backups.length > 0 ? 'needsRecovery' : 'missing' }
  }
  const quick = await readRecord(host, key)
  if (quick.kind === 'read') return settled(workspaceRecord(host, key, quick.record), quick.record.mended)
  if (quick.kind === 'newerVersion') return quick
  const searched = await searchRecord(host, key)
  if (searched.kind === 'newerVersion') return searched
  host.log('recordSearched', { damaged: searched.damaged.length, known: searched.knownSeq })
  return searched.found === null ? { kind: 'needsRecovery' } : mend(host, key, searched, searched.found)
}

async function settled(record: WorkspaceRecord, mended: Mended | null): Promise<RecordOpened> {
  if (mended !== null) await record.settle()
  return { kind: 'opened', record, mended }
}

async function mend(host: RecordHost, key: string, searched: Searched, found: Found): Promise<RecordOpened> {
  const mended = mendedBy(searched, found)
  const record = workspaceRecord(host, key, recordFrom(searched, found, mended))
  const folder = recordFolder(host.data, key)
  const aside = damagedFolder(host.data, key, host.now())
  const isHead = (name: string) => name === 'HEAD'
  await setAside(host.files, folder, searched.damaged.filter(isHead), aside)
  const problem = await record.settle()
  if (problem === null)
    await setAside(
      host.files,
      folder,
      searched.damaged.filter((name) => !isHead(name)),
      aside,
    )
  return { kind: 'opened', record, mended }
}

function mendedBy({ damaged, broken, knownSeq }: Searched, { from, head }: Found): Mended | null {
  const lostChanges = knownSeq - head.seq
  if (from === 'backup') return { kind: 'restoredFromBackup', lostChanges }
  if (!broken && lostChanges === 0) return null
  const snapshotDamaged = damaged.some((name) => name.startsWith('snapshot'))
  return { kind: snapshotDamaged ? 'snapshotDamaged' : 'journalDamaged', lostChanges }
}

/** After damage the record goes on from a place that no lost change can have had. */
function recordFrom({ knownSeq, highestPair }: Searched, found: Found, mended: Mended | null): RecordRead {
  const { title, sample, schemaVersion, tables } = found
  const head = mended === null ? found.head : headAfter({ seq: knownSeq, link: found.head.link }, 'mended')
  return { title, sample, schemaVersion, head, tables: async () => tables, mended, pair: null, highestPair }
}
