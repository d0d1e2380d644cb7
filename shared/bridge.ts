import type * as z from 'zod/mini'
import type { AttachedFault, AttachedFile } from './basics/attachedFile'
import { type Misfit, parse } from './basics/parse'
import type { Result } from './basics/result'
import { requestSchemas } from './bridge/requests'
import type { PackForm } from './commandLine'
import type { ReportWords } from './commandLine/report'
import type { BackupReason } from './exchange/backups'
import type { Head } from './exchange/journal'
import type { SealedProblem } from './exchange/sealed/sealedFile'
import type { Counts, Tables } from './exchange/tables'
import type { MenuItemId } from './menu'
import type { Settings } from './settings'
import type { ShownPolicy } from './settings/policy'

// The whole contract between the window and the shell. The window asks; the shell parses the request, does one thing with
// the operating system and answers with a value. No path ever crosses: the shell opens the dialog and answers with a token.

/** A workspace that this computer holds: one partnership's record. */
export type WorkspaceListed = {
  readonly key: string
  readonly title: string
  readonly sample: boolean
  /** Its record is missing or cannot be read, but back-ups are there. */
  readonly needsRecovery: boolean
  /** Its files are encrypted: a passphrase opens it. */
  readonly locked: boolean
}

/** A file's name and content. */
export type FileBytes = { readonly name: string; readonly bytes: Uint8Array }

/** What the window is here for. */
export type Job =
  | { readonly verb: 'sample'; readonly name: string }
  | (Omit<ReportWords, 'file' | 'out'> & { readonly file: FileBytes })
  | { readonly verb: 'check'; readonly files: readonly FileBytes[] }
  | { readonly verb: 'framework'; readonly does: 'check'; readonly files: readonly FileBytes[] }
  | { readonly verb: 'framework'; readonly does: 'import'; readonly file: FileBytes; readonly name: string }
  | { readonly verb: 'framework'; readonly does: 'export'; readonly source: FrameworkSource; readonly name: string }
  | {
      readonly verb: 'framework'
      readonly does: 'compare'
      readonly before: FrameworkSource
      readonly now: FrameworkSource
    }
  | {
      readonly verb: 'organisations'
      readonly does: 'import'
      readonly list: FileBytes
      readonly partnership: FileBytes
      readonly name: string
    }
  | {
      readonly verb: 'packs'
      readonly does: 'make'
      readonly partnership: FileBytes
      readonly form: PackForm
      readonly cycle: string
    }
  | {
      readonly verb: 'packs'
      readonly does: 'receive'
      readonly partnership: FileBytes
      readonly files: readonly FileBytes[]
      readonly name: string
    }
  | {
      readonly verb: 'import'
      readonly answers: FileBytes
      readonly partnership: FileBytes
      readonly cycle: string
      readonly name: string
    }

/** A framework on the command line: a file, or an edition that comes with the program. */
export type FrameworkSource =
  | { readonly kind: 'file'; readonly file: FileBytes }
  | { readonly kind: 'edition'; readonly key: string }

export type Start = {
  readonly appVersion: string
  readonly platform: string
  readonly settings: Settings
  readonly workspaces: readonly WorkspaceListed[]
  /** Where back-ups are also copied, as people read it; null when no second folder is chosen. */
  readonly secondFolder: string | null
  /** What the organisation has set for everybody on this computer. */
  readonly policy: ShownPolicy
  readonly job: Job | null
  /** A file the program was opened with. */
  readonly file: FileBytes | null
}

/** What had to be mended while a record was opened. */
export type Mended = {
  /**
   * `tornTail`: a write was cut short when the program ended. `endsEarly`: the record is whole, and ends before what the copy
   * had of it. Others: files were damaged and set aside.
   */
  readonly kind: 'tornTail' | 'endsEarly' | 'journalDamaged' | 'snapshotDamaged' | 'restoredFromBackup'
  /** Changes that could not be read back. */
  readonly lostChanges: number
}

export type OpenReply =
  | { readonly kind: 'opened'; readonly head: Head; readonly mended: Mended | null }
  | { readonly kind: 'locked' }
  | { readonly kind: 'needsRecovery' }
  | { readonly kind: 'newerVersion'; readonly madeBy: string }
  | { readonly kind: 'missing' }

export type ReadReply =
  | { readonly kind: 'read'; readonly head: Head; readonly schemaVersion: number; readonly tables: Tables }
  | { readonly kind: 'missing' }

/** Why a change is not on disk. */
export type NotSavedReason = 'diskIsFull' | 'cannotWrite'

export type AppendReply =
  /** `cleaned`: words that were removed for good stood in the change and were taken out of it again. */
  | {
      readonly kind: 'kept'
      readonly head: Head
      readonly at: string
      readonly spaceIsLow: boolean
      readonly cleaned?: true
    }
  | { readonly kind: 'notKept'; readonly reason: NotSavedReason }

/** How removing words for good went. `unreached`: back-ups, or a second folder, that still hold them. `notFinished`: it goes on at the next start. */
export type PurgeReply =
  | { readonly kind: 'removed'; readonly unreached: readonly string[] }
  | { readonly kind: 'notFinished' }
  | { readonly kind: 'notKept'; readonly reason: NotSavedReason }

export type CreateReply =
  | { readonly kind: 'created'; readonly key: string; readonly head: Head }
  | { readonly kind: 'notKept'; readonly reason: NotSavedReason }

export type SaveReply =
  | { readonly kind: 'saved'; readonly name: string; readonly token: string; readonly bytes: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'fileIsInUse'; readonly name: string }
  | { readonly kind: 'diskIsFull'; readonly name: string }
  | { readonly kind: 'cannotWrite'; readonly name: string }

/** How attaching a file went. Refused, nothing of it is kept. */
export type AttachReply =
  | { readonly kind: 'attached'; readonly file: AttachedFile }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'refused'
      readonly name: string
      readonly why: AttachedFault | 'cannotRead' | 'removed' | NotSavedReason
    }

/** Why an attached file's bytes cannot be given: they are not here, or they are no longer those that were attached. */
export type AttachmentNotHere = { readonly kind: 'missing' } | { readonly kind: 'damaged' }

/** What an encrypted file holds, or why it was not opened. */
export type UnsealReply = { readonly kind: 'unsealed'; readonly bytes: Uint8Array } | SealedProblem

/** Whether a passphrase unlocked a workspace. */
export type UnlockReply = { readonly kind: 'unlocked' | 'wrongPassphrase' | 'notLocked' }

/** How locking went. `all` is false where back-ups or files could not be reached, such as in a second folder that is not there. */
export type SetLockReply =
  | { readonly kind: 'done'; readonly all: boolean }
  | { readonly kind: 'notKept'; readonly reason: NotSavedReason }

/** A new folder for many files; `folder` is its name. */
export type OutFolderReply =
  | { readonly kind: 'chosen'; readonly token: string; readonly folder: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'cannotWrite'; readonly name: string }

export type BackupListed = {
  readonly name: string
  readonly place: 'computer' | 'secondFolder'
  readonly madeAt: string
  readonly reason: BackupReason
  readonly bytes: number
  readonly counts: Counts | null
}

export type BackupReply =
  | {
      readonly kind: 'backedUp'
      readonly at: string
      readonly counts: Counts
      readonly secondFolder: 'copied' | 'notThere' | 'notChosen'
    }
  | { readonly kind: 'notNeeded' }
  | { readonly kind: 'failed'; readonly reason: NotSavedReason | 'didNotVerify' }

export type OpenFileReply =
  | ({ readonly kind: 'opened' } & FileBytes)
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'cannotRead'; readonly name: string; readonly tooLarge: boolean }

/**
 * Where the room's view is: nowhere, on another display, on this one where there is no other, or nowhere until the display that was
 * pulled out is back.
 */
export type RoomState = 'off' | 'otherScreen' | 'thisScreen' | 'disconnected'

export type Nothing = { readonly kind: 'done' }

export type CallName = keyof typeof requestSchemas
export const callNames = Object.keys(requestSchemas) as readonly CallName[]

type Request<Call extends CallName> = z.infer<(typeof requestSchemas)[Call]>

type Replies = {
  start: Start
  openWorkspace: OpenReply
  readWorkspace: ReadReply
  append: AppendReply
  createWorkspace: CreateReply
  replaceWorkspace: CreateReply
  backUp: BackupReply
  listBackups: readonly BackupListed[]
  readBackup: OpenFileReply
  chooseSecondFolder: { readonly kind: 'chosen'; readonly folder: string } | { readonly kind: 'cancelled' }
  forgetSecondFolder: Nothing
  savePartnershipFile: SaveReply
  saveFile: SaveReply
  savePages: SaveReply
  openFile: OpenFileReply
  chooseOutFolder: OutFolderReply
  saveInFolder: SaveReply
  unseal: UnsealReply
  unlock: UnlockReply
  setLock: SetLockReply
  purge: PurgeReply
  startAgain: Nothing
  attachFile: AttachReply
  /** By their SHA-256. */
  listAttachments: readonly string[]
  keepAttachments: Nothing | { readonly kind: 'notKept'; readonly reason: NotSavedReason }
  readAttachment: { readonly kind: 'read'; readonly bytes: Uint8Array } | AttachmentNotHere
  askAboutAttached: { readonly kind: 'with' | 'without' | 'cancelled' }
  saveAttachment: SaveReply | AttachmentNotHere
  showSaved: Nothing
  changeSettings: Settings
  showMenu: Nothing
  openRoom: { readonly kind: 'room'; readonly state: RoomState }
  showRoom: Nothing
  closeRoom: Nothing
  flushed: Nothing
  jobGoesOn: Nothing
  finishJob: Nothing
}

/** Calls from the window to the shell. */
export type Calls = { readonly [Call in CallName]: (request: Request<Call>) => Promise<Replies[Call]> }

/** What the shell tells the window. Each answers a function that stops listening. */
export type Signals = {
  /** A menu item was chosen. */
  readonly onMenu: (listener: (item: MenuItemId) => void) => () => void
  /** Send everything that is typed, then call `flushed`. */
  readonly onFlush: (listener: () => void) => () => void
  /** A file was opened with the program that is already running. */
  readonly onFile: (listener: (file: FileBytes) => void) => () => void
  /** The room's view is elsewhere than before: a display was pulled out or plugged in, or its window was closed. */
  readonly onRoom: (listener: (state: RoomState) => void) => () => void
  /** The computer was asleep since a moment, as ISO 8601. */
  readonly onSlept: (listener: (since: string) => void) => () => void
}
export const signalNames = [
  'onMenu',
  'onFlush',
  'onFile',
  'onRoom',
  'onSlept',
] as const satisfies readonly (keyof Signals)[]

/** The bridge as the window sees it, at `window.bridge`. */
export type Bridge = Calls & Signals

/** Reads a request. Refuses what does not fit its schema, naming the place. */
export const parseRequest = <Call extends CallName>(
  call: Call,
  request: unknown,
): Result<Request<Call>, readonly Misfit[]> =>
  parse(requestSchemas[call] as unknown as z.ZodMiniType<Request<Call>>, request)
