import { webcrypto } from 'node:crypto'
import { seal, unseal } from '../../electron/seal/seal'
import { attachedFault, attachedName } from '../../shared/basics/attachedFile'
import { utf8Bytes } from '../../shared/basics/utf8'
import type {
  BackupListed,
  Bridge,
  Calls,
  FileBytes,
  Job,
  OpenFileReply,
  OpenReply,
  RoomState,
  SaveReply,
  Start,
} from '../../shared/bridge'
import type { RoomShown } from '../../shared/bridge/room'
import { attachmentsOf, filesNamedIn } from '../../shared/exchange/attachments'
import type { BackupReason } from '../../shared/exchange/backups'
import { type Head, noHead } from '../../shared/exchange/journal'
import { writePartnershipFile } from '../../shared/exchange/partnershipFile'
import { cleanerOfWords, cleanTables, withRemovals } from '../../shared/exchange/removing/clean'
import {
  applyChange,
  countsOf,
  type LiveTables,
  liveTables,
  plainTables,
  type Tables,
} from '../../shared/exchange/tables'
import { schemaVersion } from '../../shared/exchange/versions'
import type { MenuItemId } from '../../shared/menu'
import { firstSettings, type Settings } from '../../shared/settings'
import { noPolicy } from '../../shared/settings/policy'

// A shell that keeps everything in memory: records take changes by the same rules as the real one, back-ups and partnership
// files are real files, and what it answers follows from what it was asked. A test says only what a person or a disk does.

type Kept = {
  readonly title: string
  readonly sample: boolean
  live: LiveTables
  head: Head
  backups: Backup[]
  backedUpTo: number
  /** The bytes of attached files, by their SHA-256. */
  readonly attached: Map<string, Uint8Array>
}
type Backup = BackupListed & { readonly content: Uint8Array }

/** What a person at the dialogs, or the disk, does next. */
export type World = {
  /** The file that is chosen when a dialog asks for one. */
  fileToOpen: OpenFileReply
  /** The file that is chosen to be attached; null when the person changes their mind. */
  fileToAttach: FileBytes | null
  /** What the person says when they are asked whether attached files go along, and what they were asked. */
  attachedGo: 'with' | 'without' | 'cancelled'
  readonly asked: Parameters<Calls['askAboutAttached']>[0][]
  /** How saving a file goes. Null: the person gives the suggested name, and it is written. */
  saving: SaveReply | null
  /** The folder that is chosen for second copies. */
  folder: string | null
  /** The folder that many files go to. */
  outFolder: string | null
  /** Where the room’s view comes to stand when it is opened. */
  room: RoomState
  /** What was sent to the room’s screen, newest last. */
  readonly shown: RoomShown[]
  /** Set while the disk takes nothing. */
  diskIsFull: boolean
  /** The passphrases of locked workspaces, those that were unlocked, and how often the program was started again. */
  locks: Map<string, readonly string[]>
  unlocked: Set<string>
  startedAgain: number
  /** What removing words for good says it could not reach. */
  unreached: readonly string[]
  /** Workspaces that cannot be opened, and why. */
  unreadable: Map<string, Exclude<OpenReply, { kind: 'opened' }>>
}

export type MemoryShell = {
  readonly bridge: Bridge
  readonly world: World
  /** Files written through dialogs, newest last. */
  readonly saved: FileBytes[]
  /** What finished jobs handed over. */
  readonly jobs: Parameters<Calls['finishJob']>[0][]
  readonly settings: () => Settings
  /** Puts a record on this computer; answers its key. */
  readonly keep: (title: string, sample: boolean, tables: Tables) => string
  readonly tables: (key: string) => Tables
  readonly keys: () => readonly string[]
  /** The bytes of a workspace’s attached files, by their SHA-256. */
  readonly attached: (key: string) => Map<string, Uint8Array>
  readonly backups: (key: string) => readonly BackupListed[]
  /** Makes a back-up unreadable. */
  readonly damageBackup: (key: string, place: number) => void
  readonly addBackup: (key: string, reason: BackupReason, madeAt: string) => Promise<void>
  readonly start: (change?: { readonly job?: Job; readonly file?: FileBytes }) => Promise<Start>
  /** A display is pulled out or plugged in, or the room’s window closed. */
  readonly moveRoom: (state: RoomState) => void
  /** The computer wakes up, having been asleep since a moment. */
  readonly wake: (since: string) => void
  readonly chooseMenu: (item: MenuItemId) => void
  readonly reset: () => void
}

const version = '0.1.0'

/** SHA-256 as the shell counts it. */
export const sha256Hex = async (bytes: Uint8Array) =>
  [...new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

const newWorld = (): World => ({
  fileToOpen: { kind: 'cancelled' },
  fileToAttach: null,
  attachedGo: 'with',
  asked: [],
  saving: null,
  folder: null,
  outFolder: null,
  room: 'otherScreen',
  shown: [],
  diskIsFull: false,
  locks: new Map(),
  unlocked: new Set(),
  startedAgain: 0,
  unreached: [],
  unreadable: new Map(),
})

/** A shell in memory. One serves all tests of a file; `reset` empties it. */
function memoryShell(): MemoryShell {
  const kept = new Map<string, Kept>()
  const saved: FileBytes[] = []
  const jobs: Parameters<Calls['finishJob']>[0][] = []
  const world = newWorld()
  const roomListeners = new Set<(state: RoomState) => void>()
  const sleepListeners = new Set<(since: string) => void>()
  const menuListeners = new Set<(item: MenuItemId) => void>()
  let settings = firstSettings('test-device')
  let secondFolder: string | null = null
  let minted = 0
  let clock = Date.parse('2026-11-22T14:00:00.000Z')
  let given: { readonly job?: Job; readonly file?: FileBytes } = {}

  const next = () => {
    clock += 60_000
    return new Date(clock).toISOString()
  }
  const find = (key: string): Kept => {
    const found = kept.get(key)
    if (!found) throw new Error(`No workspace ${key}`)
    return found
  }
  const headAfter = ({ seq }: Head): Head => ({ seq: seq + 1, link: String(seq + 1).padStart(64, '0') })
  const notKept = { kind: 'notKept', reason: 'diskIsFull' } as const

  const keep = (title: string, sample: boolean, tables: Tables): string => {
    minted += 1
    const key = `workspace-${minted}`
    kept.set(key, {
      title,
      sample,
      live: liveTables(tables),
      head: headAfter(noHead),
      backups: [],
      backedUpTo: -1,
      attached: new Map(),
    })
    return key
  }

  const attach = async ({ attached }: Kept, all: readonly Uint8Array[]) => {
    for (const bytes of all) attached.set(await sha256Hex(bytes), bytes)
  }

  /** The attached files of the workspace that content is a back-up of, as far as it names them. */
  const inBackup = async (backupOf: string | undefined, { returns }: Pick<Tables, 'returns'>) => {
    const there = kept.get(backupOf ?? '')?.attached
    const named = new Set(filesNamedIn(Object.values(returns)).map(({ sha256 }) => sha256))
    return [...(there ?? [])].flatMap(([sha256, bytes]) => (named.has(sha256) ? [bytes] : []))
  }

  const fileOf = async (key: string, kind: 'partnership' | 'backup', madeAt: string, withAttached = false) => {
    const { title, sample, live, head, attached } = find(key)
    const tables = plainTables(live)
    const files = [...attached].map(([sha256, bytes]) => ({ sha256, bytes }))
    return writePartnershipFile(
      tables,
      { kind, appVersion: version, workspace: key, title, sample, madeAt, head },
      sha256Hex,
      withAttached ? attachmentsOf(Object.values(tables.returns), files) : [],
    )
  }

  const addBackup = async (key: string, reason: BackupReason, madeAt: string) => {
    const workspace = find(key)
    const content = await fileOf(key, 'backup', madeAt)
    const counts = countsOf(plainTables(workspace.live))
    workspace.backups.unshift({
      name: `${key}-${workspace.backups.length + 1}.psa`,
      place: 'computer',
      madeAt,
      reason,
      bytes: content.length,
      counts,
      content,
    })
    workspace.backedUpTo = workspace.head.seq
  }

  const sealedBy = async (passphrases: readonly string[] | undefined, bytes: Uint8Array) =>
    passphrases === undefined ? bytes : seal(bytes, passphrases, version)

  const write = (name: string, bytes: Uint8Array): SaveReply => {
    if (world.saving) return world.saving
    if (world.diskIsFull) return { kind: 'diskIsFull', name }
    saved.push({ name, bytes })
    return { kind: 'saved', name, token: `token-${saved.length}`, bytes: bytes.length }
  }

  const bridge: Bridge = {
    start: async () => ({
      appVersion: version,
      platform: 'linux',
      settings,
      workspaces: [...kept].map(([key, { title, sample }]) => ({
        key,
        title,
        sample,
        needsRecovery: world.unreadable.get(key)?.kind === 'needsRecovery',
        locked: world.locks.has(key),
      })),
      secondFolder,
      policy: noPolicy('/etc/partnership-self-assessment/policy.json'),
      job: given.job ?? null,
      file: given.file ?? null,
    }),
    openWorkspace: async ({ key }) => {
      const unreadable = world.unreadable.get(key)
      if (unreadable) return unreadable
      if (world.locks.has(key) && !world.unlocked.has(key)) return { kind: 'locked' }
      return kept.has(key) ? { kind: 'opened', head: find(key).head, mended: null } : { kind: 'missing' }
    },
    readWorkspace: async ({ key }) => {
      const workspace = kept.get(key)
      if (!workspace) return { kind: 'missing' }
      return { kind: 'read', head: workspace.head, schemaVersion, tables: plainTables(workspace.live) }
    },
    append: async ({ key, change }) => {
      if (world.diskIsFull) return notKept
      const workspace = find(key)
      applyChange(workspace.live, change)
      workspace.head = headAfter(workspace.head)
      return { kind: 'kept', head: workspace.head, at: next(), spaceIsLow: false }
    },
    createWorkspace: async ({ title, sample, tables, attachments = [], backupOf }) => {
      if (world.diskIsFull) return notKept
      const key = keep(title, sample, tables)
      await attach(find(key), [...attachments, ...(await inBackup(backupOf, tables))])
      return { kind: 'created', key, head: find(key).head }
    },
    replaceWorkspace: async ({ key, title, sample, tables, attachments = [], backupOf }) => {
      if (world.diskIsFull) return notKept
      if (!world.unreadable.has(key)) await addBackup(key, 'before', next())
      world.unreadable.delete(key)
      const before = find(key)
      await attach(before, [...attachments, ...(await inBackup(backupOf, tables))])
      const head = headAfter(before.head)
      kept.set(key, {
        title,
        sample,
        live: liveTables(tables),
        head,
        backups: before.backups,
        backedUpTo: -1,
        attached: before.attached,
      })
      return { kind: 'created', key, head }
    },
    backUp: async ({ key, reason }) => {
      if (world.diskIsFull) return { kind: 'failed', reason: 'diskIsFull' }
      const workspace = find(key)
      if (reason !== 'asked' && workspace.backedUpTo === workspace.head.seq) return { kind: 'notNeeded' }
      const at = next()
      await addBackup(key, reason, at)
      return {
        kind: 'backedUp',
        at,
        counts: countsOf(plainTables(workspace.live)),
        secondFolder: secondFolder === null ? 'notChosen' : 'copied',
      }
    },
    listBackups: async ({ key }) => (kept.get(key)?.backups ?? []).map(({ content: _content, ...listed }) => listed),
    readBackup: async ({ key, name }) => {
      const backup = kept.get(key)?.backups.find((each) => each.name === name)
      return backup ? { kind: 'opened', name, bytes: backup.content } : { kind: 'cannotRead', name, tooLarge: false }
    },
    chooseSecondFolder: async () => {
      if (world.folder === null) return { kind: 'cancelled' }
      secondFolder = world.folder
      return { kind: 'chosen', folder: world.folder }
    },
    forgetSecondFolder: async () => {
      secondFolder = null
      return { kind: 'done' }
    },
    savePartnershipFile: async ({ key, suggestedName, attached, passphrases }) =>
      write(suggestedName, await sealedBy(passphrases, await fileOf(key, 'partnership', next(), attached))),
    saveFile: async ({ suggestedName, bytes, passphrases }) => write(suggestedName, await sealedBy(passphrases, bytes)),
    savePages: async ({ suggestedName, edge }) => write(suggestedName, utf8Bytes(JSON.stringify(edge))),
    chooseOutFolder: async ({ suggestedName }) =>
      world.outFolder === null ? { kind: 'cancelled' } : { kind: 'chosen', token: 'out', folder: suggestedName },
    saveInFolder: async ({ name, bytes, passphrases }) => write(name, await sealedBy(passphrases, bytes)),
    unlock: async ({ key, passphrase }) => {
      if (!world.locks.has(key)) return { kind: 'notLocked' }
      if (!world.locks.get(key)?.includes(passphrase)) return { kind: 'wrongPassphrase' }
      world.unlocked.add(key)
      return { kind: 'unlocked' }
    },
    setLock: async ({ key, passphrases }) => {
      if (world.diskIsFull) return notKept
      if (passphrases) world.locks.set(key, passphrases)
      else world.locks.delete(key)
      world.unlocked.add(key)
      return { kind: 'done', all: true }
    },
    purge: async ({ key, words, removal }) => {
      if (world.diskIsFull) return notKept
      const workspace = find(key)
      const { tables } = cleanTables(plainTables(workspace.live), cleanerOfWords(words, removal.files))
      workspace.live = liveTables(withRemovals(tables, [removal]))
      workspace.head = headAfter(workspace.head)
      return { kind: 'removed', unreached: world.unreached }
    },
    startAgain: async () => {
      world.startedAgain += 1
      return { kind: 'done' }
    },
    unseal: async ({ bytes, passphrase }) => {
      const opened = await unseal(bytes, passphrase)
      return opened.ok ? { kind: 'unsealed', bytes: opened.value.bytes } : opened.problem
    },
    openFile: async () => world.fileToOpen,
    attachFile: async ({ key }) => {
      if (world.fileToAttach === null) return { kind: 'cancelled' }
      const { bytes } = world.fileToAttach
      const name = attachedName(world.fileToAttach.name)
      const why = attachedFault(name, bytes.length) ?? (world.diskIsFull ? 'diskIsFull' : null)
      if (why !== null) return { kind: 'refused', name, why }
      const sha256 = await sha256Hex(bytes)
      find(key).attached.set(sha256, bytes)
      return { kind: 'attached', file: { name, size: bytes.length, sha256 } }
    },
    keepAttachments: async ({ key, attachments }) => {
      if (world.diskIsFull) return notKept
      await attach(find(key), attachments)
      return { kind: 'done' }
    },
    readAttachment: async ({ key, sha256 }) => {
      const bytes = kept.get(key)?.attached.get(sha256)
      if (!bytes) return { kind: 'missing' }
      return (await sha256Hex(bytes)) === sha256 ? { kind: 'read', bytes } : { kind: 'damaged' }
    },
    askAboutAttached: async (asked) => {
      world.asked.push(asked)
      return { kind: world.attachedGo }
    },
    listAttachments: async ({ key }) => [...find(key).attached.keys()],
    saveAttachment: async ({ key, sha256, name }) => {
      const bytes = find(key).attached.get(sha256)
      if (!bytes) return { kind: 'missing' }
      return (await sha256Hex(bytes)) === sha256 ? write(name, bytes) : { kind: 'damaged' }
    },
    showSaved: async () => ({ kind: 'done' }),
    changeSettings: async ({ change }) => {
      settings = { ...settings, ...(change as Partial<Settings>) }
      return settings
    },
    showMenu: async () => ({ kind: 'done' }),
    flushed: async () => ({ kind: 'done' }),
    jobGoesOn: async () => ({ kind: 'done' }),
    finishJob: async (job) => {
      jobs.push(job)
      return { kind: 'done' }
    },
    onMenu: (listener) => {
      menuListeners.add(listener)
      return () => menuListeners.delete(listener)
    },
    onFlush: () => () => undefined,
    openRoom: async () => ({ kind: 'room', state: world.room }),
    showRoom: async ({ shown }) => {
      world.shown.push(shown)
      return { kind: 'done' }
    },
    closeRoom: async () => ({ kind: 'done' }),
    onFile: () => () => undefined,
    onRoom: (listener) => {
      roomListeners.add(listener)
      return () => roomListeners.delete(listener)
    },
    onSlept: (listener) => {
      sleepListeners.add(listener)
      return () => sleepListeners.delete(listener)
    },
  }

  return {
    bridge,
    world,
    saved,
    jobs,
    settings: () => settings,
    keep,
    tables: (key) => plainTables(find(key).live),
    keys: () => [...kept.keys()],
    attached: (key) => find(key).attached,
    backups: (key) => find(key).backups,
    damageBackup: (key, place) => {
      const backup = find(key).backups[place]
      if (backup) backup.content.set([0, 0, 0, 0], Math.floor(backup.content.length / 2))
    },
    addBackup,
    start: (change = {}) => {
      given = change
      return bridge.start({})
    },
    moveRoom: (state) => {
      for (const listener of roomListeners) listener(state)
    },
    wake: (since) => {
      for (const listener of sleepListeners) listener(since)
    },
    chooseMenu: (item) => {
      for (const listener of menuListeners) listener(item)
    },
    reset: () => {
      kept.clear()
      saved.length = 0
      jobs.length = 0
      Object.assign(world, newWorld())
      settings = firstSettings('test-device')
      secondFolder = null
      given = {}
    },
  }
}

/** Puts a shell where the window looks for it. Call it before a module that talks to the shell is imported. */
export function installShell(): MemoryShell {
  const shell = memoryShell()
  Object.defineProperty(window, 'bridge', { value: shell.bridge, configurable: true })
  if (!globalThis.crypto?.subtle) Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true })
  return shell
}
