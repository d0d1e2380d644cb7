import { join } from 'node:path'
import * as z from 'zod/mini'
import { canonicalJson, readJson } from '../../shared/basics/json'
import { parse } from '../../shared/basics/parse'
import { mostPieces, type Removal, removalSchema } from '../../shared/basics/removal'
import { utf8Bytes, utf8Text } from '../../shared/basics/utf8'
import type { PurgeReply } from '../../shared/bridge'
import { readBackupName } from '../../shared/exchange/backups'
import { readPartnershipFile, writePartnershipFile } from '../../shared/exchange/partnershipFile'
import {
  type Cleaner,
  cleanerOfRemovals,
  cleanerOfWords,
  cleanTables,
  removalsIn,
  sentencesWith,
  withRemovals,
} from '../../shared/exchange/removing/clean'
import type { Tables } from '../../shared/exchange/tables'
import { atomicWrite } from './atomicWrite'
import { namedBackups } from './backupFolder'
import { letGo, orNull } from './failures'
import { sha256 } from './hash'
import { backupFolder, recordFolder } from './places'
import type { RecordHost } from './recordHost'
import { keptBytes, plainBytes } from './vault'
import { readVerified, writeVerified } from './verifiedBackups'
import { within } from './within'
import type { WorkspaceRecord } from './workspaceRecord'

// Words and attached files are removed for good: from the record, its history, every back-up that can be reached, and what was set
// aside. What is to be removed is noted first, and the note goes last, so that a purge that was cut short is taken up again.
//
//   note ──▶ know the sentences ──▶ new pair, none before ──▶ back-ups ──▶ attached files ──▶ set-aside files ──▶ copy ──▶ no note
//
// Each step can be done twice. The removal in the partnership's record knows the sentences again without holding them.

const orderSchema = z.strictObject({
  words: z.array(z.string()),
  /** The removal as it will be kept, without the sentences that are only found on the way. */
  removal: removalSchema,
})

/** What is to be removed. */
export type PurgeOrder = z.infer<typeof orderSchema>

const notePath = (host: RecordHost, key: string) => join(recordFolder(host.data, key), 'purging')

/** How long the second folder is waited for, in milliseconds. */
const secondFolderLimit = 20_000

/** The mark that makes the next start forget the window's copy of the work on disk. */
export const forgetCopyMark = (data: string): string => join(data, 'forget-copy')

/** Removes words and attached files for good. */
export async function purge(
  host: RecordHost,
  record: WorkspaceRecord,
  order: PurgeOrder,
  second: string | null,
): Promise<PurgeReply> {
  const note = await keptBytes(host, record.key, utf8Bytes(canonicalJson(order)))
  const noted = await atomicWrite(host.files, notePath(host, record.key), note)
  return noted.ok ? carryOut(host, record, order, second) : { kind: 'notKept', reason: 'cannotWrite' }
}

/** Takes up a purge again that was cut short. Answers whether nothing of one is left to do. */
export async function resumePurge(host: RecordHost, record: WorkspaceRecord, second: string | null): Promise<boolean> {
  const bytes = await orNull(host.files.read(notePath(host, record.key)))
  if (bytes === null) return true
  const plain = await plainBytes(host, record.key, bytes)
  const json = readJson((plain && utf8Text(plain)) ?? '')
  const order = parse(orderSchema, 'value' in json ? json.value : null)
  return order.ok && (await carryOut(host, record, order.value, second)).kind === 'removed'
}

async function carryOut(
  host: RecordHost,
  record: WorkspaceRecord,
  { words, removal }: PurgeOrder,
  second: string | null,
): Promise<PurgeReply> {
  const { key } = record
  const own = backupFolder(host.data, key)
  const there = second !== null && (await within(secondFolderLimit, isFolder(host, second), false)) ? second : null
  const places = there === null ? [own] : [own, there]
  const content = await record.content()
  const cleaner = cleanerOfWords(words, removal.files)
  const whole = await knowing(host, key, content.tables, places, words, removal)
  const earlier = removalsIn(content.tables)
  const all = [...earlier, whole]
  const cleaned = (tables: Tables) => withRemovals(cleanAll(tables, cleaner, [...earlier, removal]), all)
  const title = cleaner.text(content.title)
  const problem = await record.rewrite({ title, tables: cleaned(content.tables) })
  if (problem !== null) return { kind: 'notFinished' }
  const unreached: string[] = second !== null && there === null ? [second] : []
  try {
    for (const place of places) unreached.push(...(await cleanBackups(host, key, place, own, cleaner.text, cleaned)))
    await removeAttached(host, [recordFolder(host.data, key), ...places], removal.files)
    await removeSetAside(host, key)
    for (const place of [recordFolder(host.data, key), ...places]) await removeUnfinished(host, key, place)
    const marked = await atomicWrite(host.files, forgetCopyMark(host.data), utf8Bytes('1\n'))
    if (!marked.ok) throw marked.problem.error
    await host.files.remove(notePath(host, key))
  } catch {
    return { kind: 'notFinished' }
  }
  return { kind: 'removed', unreached }
}

const cleanAll = (tables: Tables, cleaner: Cleaner, earlier: readonly Removal[]): Tables => {
  const { tables: cleaned } = cleanTables(tables, cleaner)
  return earlier.every(({ pieces }) => pieces.length === 0)
    ? cleaned
    : cleanTables(cleaned, cleanerOfRemovals(earlier)).tables
}

const isFolder = async (host: RecordHost, folder: string) =>
  (await host.files.facts(folder).catch(letGo))?.kind === 'folder'

/** The removal with every sentence that holds the words, here and in the back-ups that can be reached. */
async function knowing(
  host: RecordHost,
  key: string,
  tables: Tables,
  places: readonly string[],
  words: readonly string[],
  removal: Removal,
): Promise<Removal> {
  const sentences = new Set(sentencesWith(tables, words))
  for (const place of places)
    for (const { name } of await namedBackups(host.files, place, key)) {
      const file = await readBackupFile(host, key, join(place, name))
      for (const sentence of file ? sentencesWith(file.tables, words) : []) sentences.add(sentence)
    }
  const sums = [...sentences].map((sentence) => sha256(utf8Bytes(removal.salt + sentence)))
  return { ...removal, pieces: [...new Set([...removal.pieces, ...sums])].slice(0, mostPieces) }
}

async function readBackupFile(host: RecordHost, key: string, path: string) {
  const bytes = await orNull(host.files.read(path))
  const plain = bytes && (await plainBytes(host, key, bytes))
  const read = plain && (await readPartnershipFile(plain, sha256))
  return read?.ok ? read.value : null
}

/** Writes each back-up of a folder anew without what is removed. Answers the names of those that could not be read or written. */
async function cleanBackups(
  host: RecordHost,
  key: string,
  folder: string,
  listFolder: string,
  text: Cleaner['text'],
  cleaned: (tables: Tables) => Tables,
): Promise<readonly string[]> {
  const unreached: string[] = []
  const lengths = new Map<string, number>()
  for (const { name } of await namedBackups(host.files, folder, key)) {
    const file = await readBackupFile(host, key, join(folder, name))
    if (file === null) {
      unreached.push(name)
      continue
    }
    const {
      counts: _counts,
      entries: _entries,
      minReader: _reader,
      requires: _requires,
      format: _f,
      formatVersion: _v,
      ...facts
    } = file.manifest
    const plain = await writePartnershipFile(
      cleaned(file.tables),
      { ...facts, title: text(facts.title) },
      sha256,
      file.attachments,
    )
    const bytes = await keptBytes(host, key, plain)
    const written = await atomicWrite(host.files, join(folder, name), bytes)
    if (written.ok) lengths.set(name, bytes.length)
    else if (folder === listFolder) throw written.problem.error
    else unreached.push(name)
  }
  const verified = await readVerified(host.files, listFolder)
  const changed = Object.entries(verified).map(([name, each]) => [
    name,
    { ...each, bytes: lengths.get(name) ?? each.bytes },
  ])
  await writeVerified(host.files, listFolder, Object.fromEntries(changed))
  return unreached
}

async function removeAttached(host: RecordHost, places: readonly string[], names: readonly string[]) {
  for (const place of places) for (const name of names) await removeIfThere(host, join(place, 'attachments', name))
}

/** Removes a file. Rejects while it is still there. */
async function removeIfThere(host: RecordHost, path: string): Promise<void> {
  if ((await host.files.facts(path).catch(letGo)) !== undefined) await host.files.remove(path)
}

/** Removes what was set aside of a workspace because it was damaged: nobody can tell what is in it. */
async function removeSetAside(host: RecordHost, key: string): Promise<void> {
  const damaged = join(host.data, 'damaged')
  for (const day of (await host.files.list(damaged).catch(letGo)) ?? [])
    for (const folder of (await host.files.list(join(damaged, day)).catch(letGo)) ?? [])
      if (folder.startsWith(`${key}-`))
        for (const name of await host.files.list(join(damaged, day, folder)))
          await removeIfThere(host, join(damaged, day, folder, name))
}

/** Removes files that were being written when the program ended. */
async function removeUnfinished(host: RecordHost, key: string, folder: string): Promise<void> {
  for (const name of (await host.files.list(folder).catch(letGo)) ?? []) {
    const inner = /^\.(.+)\.[0-9a-f]{12}\.tmp$/.exec(name)?.[1]
    const isOurs =
      inner !== undefined && (folder === recordFolder(host.data, key) || readBackupName(inner, key) !== null)
    if (isOurs) await removeIfThere(host, join(folder, name))
  }
}
