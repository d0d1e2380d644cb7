import { join } from 'node:path'
import type { Head, JournalRead } from '../../shared/exchange/journal'
import { type FileRead, readPartnershipFile } from '../../shared/exchange/partnershipFile'
import { isSealed } from '../../shared/exchange/sealed/sealedFile'
import { applyChange, type LiveTables, liveTables } from '../../shared/exchange/tables'
import { schemaVersion } from '../../shared/exchange/versions'
import { isSealedJournal } from '../seal/journalCipher'
import { backupPath, namedBackups } from './backupFolder'
import { orNull } from './failures'
import { sha256 } from './hash'
import { readHeadFile } from './headFile'
import { backupFolder, highestPair, journalName, pairNumber, recordFolder, snapshotName } from './places'
import { readJournalBytes } from './readJournalFile'
import { sameHead } from './readRecord'
import type { RecordHost } from './recordHost'
import { plainBytes } from './vault'

// When the current pair cannot be trusted, every source is looked at: each snapshot and back-up that verifies is followed
// through each journal that chains on from it, and the one that leads furthest is the record. Reading changes nothing.

export type Found = {
  readonly from: 'snapshot' | 'backup'
  readonly title: string
  readonly sample: boolean
  readonly schemaVersion: number
  readonly head: Head
  readonly tables: LiveTables
}

export type SearchRead =
  | {
      readonly kind: 'searched'
      /** The furthest state; null when no snapshot verifies and no back-up leads through a journal to its end. */
      readonly found: Found | null
      /** Names in the record folder that are damaged. */
      readonly damaged: readonly string[]
      /** True when something that HEAD promises is missing or damaged, or when HEAD is. */
      readonly broken: boolean
      /** The highest sequence number that any source tells of. */
      readonly knownSeq: number
      readonly highestPair: number
    }
  | { readonly kind: 'newerVersion'; readonly madeBy: string }

type Chain = Extract<JournalRead, { changes: unknown }>
type Source = { readonly name: string; readonly file: FileRead }
type FolderRead = {
  readonly sources: readonly Source[]
  readonly chains: readonly Chain[]
  readonly damaged: readonly string[]
}
type Newer = { readonly kind: 'newerVersion'; readonly madeBy: string }

/** Looks through everything that a workspace's folders hold. */
export async function searchRecord(host: RecordHost, key: string): Promise<SearchRead> {
  const { files, data } = host
  const folder = recordFolder(data, key)
  const names = [...(await files.list(folder).catch((): readonly string[] => []))].sort(newestPairFirst)
  const headRead = await readHeadFile(files, folder)
  if (headRead.kind === 'newerVersion') return headRead
  const read = await readFolder(host, folder, names, key)
  if ('madeBy' in read) return read
  const backups = await namedBackups(files, backupFolder(data, key), key)
  const best = furthest(read.sources, read.chains)
  const knownSeq = Math.max(
    headRead.kind === 'read' ? headRead.headFile.head.seq : 0,
    best?.head.seq ?? 0,
    ...read.chains.map((chain) => chain.head.seq + (chain.kind === 'damaged' ? chain.lost : 0)),
    ...backups.map((backup) => backup.seq),
  )
  const later = await fromBackups(host, backupFolder(data, key), key, read.chains, best)
  const damaged = [...read.damaged, ...names.filter((name) => name === 'HEAD' && headRead.kind === 'unreadable')]
  const pair = headRead.kind === 'read' ? headRead.headFile.pair : 0
  const promised = [snapshotName(pair), journalName(pair)]
  const broken = damaged.length > 0 || !promised.every((name) => names.includes(name))
  return { kind: 'searched', found: later ?? best, damaged, broken, knownSeq, highestPair: highestPair(names) }
}

async function readFolder(
  host: RecordHost,
  folder: string,
  names: readonly string[],
  key: string,
): Promise<FolderRead | Newer> {
  const chains: Chain[] = []
  const sources: Source[] = []
  const damaged: string[] = []
  for (const name of names.filter((each) => pairNumber(each) !== null)) {
    const bytes = await orNull(host.files.read(join(folder, name)))
    // A lock that was never finished left this. Its key was never in use, and nothing is in it that is not elsewhere.
    if (bytes && (isSealed(bytes) || isSealedJournal(bytes)) && host.vault.ring(key) === null) continue
    const read = name.startsWith('journal') ? readChain(host, bytes, key) : await readSource(host, name, bytes, key)
    if (read !== null && 'madeBy' in read) return read
    if (read !== null && 'file' in read) sources.push(read)
    else if (read !== null) chains.push(read)
    if (read === null || ('kind' in read && read.kind === 'damaged')) damaged.push(name)
  }
  return { chains, sources, damaged }
}

const newestPairFirst = (a: string, b: string) => (pairNumber(b) ?? 0) - (pairNumber(a) ?? 0)

function readChain(host: RecordHost, bytes: Uint8Array | null, key: string): Chain | Newer | null {
  if (!bytes) return null
  const { journal } = readJournalBytes(bytes, host.vault.ring(key)?.key ?? null)
  if (journal.kind === 'newerVersion') return { kind: 'newerVersion', madeBy: '' }
  return 'changes' in journal && journal.workspace === key ? journal : null
}

async function readSource(
  host: RecordHost,
  name: string,
  bytes: Uint8Array | null,
  key: string,
): Promise<Source | Newer | null> {
  const plain = bytes && (await plainBytes(host, key, bytes))
  if (!plain) return null
  const read = await readPartnershipFile(plain, sha256)
  if (!read.ok) return read.problem.kind === 'newerVersion' ? read.problem : null
  const { manifest } = read.value
  if (manifest.schemaVersion > schemaVersion) return { kind: 'newerVersion', madeBy: manifest.appVersion }
  return manifest.workspace === key ? { name, file: read.value } : null
}

/** The state that leads furthest; between equals, the one that comes first. */
function furthest(sources: readonly Source[], chains: readonly Chain[]): Found | null {
  let best: Found | null = null
  for (const source of sources) {
    const found = follow(source, chains)
    if (best === null || found.head.seq > best.head.seq) best = found
  }
  return best
}

function follow({ file: { manifest, tables } }: Source, chains: readonly Chain[]): Found {
  const live = liveTables(tables)
  let head: Head = manifest.head
  for (let next = longestFrom(head, chains); next !== null; next = longestFrom(head, chains)) {
    for (const change of next.changes) applyChange(live, change)
    head = next.head
  }
  const from = manifest.kind === 'snapshot' ? 'snapshot' : 'backup'
  return {
    from,
    title: manifest.title,
    sample: manifest.sample,
    schemaVersion: manifest.schemaVersion,
    head,
    tables: live,
  }
}

/** The changes of the journal that goes furthest from a place in the chain; null when none goes on from there. */
function longestFrom(head: Head, chains: readonly Chain[]): Pick<Chain, 'changes' | 'head'> | null {
  let longest: Pick<Chain, 'changes' | 'head'> | null = null
  for (const chain of chains) {
    const at = head.seq - chain.base.seq
    const passes = at === 0 ? sameHead(chain.base, head) : at > 0 && chain.links[at - 1] === head.link
    if (!passes || chain.head.seq <= (longest?.head.seq ?? head.seq)) continue
    longest = { changes: chain.changes.slice(at), head: chain.head }
  }
  return longest
}

/**
 * The newest back-up that verifies and leads further than what was found. Where nothing was found it has to lead through a
 * journal to that journal's end; a back-up alone is for the person to choose. Null when there is none.
 */
async function fromBackups(
  host: RecordHost,
  folder: string,
  key: string,
  chains: readonly Chain[],
  best: Found | null,
): Promise<Found | null> {
  for (const backup of await namedBackups(host.files, folder, key)) {
    if (best !== null && backup.seq <= best.head.seq) return null
    const source = await readSource(host, backup.name, await orNull(host.files.read(backupPath(folder, backup))), key)
    if (source === null || !('file' in source)) continue
    const found = follow(source, chains)
    if (best !== null || chains.some((chain) => sameHead(chain.head, found.head))) return found
  }
  return null
}
