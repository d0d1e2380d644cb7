import { randomBytes } from 'node:crypto'
import type { Removal } from '../../shared/basics/removal'
import type { AppendReply, NotSavedReason } from '../../shared/bridge'
import { type Head, journalLine } from '../../shared/exchange/journal'
import { removalsIn } from '../../shared/exchange/removing/clean'
import {
  applyChange,
  type Change,
  type LiveTables,
  liveTables,
  type Placed,
  plainTables,
  recordsAfter,
} from '../../shared/exchange/tables'
import { schemaVersion } from '../../shared/exchange/versions'
import type { KeyRing } from '../seal/seal'
import { errorCode, notSavedReason } from './failures'
import { sha256 } from './hash'
import { turns } from './inTurn'
import { recordPairs } from './pairs'
import { demandIds, placedIn } from './placed'
import type { RecordRead } from './readRecord'
import type { RecordHost } from './recordHost'
import type { Content } from './writePair'

// A workspace's record while it is open. What changes it is done one after the other:
//
//   change ──▶ line added to the journal and synced ──▶ tables and head move on ──▶ acknowledged
//
// `head` and `tables` never run ahead of what the disk has.

export type WorkspaceRecord = {
  readonly key: string
  readonly head: () => Head
  /** Keeps a change. Throws, with nothing changed, when it is none that the record can take. */
  readonly append: (change: Change) => Promise<AppendReply>
  /** Puts other content in place, further along the same chain. Answers why not, or null. */
  readonly replace: (content: Pick<Content, 'title' | 'sample' | 'tables'>) => Promise<NotSavedReason | null>
  /** Puts content in place without what was removed from it, and leaves no older form of it in the record. Answers why not, or null. */
  readonly rewrite: (content: Pick<Content, 'title' | 'tables'>) => Promise<NotSavedReason | null>
  /** Puts the record under another lock, or under none. Answers why not, or null. */
  readonly relock: (lock: KeyRing | null) => Promise<NotSavedReason | null>
  /** What was removed for good, as the partnership's record knows it. */
  readonly removals: () => Promise<readonly Removal[]>
  /** The content at one moment. */
  readonly content: () => Promise<Content>
  /** Makes sure that the next change finds a sound journal. Answers why not, or null. */
  readonly settle: () => Promise<NotSavedReason | null>
  /** Makes a snapshot when there were changes, and lets the files go. */
  readonly close: () => Promise<void>
}

type State = Omit<Content, 'tables' | 'workspace'>

/** Opens a record that was read. */
export function workspaceRecord(host: RecordHost, key: string, read: RecordRead): WorkspaceRecord {
  const inTurn = turns()
  let state: State = { title: read.title, sample: read.sample, schemaVersion: read.schemaVersion, head: read.head }
  let live: LiveTables | null = null
  const tables = async () => {
    live ??= await read.tables()
    return live
  }
  const pairs = recordPairs(host, key, read, () => state.head)

  const content = async (): Promise<Content> => ({ workspace: key, ...state, tables: plainTables(await tables()) })

  const contentAfter = async (change: Change, head: Head): Promise<Content> => {
    const present = await content()
    const copy = liveTables(present.tables)
    applyChange(copy, change)
    return { ...present, head, tables: plainTables(copy) }
  }

  const append = async (asked: Change): Promise<AppendReply> => {
    if (state.schemaVersion !== schemaVersion) throw new Error('The record has to be upgraded first')
    const before = await tables()
    const { line, head, change } = journalLine(asked, state.head, randomBytes(16).toString('hex'), sha256)
    const placed = recordsAfter(before, change)
    demandIds(placed)
    try {
      await pairs.add(line, () => contentAfter(change, head))
    } catch (error) {
      host.log('notKept', { code: errorCode(error) })
      return { kind: 'notKept', reason: notSavedReason(error) }
    }
    putIn(before, placed)
    state = { ...state, head }
    if (pairs.isDue()) void inTurn(renew)
    return { kind: 'kept', head, at: host.now().toISOString(), spaceIsLow: host.reserve.isGone() }
  }

  const renew = async () => {
    if (!pairs.isDue()) return
    try {
      await pairs.start(await content())
    } catch (error) {
      host.log('snapshotPutOff', { code: errorCode(error) })
      pairs.putOff()
    }
  }

  const replace: WorkspaceRecord['replace'] = async ({ title, sample, tables: other }) => {
    demandIds(placedIn(other))
    const next: State = { title, sample, schemaVersion, head: headAfter(state.head, 'replaced') }
    try {
      await pairs.start({ workspace: key, ...next, tables: other })
    } catch (error) {
      host.log('notReplaced', { code: errorCode(error) })
      return notSavedReason(error)
    }
    state = next
    live = liveTables(other)
    return null
  }

  const rewrite: WorkspaceRecord['rewrite'] = async ({ title, tables: other }) => {
    const next: State = { ...state, title, head: headAfter(state.head, 'rewritten') }
    try {
      await pairs.start({ workspace: key, ...next, tables: other })
      state = next
      live = liveTables(other)
      await pairs.removeOthers()
      return null
    } catch (error) {
      host.log('notRewritten', { code: errorCode(error) })
      return notSavedReason(error)
    }
  }

  const relock = async (lock: KeyRing | null): Promise<NotSavedReason | null> => {
    try {
      await pairs.start(await content(), lock)
      return null
    } catch (error) {
      host.log('notRelocked', { code: errorCode(error) })
      return notSavedReason(error)
    }
  }

  const settle = async (): Promise<NotSavedReason | null> => {
    try {
      await (pairs.isStarted() ? pairs.settle() : pairs.start(await content()))
      return null
    } catch (error) {
      host.log('notSettled', { code: errorCode(error) })
      return notSavedReason(error)
    }
  }

  const close = async () => {
    try {
      if (pairs.hasChanges()) await pairs.start(await content())
    } catch (error) {
      host.log('snapshotPutOff', { code: errorCode(error) })
    }
    await pairs.close()
  }

  return {
    key,
    head: () => state.head,
    append: (change) => inTurn(() => append(change)),
    replace: (other) => inTurn(() => replace(other)),
    rewrite: (other) => inTurn(() => rewrite(other)),
    relock: (lock) => inTurn(() => relock(lock)),
    removals: async () => removalsIn({ partnerships: Object.fromEntries((await tables()).partnerships) }),
    content: () => inTurn(content),
    settle: () => inTurn(settle),
    close: () => inTurn(close),
  }
}

/** The next place in the chain for content that no line of a journal leads to. */
export function headAfter({ seq, link }: Head, what: string): Head {
  return { seq: seq + 1, link: sha256(`${link} ${seq + 1} ${what}`) }
}

function putIn(live: LiveTables, placed: readonly Placed[]): void {
  for (const { table, id, record } of placed) live[table].set(id, record)
}
