import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { utf8Bytes } from '../../shared/basics/utf8'
import type { AppendReply, NotSavedReason } from '../../shared/bridge'
import { type Head, journalLine } from '../../shared/exchange/journal'
import { recordId } from '../../shared/exchange/partnershipFile'
import { type Change, type LiveTables, liveTables, type Placed, plainTables, recordsAfter } from '../../shared/exchange/tables'
import { schemaVersion } from '../../shared/exchange/versions'
import { errorCode, isFull, letGo, notSavedReason } from './failures'
import { sha256 } from './hash'
import { turns } from './inTurn'
import { type JournalFile, journalFile } from './journalFile'
import { journalName, recordFolder } from './places'
import { readJournalBytes } from './readJournalFile'
import { type RecordRead, sameHead } from './readRecord'
import type { RecordHost } from './recordHost'
import { damagedFolder, keepCopy } from './setAside'
import { type Content, dropOldPairs, writePair } from './writePair'

// A workspace's record while it is open. What changes it is done one after the other:
//
//   change ──▶ line added to the journal and synced ──▶ tables and head move on ──▶ acknowledged
//
// `head` and `tables` never run ahead of what the disk has.

/** After so many changes, or so many bytes of journal, a new snapshot is made. */
export const pairLimits = { changes: 2_000, bytes: 4 * 1024 * 1024 }

export type WorkspaceRecord = {
  readonly key: string
  readonly head: () => Head
  /** Keeps a change. Throws, with nothing changed, when the change is none that the record can take. */
  readonly append: (change: Change) => Promise<AppendReply>
  /** Puts other content in place, further along the same chain. Answers why not, or null. */
  readonly replace: (content: Pick<Content, 'title' | 'sample' | 'tables'>) => Promise<NotSavedReason | null>
  /** The content at one moment. */
  readonly content: () => Promise<Content>
  /** Makes sure that the next change finds a sound journal. Answers why not, or null. */
  readonly settle: () => Promise<NotSavedReason | null>
  /** Makes a snapshot when there were changes, and lets the files go. */
  readonly close: () => Promise<void>
}

type Pair = { readonly number: number; readonly journal: JournalFile; changes: number; tail: Uint8Array | null }

/** Opens a record that was read. */
export function workspaceRecord(host: RecordHost, key: string, read: RecordRead): WorkspaceRecord {
  const { files, reserve, log } = host
  const folder = recordFolder(host.data, key)
  const inTurn = turns()
  let { title, sample, head, highestPair } = read
  let recordSchema = read.schemaVersion
  let live: LiveTables | null = null
  let snapshotDueAt = pairLimits.changes

  const tables = async () => (live ??= await read.tables())

  const pairOf = (number: number, soundBytes: number, changes: number, tail: Uint8Array | null): Pair => {
    const isSound = (bytes: Uint8Array) => {
      const { journal } = readJournalBytes(bytes)
      return journal.kind === 'whole' && sameHead(journal.head, head)
    }
    return { number, changes, tail, journal: journalFile(files, join(folder, journalName(number)), soundBytes, isSound) }
  }

  let pair = read.pair && pairOf(read.pair.number, read.pair.soundBytes, read.pair.changes, read.pair.tail)

  const contentWith = async (after: readonly Placed[], at: Head): Promise<Content> => {
    const copy = liveTables(plainTables(await tables()))
    for (const { table, id, record } of after) copy[table].set(id, record)
    return { workspace: key, title, sample, schemaVersion: recordSchema, head: at, tables: plainTables(copy) }
  }

  const startPair = async (content: Content) => {
    highestPair += 1
    const length = await withReserve(() => writePair(host, folder, highestPair, content))
    await pair?.journal.close().catch(letGo)
    pair = pairOf(highestPair, length, 0, null)
    snapshotDueAt = pairLimits.changes
    await dropOldPairs(files, folder, highestPair)
  }

  const withReserve = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (!isFull(error) || !(await reserve.giveUp())) throw error
      return work()
    }
  }

  const addToJournal = async (to: Pair, line: Uint8Array) => {
    if (to.tail !== null) await keepCopy(files, join(damagedFolder(host.data, key, host.now()), `${journalName(to.number)}.tail`), to.tail)
    to.tail = null
    await to.journal.add(line)
  }

  const keep = async (line: string, after: readonly Placed[], at: Head) => {
    const to = pair
    if (to === null) return startPair(await contentWith(after, at))
    const add = () => addToJournal(to, utf8Bytes(line))
    try {
      await withReserve(add).catch((error: unknown) => (isFull(error) ? Promise.reject(error) : add()))
      to.changes += 1
    } catch (error) {
      if (isFull(error)) throw error
      log('journalGivenUp', { code: errorCode(error) })
      await startPair(await contentWith(after, at))
    }
  }

  const append = async (change: Change): Promise<AppendReply> => {
    if (recordSchema !== schemaVersion) throw new Error('The record has to be upgraded first')
    const before = await tables()
    const line = journalLine(change, head, randomBytes(16).toString('hex'), sha256)
    const after = recordsAfter(before, line.change)
    demandIds(after)
    try {
      await keep(line.line, after, line.head)
    } catch (error) {
      log('notKept', { code: errorCode(error) })
      return { kind: 'notKept', reason: notSavedReason(error) }
    }
    for (const { table, id, record } of after) before[table].set(id, record)
    head = line.head
    if (snapshotIsDue()) void inTurn(renew)
    return { kind: 'kept', head, at: host.now().toISOString(), spaceIsLow: reserve.isGone() }
  }

  const snapshotIsDue = () => pair !== null && (pair.changes >= snapshotDueAt || pair.journal.length() >= pairLimits.bytes)

  const renew = async () => {
    if (!snapshotIsDue()) return
    try {
      await startPair(await contentWith([], head))
    } catch (error) {
      log('snapshotPutOff', { code: errorCode(error) })
      snapshotDueAt = (pair?.changes ?? 0) + pairLimits.changes / 10
    }
  }

  const replace: WorkspaceRecord['replace'] = async (content) => {
    const seq = head.seq + 1
    const next = { ...content, workspace: key, schemaVersion, head: { seq, link: sha256(`${head.link} ${seq} replaced`) } }
    demandIds(placedIn(next.tables))
    try {
      await startPair(next)
    } catch (error) {
      return notSavedReason(error)
    }
    ;({ title, sample, head, schemaVersion: recordSchema } = next)
    live = liveTables(next.tables)
    return null
  }

  const settle = async (): Promise<NotSavedReason | null> => {
    try {
      if (pair === null) await startPair(await contentWith([], head))
      else if (pair.tail !== null) await addToJournal(pair, new Uint8Array())
      return null
    } catch (error) {
      log('notSettled', { code: errorCode(error) })
      return notSavedReason(error)
    }
  }

  const close = async () => {
    const hasChanges = pair === null || pair.changes > 0
    if (hasChanges) await startPair(await contentWith([], head)).catch((error) => log('snapshotPutOff', { code: errorCode(error) }))
    await pair?.journal.close().catch(letGo)
  }

  return {
    key,
    head: () => head,
    append: (change) => inTurn(() => append(change)),
    replace: (content) => inTurn(() => replace(content)),
    content: () => inTurn(() => contentWith([], head)),
    settle: () => inTurn(settle),
    close: () => inTurn(close),
  }
}

/** Throws when a record would not be found again under the id that it stands under. */
export function demandIds(placed: readonly Placed[]): void {
  const lost = placed.find(({ table, id, record }) => recordId(table, record) !== id)
  if (lost) throw new Error(`A record of ${lost.table} does not carry the id that it stands under`)
}

/** Every record of some tables, with its place. */
export const placedIn = (tables: Content['tables']): readonly Placed[] =>
  (Object.keys(tables) as (keyof Content['tables'])[]).flatMap((table) =>
    Object.entries(tables[table]).map(([id, record]) => ({ table, id, record })),
  )
