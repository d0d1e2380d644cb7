import { join } from 'node:path'
import type { Mended } from '../../shared/bridge'
import { type Head, noHead } from '../../shared/exchange/journal'
import { readPartnershipFile } from '../../shared/exchange/partnershipFile'
import { applyChange, type Change, type LiveTables, liveTables } from '../../shared/exchange/tables'
import type { JournalCipher } from '../seal/journalCipher'
import { highestBackupSeq } from './backupFolder'
import { orNull } from './failures'
import { sha256 } from './hash'
import { type HeadFile, readHeadFile } from './headFile'
import { backupFolder, highestPair, journalName, recordFolder, snapshotName } from './places'
import { cutsALine, readJournalBytes } from './readJournalFile'
import type { RecordHost } from './recordHost'
import { plainBytes } from './vault'

/** Where a record stands, and how to get at its content. */
export type RecordRead = {
  readonly title: string
  readonly sample: boolean
  readonly schemaVersion: number
  readonly head: Head
  /** Makes the tables. Called once, when they are first needed: reading them all would hold up the start. */
  readonly tables: () => Promise<LiveTables>
  readonly mended: Mended | null
  /** The pair that takes the next change; null when a new one must be made first. */
  readonly pair: PairRead | null
  /** The highest number among the folder's pairs. */
  readonly highestPair: number
}

export type PairRead = {
  readonly number: number
  /** Changes in the journal. */
  readonly changes: number
  readonly soundBytes: number
  /** How its lines are encrypted; null in a record that is not locked. */
  readonly cipher: JournalCipher | null
  /** What follows the sound bytes: a write cut short, to be kept aside and cut off before anything is added. */
  readonly tail: Uint8Array | null
}

/** What a quick look at the current pair shows. `doubtful` means that every source has to be looked at. */
export type QuickRead =
  | { readonly kind: 'read'; readonly record: RecordRead }
  | { readonly kind: 'newerVersion'; readonly madeBy: string }
  | { readonly kind: 'doubtful' }

/**
 * Reads the pair that HEAD names: the snapshot's hash and every line of the journal must hold. Anything beside it that
 * could know more, such as a later pair or a later back-up, makes the record doubtful.
 */
export async function readRecord(host: RecordHost, key: string): Promise<QuickRead> {
  const { files, data } = host
  const folder = recordFolder(data, key)
  const [headRead, names, backupSeq] = await Promise.all([
    readHeadFile(files, folder),
    files.list(folder),
    highestBackupSeq(files, backupFolder(data, key), key),
  ])
  if (headRead.kind !== 'read') return headRead.kind === 'newerVersion' ? headRead : { kind: 'doubtful' }
  const { headFile } = headRead
  if (headFile.workspace !== key || highestPair(names) !== headFile.pair) return { kind: 'doubtful' }
  const [snapshot, journalBytes] = await Promise.all([
    orNull(files.read(join(folder, snapshotName(headFile.pair)))),
    orNull(files.read(join(folder, journalName(headFile.pair)))),
  ])
  if (!snapshot || !journalBytes || !isSnapshotOf(headFile, snapshot)) return { kind: 'doubtful' }
  return joinPair(host, headFile, snapshot, journalBytes, backupSeq)
}

const isSnapshotOf = ({ snapshot }: HeadFile, bytes: Uint8Array) =>
  bytes.length === snapshot.bytes && sha256(bytes) === snapshot.sha256

function joinPair(
  host: RecordHost,
  headFile: HeadFile,
  snapshot: Uint8Array,
  bytes: Uint8Array,
  backupSeq: number,
): QuickRead {
  const fileKey = host.vault.ring(headFile.workspace)?.key ?? null
  const { journal, soundBytes, cipher } = readJournalBytes(bytes, fileKey)
  if (journal.kind === 'newerVersion') return { kind: 'newerVersion', madeBy: headFile.appVersion }
  if (journal.kind !== 'whole' && journal.kind !== 'tornTail') return { kind: 'doubtful' }
  const chains = journal.workspace === headFile.workspace && sameHead(journal.base, headFile.head)
  if (!chains || backupSeq > journal.head.seq) return { kind: 'doubtful' }
  const torn = journal.kind === 'tornTail'
  const { title, sample, schemaVersion, pair } = headFile
  const record: RecordRead = {
    title,
    sample,
    schemaVersion,
    head: journal.head,
    tables: () => tablesAfter(host, headFile.workspace, snapshot, journal.changes),
    mended: torn ? { kind: 'tornTail', lostChanges: cutsALine(bytes, soundBytes) ? 1 : 0 } : null,
    pair: {
      number: pair,
      changes: journal.changes.length,
      soundBytes,
      cipher,
      tail: torn ? bytes.slice(soundBytes) : null,
    },
    highestPair: pair,
  }
  return { kind: 'read', record }
}

export const sameHead = (a: Head, b: Head = noHead) => a.seq === b.seq && a.link === b.link

async function tablesAfter(
  host: RecordHost,
  key: string,
  snapshot: Uint8Array,
  changes: readonly Change[],
): Promise<LiveTables> {
  const plain = await plainBytes(host, key, snapshot)
  if (plain === null) throw new Error('A snapshot that was verified does not decrypt')
  const read = await readPartnershipFile(plain, sha256)
  if (!read.ok) throw new Error(`A snapshot that was verified does not read: ${read.problem.kind}`)
  const live = liveTables(read.value.tables)
  for (const change of changes) applyChange(live, change)
  return live
}
