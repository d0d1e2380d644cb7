import * as z from 'zod/mini'
import { type Json, type JsonObject, jsonFault } from './basics/json'
import { type Misfit, parse } from './basics/parse'
import type { Result } from './basics/result'
import type { DocumentName, PackForm } from './commandLine'
import type { BackupReason } from './exchange/backups'
import type { Head } from './exchange/journal'
import type { Counts, Tables } from './exchange/tables'
import type { MenuItemId, MenuState } from './menu'
import { type Settings, type SettingsChange, settingsChangeSchema } from './settings'

// The whole contract between the window and the shell. The window asks; the shell parses the request, does one thing with
// the operating system and answers with a value. No path ever crosses: the shell opens the dialog and answers with a token.

/** A workspace that this computer holds: one partnership's record. */
export type WorkspaceListed = {
  readonly key: string
  readonly title: string
  readonly sample: boolean
  /** Its record is missing or cannot be read, but back-ups are there. */
  readonly needsRecovery: boolean
}

/** A file's name and content. */
export type FileBytes = { readonly name: string; readonly bytes: Uint8Array }

/** What the window is here for. */
export type Job =
  | { readonly verb: 'sample'; readonly name: string }
  | { readonly verb: 'report'; readonly documents: readonly DocumentName[]; readonly file: FileBytes }
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
  readonly job: Job | null
  /** A file the program was opened with. */
  readonly file: FileBytes | null
}

/** What the shell had to mend while opening a record. */
export type Mended = {
  /** `tornTail`: a write was cut short when the program ended. Others: files were damaged and set aside. */
  readonly kind: 'tornTail' | 'journalDamaged' | 'snapshotDamaged' | 'restoredFromBackup'
  /** Changes that could not be read back. */
  readonly lostChanges: number
}

export type OpenReply =
  | { readonly kind: 'opened'; readonly head: Head; readonly mended: Mended | null }
  | { readonly kind: 'needsRecovery' }
  | { readonly kind: 'newerVersion'; readonly madeBy: string }
  | { readonly kind: 'missing' }

export type ReadReply =
  | { readonly kind: 'read'; readonly head: Head; readonly schemaVersion: number; readonly tables: Tables }
  | { readonly kind: 'missing' }

/** Why a change is not on disk. */
export type NotSavedReason = 'diskIsFull' | 'cannotWrite'

export type AppendReply =
  | { readonly kind: 'kept'; readonly head: Head; readonly at: string; readonly spaceIsLow: boolean }
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

export type Nothing = { readonly kind: 'done' }

/** Requests, by name. Every one is parsed before its handler runs. */
const key = z.string().check(z.regex(/^[A-Za-z0-9-]{1,80}$/))
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const isJson = (value: unknown, depth: number) => jsonFault(value, '', depth) === null
// A record stands three levels deep in a journal's line; a value that is set, up to seven deep in its record.
const jsonObject = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && isJson(value, 3),
)
const records = z.record(z.string(), jsonObject)
const tables = z.strictObject({
  partnerships: records,
  organisations: records,
  frameworks: records,
  drafts: records,
  cycles: records,
  returns: records,
  revisions: records,
  reviews: records,
})
const fileBytes = z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(200)), bytes })
const tableName = z.enum([
  'partnerships',
  'organisations',
  'frameworks',
  'drafts',
  'cycles',
  'returns',
  'revisions',
  'reviews',
])
const recordName = z.string().check(z.minLength(1), z.maxLength(120))
const fieldName = recordName.check(
  z.refine((name) => isJson({ [name]: null }, 1), 'a name that objects do not use themselves'),
)
const op = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('put'), table: tableName, id: recordName, value: jsonObject }),
  z.strictObject({
    op: z.literal('set'),
    table: tableName,
    id: recordName,
    path: z.array(fieldName).check(z.minLength(1), z.maxLength(6)),
    value: z.custom<Json>((value) => isJson(value, 7)),
  }),
])
const change = z.strictObject({
  does: z.string().check(z.maxLength(60)),
  at: z.string().check(z.maxLength(40)),
  ops: z.array(op).check(z.minLength(1), z.maxLength(20_000)),
})
const lines = z.array(z.string().check(z.maxLength(20_000))).check(z.maxLength(20_000))
const saveKinds = z.enum(['word', 'partnership', 'pack', 'page', 'framework', 'workbook'])
const openKinds = z.enum(['partnership', 'framework', 'list'])

/** What a file is that is saved: a Word document, a partnership, a return as a pack or a page, a framework as JSON, or a workbook. */
export type SaveKind = z.infer<typeof saveKinds>
/** What a file is that is opened: a partnership, a framework of either kind, or a list of organisations. */
export type OpenKind = z.infer<typeof openKinds>

const requestSchemas = {
  start: z.strictObject({}),
  openWorkspace: z.strictObject({ key }),
  readWorkspace: z.strictObject({ key }),
  append: z.strictObject({ key, change }),
  createWorkspace: z.strictObject({ title: recordName, sample: z.boolean(), tables }),
  /** Puts other content in a workspace; a back-up of what is there is made first. */
  replaceWorkspace: z.strictObject({ key, title: recordName, sample: z.boolean(), tables }),
  backUp: z.strictObject({ key, reason: z.enum(['start', 'interval', 'close', 'asked', 'before']) }),
  listBackups: z.strictObject({ key }),
  readBackup: z.strictObject({ key, name: recordName, place: z.enum(['computer', 'secondFolder']) }),
  chooseSecondFolder: z.strictObject({}),
  forgetSecondFolder: z.strictObject({}),
  savePartnershipFile: z.strictObject({ key, suggestedName: recordName }),
  saveFile: z.strictObject({ kind: saveKinds, suggestedName: recordName, bytes }),
  /** A partnership file when no kind is given. */
  openFile: z.strictObject({ kind: z.optional(openKinds) }),
  /** Asks for a folder that many files go to; the answer's token stands for a new folder in it, called `suggestedName`. */
  chooseOutFolder: z.strictObject({ suggestedName: recordName }),
  /** Writes one file to a folder that was chosen; whole or not at all. */
  saveInFolder: z.strictObject({ token: key, name: recordName, bytes }),
  showSaved: z.strictObject({ token: key }),
  changeSettings: z.strictObject({ change: settingsChangeSchema }),
  showMenu: z.strictObject({
    enabled: z.array(z.string().check(z.maxLength(40))),
    labels: z.record(z.string(), z.string().check(z.maxLength(200))),
  }),
  /** Everything typed has been sent and acknowledged, or cannot be: the answer to `onFlush`. */
  flushed: z.strictObject({ unsaved: z.boolean() }),
  /** A job without a window is at work, and on what: printed as it comes, and a sign that it has not hung. */
  jobGoesOn: z.strictObject({ words: recordName }),
  /** The end of a job without a window: files to write, lines to print, and whether it was refused. */
  finishJob: z.strictObject({ files: z.array(fileBytes), lines, problems: lines }),
} as const

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
  openFile: OpenFileReply
  chooseOutFolder: OutFolderReply
  saveInFolder: SaveReply
  showSaved: Nothing
  changeSettings: Settings
  showMenu: Nothing
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
}
export const signalNames = ['onMenu', 'onFlush', 'onFile'] as const satisfies readonly (keyof Signals)[]

/** The bridge as the window sees it, at `window.bridge`. */
export type Bridge = Calls & Signals

/** Reads a request. Refuses what does not fit its schema, naming the place. */
export const parseRequest = <Call extends CallName>(
  call: Call,
  request: unknown,
): Result<Request<Call>, readonly Misfit[]> =>
  parse(requestSchemas[call] as unknown as z.ZodMiniType<Request<Call>>, request)

export type { MenuState, SettingsChange }
