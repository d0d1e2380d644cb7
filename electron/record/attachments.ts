import { join } from 'node:path'
import { attachedLimits, eachOnce } from '../../shared/basics/attachedFile'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { NotSavedReason } from '../../shared/bridge'
import { type Attachment, attachmentsOf, filesNamedIn } from '../../shared/exchange/attachments'
import type { Tables } from '../../shared/exchange/tables'
import { atomicWrite, tidy } from './atomicWrite'
import { errorCode, letGo, notSavedReason } from './failures'
import type { Files } from './files'
import { sha256 } from './hash'
import { backupFolder, recordFolder } from './places'
import type { RecordHost } from './recordHost'
import { keptBytes, plainBytes } from './vault'

// Files that are attached to evidence, each once under its SHA-256, beside the record and never in it. None is ever changed,
// and none is removed: what a person takes away can be brought back while the bytes are there.

/** Why the bytes of an attached file are not to be had: nowhere, or only as bytes that are not those that were attached. */
export type NotHere = 'missing' | 'damaged'

const isAttachedName = (name: string) => /^[0-9a-f]{64}$/.test(name)

const own = (data: string, key: string) => join(recordFolder(data, key), 'attachments')

/** Where a workspace's attached files may be: its own folder, that of its back-ups, the second folder. */
const places = (data: string, key: string, second: string | null): readonly string[] => [
  own(data, key),
  join(backupFolder(data, key), 'attachments'),
  ...(second === null ? [] : [join(second, 'attachments')]),
]

/** Keeps the bytes of a file that is attached. Answers their SHA-256 once the disk has them; refuses with nothing half-kept. */
export async function keepAttachment(
  host: RecordHost,
  key: string,
  bytes: Uint8Array,
): Promise<Result<string, NotSavedReason>> {
  const name = sha256(bytes)
  const folder = own(host.data, key)
  await tidy(host.files, folder, host.now().getTime())
  return keepIn(host, key, folder, name, bytes)
}

/** Keeps the bytes of several files. Answers why not all of them are kept, or null. What no record can name is a bug and throws. */
export async function keepAttachments(
  host: RecordHost,
  key: string,
  all: readonly Uint8Array[],
): Promise<NotSavedReason | null> {
  for (const bytes of all) {
    if (bytes.length === 0 || bytes.length > attachedLimits.bytes) throw new Error('No file of this size is attached')
    const kept = await keepAttachment(host, key, bytes)
    if (!kept.ok) return kept.problem
  }
  return null
}

/** The attached files that answers name and whose bytes are here. */
export async function namedAttachments(
  host: Pick<RecordHost, 'files' | 'data' | 'vault'>,
  key: string,
  tables: Tables,
  second: string | null,
): Promise<readonly Attachment[]> {
  const returns = Object.values(tables.returns)
  const found: Attachment[] = []
  for (const { sha256: name } of eachOnce(filesNamedIn(returns))) {
    const read = await readAttachment(host, key, name, second)
    if (read.ok) found.push({ sha256: name, bytes: read.value })
  }
  return attachmentsOf(returns, found)
}

/** Keeps for one workspace those attached files of another that records name and that are here. Answers why not all of those are kept, or null. */
export async function bringAttachments(
  host: RecordHost,
  from: string,
  key: string,
  tables: Tables,
  second: string | null,
): Promise<NotSavedReason | null> {
  for (const { sha256: name } of eachOnce(filesNamedIn(Object.values(tables.returns)))) {
    const read = await readAttachment(host, from, name, second)
    const kept = read.ok ? await keepIn(host, key, own(host.data, key), name, read.value) : ok(name)
    if (!kept.ok) return kept.problem
  }
  return null
}

async function keepIn(host: RecordHost, key: string, folder: string, name: string, bytes: Uint8Array) {
  const { files } = host
  const path = join(folder, name)
  const kept = await wholeAt(host, key, path, name)
  if (kept.kind === 'whole') return ok(name)
  try {
    await makeDurable(files, folder)
    const written = await atomicWrite(files, path, await keptBytes(host, key, bytes))
    if (!written.ok) throw written.problem.error
    return ok(name)
  } catch (error) {
    host.log('attachmentNotKept', { code: errorCode(error) })
    return refuse(notSavedReason(error))
  }
}

/** Makes a folder, with its own name on the disk too. */
async function makeDurable(files: Files, folder: string): Promise<void> {
  await files.makeFolder(folder)
  await files.syncFolder(join(folder, '..'))
}

type At = { readonly kind: 'whole'; readonly bytes: Uint8Array } | { readonly kind: NotHere }

/** The most bytes of an attached file as it is kept, encrypted or not. */
const mostBytes = attachedLimits.bytes + 64 * 1024

/** The bytes at a place, where they are those that were attached. */
async function wholeAt(
  host: Pick<RecordHost, 'files' | 'vault'>,
  key: string,
  path: string,
  name: string,
): Promise<At> {
  const { files } = host
  const facts = await files.facts(path).catch(letGo)
  if (facts?.kind !== 'file') return { kind: 'missing' }
  if (facts.bytes > mostBytes) return { kind: 'damaged' }
  const kept = await files.read(path).catch(letGo)
  const bytes = kept && (await plainBytes(host, key, kept))
  return bytes && sha256(bytes) === name ? { kind: 'whole', bytes } : { kind: 'damaged' }
}

/** The bytes of an attached file, checked against their SHA-256. One that is damaged here is looked for among the back-ups. */
export async function readAttachment(
  host: Pick<RecordHost, 'files' | 'data' | 'vault'>,
  key: string,
  name: string,
  second: string | null,
): Promise<Result<Uint8Array, NotHere>> {
  let worst: NotHere = 'missing'
  for (const folder of places(host.data, key, second)) {
    const at = await wholeAt(host, key, join(folder, name), name)
    if (at.kind === 'whole') return ok(at.bytes)
    if (at.kind === 'damaged') worst = 'damaged'
  }
  return refuse(worst)
}

/** The SHA-256 of the attached files that are here, by their names. */
export async function listAttachments(
  { files, data }: Pick<RecordHost, 'files' | 'data'>,
  key: string,
  second: string | null,
): Promise<readonly string[]> {
  const names = await Promise.all(places(data, key, second).map((folder) => namesIn(files, folder)))
  return [...new Set(names.flat())]
}

const namesIn = async (files: Files, folder: string) =>
  ((await files.list(folder).catch(letGo)) ?? []).filter(isAttachedName)

/** Copies attached files that a place for back-ups does not have yet. Each is written once. Answers why not all are there, or null. */
export async function copyAttachments(host: RecordHost, key: string, into: string): Promise<NotSavedReason | null> {
  const { files } = host
  const [from, to] = [own(host.data, key), join(into, 'attachments')]
  for (const name of await namesIn(files, from)) {
    const there = await files.facts(join(to, name)).catch(letGo)
    const here = await files.facts(join(from, name)).catch(letGo)
    if (there && there.bytes === here?.bytes) continue
    const at = await wholeAt(host, key, join(from, name), name)
    if (at.kind !== 'whole') continue
    const kept = await keepIn(host, key, to, name, at.bytes)
    if (!kept.ok) return kept.problem
  }
  return null
}
