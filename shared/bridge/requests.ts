import * as z from 'zod/mini'
import { attachedNameSchema, sha256Schema } from '../basics/attachedFile'
import { type Json, type JsonObject, jsonFault } from '../basics/json'
import { removalSchema } from '../basics/removal'
import { removableLimits } from '../exchange/removing/words'
import { passphraseLimits } from '../exchange/sealed/passphrase'
import { tableNames } from '../exchange/tables'
import { settingsChangeSchema } from '../settings'
import { roomShownSchema } from './room'

// What each request of the window may hold, in length and in depth too.

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
  surveys: records,
  actions: records,
  challenges: records,
  sessions: records,
  plans: records,
  prompts: records,
  reports: records,
})
const fileBytes = z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(200)), bytes })
const tableName = z.enum(tableNames)
/** The bytes of attached files, kept before the records that name them. */
const attachments = z.optional(z.array(bytes).check(z.maxLength(2_000)))
/** The workspace that content is a back-up of: those of its attached files that the records name are kept before them too. */
const backupOf = z.optional(key)
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
const passphrase = z.string().check(z.maxLength(passphraseLimits.most))
/** What is saved is encrypted, so that each of these opens it; left out, it is saved as it is. */
const passphrases = z.optional(z.array(passphrase).check(z.minLength(1), z.maxLength(2)))
const saveKinds = z.enum([
  'word',
  'partnership',
  'pack',
  'review',
  'page',
  'framework',
  'workbook',
  'zip',
  'pdf',
  'recoveryPage',
])
const openKinds = z.enum(['partnership', 'framework', 'list', 'answers'])

/** What a file is that is saved: a Word document, a partnership, a return as a pack or a page, a review, a framework as JSON, a workbook, several files in one, pages to print, or the recovery page. */
export type SaveKind = z.infer<typeof saveKinds>
/** What a file is that is opened: a partnership, a framework of either kind, a list of organisations, or answers given elsewhere. */
export type OpenKind = z.infer<typeof openKinds>

const purgedWords = z
  .array(z.string().check(z.minLength(removableLimits.least), z.maxLength(removableLimits.most)))
  .check(z.maxLength(20))

const pageEdge = z.strictObject({
  head: z.string().check(z.maxLength(600)),
  foot: z.string().check(z.maxLength(600)),
  onItsSide: z.boolean(),
})
/** What stands at the head and the foot of every page of a PDF, and whether its paper lies on its side. */
export type PageEdge = z.infer<typeof pageEdge>

/** Requests, by name. Every one is parsed before its handler runs. */
export const requestSchemas = {
  start: z.strictObject({}),
  openWorkspace: z.strictObject({ key }),
  readWorkspace: z.strictObject({ key }),
  append: z.strictObject({ key, change }),
  createWorkspace: z.strictObject({ title: recordName, sample: z.boolean(), tables, attachments, backupOf }),
  /** Puts other content in a workspace; a back-up of what is there is made first. */
  replaceWorkspace: z.strictObject({ key, title: recordName, sample: z.boolean(), tables, attachments, backupOf }),
  backUp: z.strictObject({ key, reason: z.enum(['start', 'interval', 'close', 'asked', 'before']) }),
  listBackups: z.strictObject({ key }),
  readBackup: z.strictObject({ key, name: recordName, place: z.enum(['computer', 'secondFolder']) }),
  chooseSecondFolder: z.strictObject({}),
  forgetSecondFolder: z.strictObject({}),
  /** `attached`: whether the attached files go along. */
  savePartnershipFile: z.strictObject({ key, suggestedName: recordName, attached: z.boolean(), passphrases }),
  saveFile: z.strictObject({ kind: saveKinds, suggestedName: recordName, bytes, passphrases }),
  /** Asks where, then saves what the window shows on paper as PDF. */
  savePages: z.strictObject({ suggestedName: recordName, edge: pageEdge }),
  /** A partnership file when no kind is given. */
  openFile: z.strictObject({ kind: z.optional(openKinds) }),
  /** Asks for a folder that many files go to; the answer's token stands for a new folder in it, called `suggestedName`. */
  chooseOutFolder: z.strictObject({ suggestedName: recordName }),
  /** Writes one file to a folder that was chosen; whole or not at all. */
  saveInFolder: z.strictObject({ token: key, name: recordName, bytes, passphrases }),
  /** Decrypts a file that came in. */
  unseal: z.strictObject({ bytes, passphrase }),
  /** Opens a locked workspace's key until the program ends. */
  unlock: z.strictObject({ key, passphrase }),
  /** Locks a workspace, so that each of one or two passphrases opens it; null takes the lock off. */
  setLock: z.strictObject({ key, passphrases: z.nullable(z.array(passphrase).check(z.minLength(1), z.maxLength(2))) }),
  /** Removes words and attached files for good. */
  purge: z.strictObject({ key, words: purgedWords, removal: removalSchema }),
  /** Closes the program as a person does and starts it again, with every key forgotten. */
  startAgain: z.strictObject({}),
  /** Has a person choose a file and keeps its bytes beside the record: the answer is what evidence can then name. */
  attachFile: z.strictObject({ key }),
  /** Keeps the bytes of attached files that came with a return. */
  keepAttachments: z.strictObject({ key, attachments: z.array(bytes).check(z.minLength(1), z.maxLength(2_000)) }),
  readAttachment: z.strictObject({ key, sha256: sha256Schema }),
  /** Asks whether so many attached files of so many bytes go along with what is saved; only without them where they do not fit. */
  askAboutAttached: z.strictObject({
    files: z.int().check(z.minimum(1)),
    bytes: z.int().check(z.minimum(1)),
    fit: z.boolean(),
  }),
  /** The attached files whose bytes are here. */
  listAttachments: z.strictObject({ key }),
  /** Saves a copy of an attached file where a person says. */
  saveAttachment: z.strictObject({ key, sha256: sha256Schema, name: attachedNameSchema }),
  showSaved: z.strictObject({ token: key }),
  changeSettings: z.strictObject({ change: settingsChangeSchema }),
  showMenu: z.strictObject({
    enabled: z.array(z.string().check(z.maxLength(40))),
    labels: z.record(z.string(), z.string().check(z.maxLength(200))),
  }),
  /** Opens the room's view on another display, or on this one where there is no other. */
  openRoom: z.strictObject({}),
  /** What the room's view shows: all of it that ever leaves the window. */
  showRoom: z.strictObject({ shown: roomShownSchema }),
  closeRoom: z.strictObject({}),
  /** Everything typed has been sent and acknowledged, or cannot be: the answer to `onFlush`. */
  flushed: z.strictObject({ unsaved: z.boolean() }),
  /** A job without a window is at work, and on what: printed as it comes, and a sign that it has not hung. */
  jobGoesOn: z.strictObject({ words: recordName }),
  /** The end of a job without a window: files to write, lines to print, and whether it was refused. */
  finishJob: z.strictObject({ files: z.array(fileBytes), lines, problems: lines }),
} as const
