import { randomUUID } from 'node:crypto'
import type {
  AppendReply,
  BackupReply,
  CreateReply,
  OpenReply,
  PurgeReply,
  ReadReply,
  SetLockReply,
  UnlockReply,
} from '../../shared/bridge'
import { type BackupReason, backupEvery } from '../../shared/exchange/backups'
import { noHead } from '../../shared/exchange/journal'
import { cleanChange } from '../../shared/exchange/removing/clean'
import { type Change, liveTables } from '../../shared/exchange/tables'
import { schemaVersion } from '../../shared/exchange/versions'
import { bringAttachments, keepAttachments, namedAttachments } from './attachments'
import { namedBackups } from './backupFolder'
import { backUp } from './backups'
import { errorCode, letGo, orNull } from './failures'
import { turns } from './inTurn'
import { resumeResealing, setLock, unlock } from './locking'
import { type NewContent, withoutRemovedWords } from './newContent'
import { openRecord, type RecordOpened } from './openRecord'
import { demandIds, placedIn } from './placed'
import { isKey, recordFolder } from './places'
import { type PurgeOrder, purge, resumePurge } from './purge'
import type { RecordHost } from './recordHost'
import { searchRecord } from './searchRecord'
import { damagedFolder, setAside } from './setAside'
import { within } from './within'
import { headAfter, workspaceRecord } from './workspaceRecord'
import { provenBytes } from './writePair'

/** The records of this computer, by workspace key. One record is opened once, however often it is asked for. */
export type RecordStore = {
  readonly open: (key: string) => Promise<OpenReply>
  /** Begins to open a record that will be asked for. A text that is no key is let go. */
  readonly prepare: (key: string) => Promise<void>
  readonly read: (key: string) => Promise<ReadReply>
  readonly unlock: (key: string, passphrase: string) => Promise<UnlockReply>
  /** Locks an open workspace with one or two passphrases, or takes its lock off. */
  readonly setLock: (key: string, passphrases: readonly string[] | null) => Promise<SetLockReply>
  readonly append: (key: string, change: Change) => Promise<AppendReply>
  readonly create: (content: NewContent) => Promise<CreateReply>
  readonly replace: (key: string, content: NewContent) => Promise<CreateReply>
  readonly backUp: (key: string, reason: BackupReason) => Promise<BackupReply>
  /** A workspace as a partnership file, with those attached files that are here where they go along. */
  readonly partnershipFile: (key: string, attached: boolean) => Promise<Uint8Array>
  /** Removes words and attached files for good, from everything of a workspace that can be reached. */
  readonly purge: (key: string, order: PurgeOrder) => Promise<PurgeReply>
  /** The SHA-256 of attached files that were removed from a workspace for good. */
  readonly removedFiles: (key: string) => Promise<ReadonlySet<string>>
  /** Makes the back-ups that are due, and the reserve if it is missing. Called every minute. */
  readonly tend: () => Promise<void>
  /** Makes the last back-ups and snapshots and closes every record. */
  readonly close: () => Promise<void>
}

/** After so many milliseconds an opened record's tables are read, so that the first change does not wait for it. */
const warmUpAfter = 1_500

/** How long the second folder is waited for when nothing else is there, in milliseconds. */
const secondFolderLimit = 3_000

type Opened = Extract<RecordOpened, { kind: 'opened' }>

/** Opens the store; `secondFolder` tells where back-ups are copied to. */
export function recordStore(host: RecordHost, secondFolder: () => string | null): RecordStore {
  const opening = new Map<string, Promise<RecordOpened>>()
  const tended = new Map<string, number>()
  const backupTurn = turns()

  const opened = async (key: string): Promise<RecordOpened> => {
    const open = opening.get(key) ?? openRecord(host, key, secondFolder())
    opening.set(key, open)
    const forget = () => opening.delete(key)
    const reply = await open.catch((error: unknown) => {
      forget()
      throw error
    })
    if (reply.kind !== 'opened') forget()
    return reply.kind === 'missing' && (await isInSecondFolder(key)) ? { kind: 'needsRecovery' } : reply
  }

  const isInSecondFolder = async (key: string) => {
    const second = secondFolder()
    return second !== null && (await within(secondFolderLimit, namedBackups(host.files, second, key), [])).length > 0
  }

  const record = async (key: string) => {
    const reply = await opened(key)
    if (reply.kind !== 'opened') throw new Error(`The record cannot be used: ${reply.kind}`)
    return reply.record
  }

  const open = async (key: string): Promise<OpenReply> => {
    const reply = await opened(key)
    if (reply.kind !== 'opened') return reply
    const { mended, record: present } = reply
    opening.set(key, Promise.resolve({ ...reply, mended: null }))
    await backupTurn(() => resumePurge(host, present, secondFolder()))
    setTimeout(() => void present.content().catch(letGo), warmUpAfter)
    void backupTurn(() => resumeResealing(host, key, secondFolder())).catch(letGo)
    return { kind: 'opened', head: present.head(), mended }
  }

  const read = async (key: string): Promise<ReadReply> => {
    const reply = await opened(key)
    if (reply.kind !== 'opened') return { kind: 'missing' }
    const content = await reply.record.content()
    return { kind: 'read', head: content.head, schemaVersion: content.schemaVersion, tables: content.tables }
  }

  const backUpInTurn = (key: string, reason: BackupReason) =>
    backupTurn(async () => backUp(host, await record(key), reason, secondFolder()))

  const keepFiles = async (key: string, { tables, attachments = [], backupOf }: NewContent) =>
    (await keepAttachments(host, key, attachments)) ??
    (backupOf === undefined ? null : bringAttachments(host, backupOf, key, tables, secondFolder()))

  const start = async (key: string, content: NewContent, head = noHead, highestPair = 0): Promise<CreateReply> => {
    const { title, sample } = content
    demandIds(placedIn(content.tables))
    const notAttached = await keepFiles(key, content)
    if (notAttached !== null) return { kind: 'notKept', reason: notAttached }
    const tables = async () => liveTables(content.tables)
    const first = headAfter(head, `created ${key}`)
    const made = workspaceRecord(host, key, {
      title,
      sample,
      schemaVersion,
      head: first,
      tables,
      mended: null,
      pair: null,
      highestPair,
    })
    const problem = await made.settle()
    if (problem !== null) return { kind: 'notKept', reason: problem }
    opening.set(key, Promise.resolve({ kind: 'opened', record: made, mended: null }))
    return { kind: 'created', key, head: first }
  }

  const replaceOpen = async ({ record: present }: Opened, content: NewContent): Promise<CreateReply> => {
    const before = await backUpInTurn(present.key, 'before')
    if (before.kind === 'failed') {
      return { kind: 'notKept', reason: before.reason === 'diskIsFull' ? 'diskIsFull' : 'cannotWrite' }
    }
    const problem = (await keepFiles(present.key, content)) ?? (await present.replace(content))
    return problem === null
      ? { kind: 'created', key: present.key, head: present.head() }
      : { kind: 'notKept', reason: problem }
  }

  /** Puts content where no record can be read any more. What is there is moved aside first. */
  const replaceDamaged = async (key: string, content: NewContent): Promise<CreateReply> => {
    const searched = await searchRecord(host, key)
    if (searched.kind !== 'searched') throw new Error('The record is of a newer version')
    await setAside(
      host.files,
      recordFolder(host.data, key),
      searched.damaged,
      damagedFolder(host.data, key, host.now()),
    )
    return start(key, content, { seq: searched.knownSeq, link: noHead.link }, searched.highestPair)
  }

  const replace = async (key: string, content: NewContent): Promise<CreateReply> => {
    const present = await opened(key)
    if (present.kind === 'opened') return replaceOpen(present, content)
    if (present.kind === 'newerVersion') throw new Error('The record is of a newer version')
    if (present.kind === 'locked') throw new Error('The record is locked')
    return replaceDamaged(key, content)
  }

  const cleaned = async (content: NewContent): Promise<NewContent> => {
    const open = await openKeys()
    const others = await Promise.all(open.map(async (key) => (await (await record(key)).content()).tables))
    return withoutRemovedWords(content, others)
  }

  const openKeys = async () => {
    const kinds = await Promise.all([...opening].map(async ([key, open]) => ({ key, open: await orNull(open) })))
    return kinds.flatMap(({ key, open }) => (open?.kind === 'opened' ? [key] : []))
  }

  const tend = async () => {
    await host.reserve.make()
    for (const key of await openKeys()) {
      const last = tended.get(key)
      if (last !== undefined && host.now().getTime() - last < backupEvery) continue
      tended.set(key, host.now().getTime())
      const reply = await backUpInTurn(key, last === undefined ? 'start' : 'interval')
      if (reply.kind === 'failed') tended.delete(key)
    }
  }

  const closeOne = async (key: string) => {
    try {
      await backUpInTurn(key, 'close')
    } catch (error) {
      host.log('closeBackupFailed', { code: errorCode(error) })
    }
    await (await record(key)).close()
    opening.delete(key)
  }

  return {
    open,
    prepare: async (key) => {
      if (isKey(key)) await opened(key).catch(letGo)
    },
    read,
    unlock: (key, passphrase) => unlock(host, key, passphrase, secondFolder()),
    setLock: (key, passphrases) =>
      backupTurn(async () => setLock(host, await record(key), passphrases, secondFolder())),
    purge: (key, order) => backupTurn(async () => purge(host, await record(key), order, secondFolder())),
    removedFiles: async (key) => new Set((await (await record(key)).removals()).flatMap(({ files }) => files)),
    append: async (key, change) => {
      const present = await record(key)
      const kept = cleanChange(change, await present.removals())
      const reply = await present.append(kept)
      return reply.kind === 'kept' && kept !== change ? { ...reply, cleaned: true } : reply
    },
    create: async (content) => start(randomUUID(), await cleaned(content)),
    replace: async (key, content) => replace(key, await cleaned(content)),
    backUp: backUpInTurn,
    partnershipFile: async (key, attached) => {
      const content = await (await record(key)).content()
      const files = attached ? await namedAttachments(host, key, content.tables, secondFolder()) : []
      return provenBytes(host, content, 'partnership', files)
    },
    tend,
    close: async () => {
      for (const key of await openKeys()) await closeOne(key)
    },
  }
}
