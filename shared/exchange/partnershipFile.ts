import { canonicalJson, type Json, type JsonObject, jsonLimits, readJson } from '../basics/json'
import { parse } from '../basics/parse'
import { ok, type Result, refuse } from '../basics/result'
import { utf8Bytes, utf8Text } from '../basics/utf8'
import { type Attachment, attachmentEntry, isAttachmentEntry, readAttachments } from './attachments'
import { type ContainerProblem, type Entry, readContainer, writeContainer } from './container'
import { type FileFacts, type Manifest, manifestSchema, manifestVersions } from './manifest'
import { type Counts, countsOf, type TableName, type Tables, tableNames } from './tables'
import { formatVersion, minReader, schemaVersion } from './versions'

// A partnership file (`.psa`): everything of one partnership in one file that its owner can keep, copy and read.
// Snapshots and back-ups are the same file. A return pack (`.psapack`) is one too, narrowed to one organisation's
// return or to one review. `docs/file-formats.md` describes it for people without this program.
//
//   manifest.json          what this is, from which version, how many of what, and each entry's length and SHA-256
//   returns/0001.json …    the records of each table, sorted by id, in parts of about four megabytes
//   attachments/<sha256>   a file that evidence names, as it is

/** SHA-256 of bytes, in lower-case hexadecimal. */
export type HashBytes = (bytes: Uint8Array) => string | Promise<string>

export type FileProblem =
  | ContainerProblem
  | { readonly kind: 'notAPartnershipFile' }
  | { readonly kind: 'newerVersion'; readonly madeBy: string }
  | { readonly kind: 'unknownFeature'; readonly feature: string }
  | { readonly kind: 'misfit'; readonly entry: string; readonly path: string; readonly expected: string }
  | { readonly kind: 'countsDiffer'; readonly what: string; readonly stated: number; readonly found: number }

/** Records of a file that was read and found whole, and the attached files that came with it. */
export type FileRead = {
  readonly manifest: Manifest
  readonly tables: Tables
  readonly attachments: readonly Attachment[]
}

const partLimit = 4 * 1024 * 1024

/**
 * Writes a partnership file, with the attached files that go along. The same records, facts and files always give the same bytes.
 */
export async function writePartnershipFile(
  tables: Tables,
  facts: FileFacts,
  hash: HashBytes,
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  const entries = [
    ...tableNames.flatMap((table) => tableEntries(table, tables[table])),
    ...attachments.map(({ sha256, bytes }) => ({ name: attachmentEntry(sha256), bytes })),
  ]
  const listed = await Promise.all(
    entries.map(async ({ name, bytes }) => ({ name, length: bytes.length, sha256: await hash(bytes) })),
  )
  const manifest: Manifest = {
    format: 'psa',
    formatVersion,
    schemaVersion,
    minReader,
    requires: [],
    ...facts,
    counts: countsOf(tables),
    entries: listed,
  }
  const first = { name: 'manifest.json', bytes: utf8Bytes(canonicalJson(manifest as unknown as Json)) }
  return writeContainer([first, ...entries])
}

function tableEntries(table: TableName, records: Tables[TableName]): Entry[] {
  const texts = Object.keys(records)
    .sort()
    .map((id) => canonicalJson(records[id] as JsonObject))
  const parts: string[][] = []
  let size = partLimit
  for (const text of texts) {
    const bytes = utf8Bytes(text).length
    if (size + bytes > partLimit || parts[parts.length - 1]?.length === jsonLimits.list) {
      parts.push([])
      size = 0
    }
    parts[parts.length - 1]?.push(text)
    size += bytes
  }
  return parts.map((part, i) => ({
    name: `${table}/${String(i + 1).padStart(4, '0')}.json`,
    bytes: utf8Bytes(`[${part.join(',\n')}]`),
  }))
}

/**
 * Reads a partnership file in this order: size, directory, names, manifest, versions, lengths and hashes, JSON limits,
 * counts, attached files. Anything wrong refuses the whole file and names the entry. Says nothing yet about what the records
 * mean: `checkTables` does.
 */
export async function readPartnershipFile(bytes: Uint8Array, hash: HashBytes): Promise<Result<FileRead, FileProblem>> {
  const container = readContainer(bytes)
  if (!container.ok) return container
  const [first, ...entries] = container.value
  if (first?.name !== 'manifest.json') return refuse({ kind: 'notAPartnershipFile' })
  const manifest = readManifest(first)
  if (!manifest.ok) return manifest
  const broken = await brokenEntry(manifest.value, entries, hash)
  if (broken !== null) return refuse({ kind: 'damagedEntry', entry: broken })
  const tables = readTables(entries.filter(({ name }) => !isAttachmentEntry(name)))
  if (!tables.ok) return tables
  const found = countsOf(tables.value)
  const differs = (Object.keys(found) as (keyof Counts)[]).find((what) => manifest.value.counts[what] !== found[what])
  if (differs)
    return refuse({
      kind: 'countsDiffer',
      what: differs,
      stated: manifest.value.counts[differs],
      found: found[differs],
    })
  const attachments = readAttachments(entries, manifest.value.entries, Object.values(tables.value.returns))
  return attachments.ok
    ? ok({ manifest: manifest.value, tables: tables.value, attachments: attachments.value })
    : attachments
}

function readManifest(entry: Entry): Result<Manifest, FileProblem> {
  const json = readEntryJson(entry)
  if ('wrong' in json)
    return refuse({ kind: 'misfit', entry: entry.name, path: '', expected: `JSON: it ${json.wrong}` })
  const versions = parse(manifestVersions, json.value)
  if (!versions.ok) return refuse({ kind: 'notAPartnershipFile' })
  if (versions.value.formatVersion > formatVersion || versions.value.minReader > schemaVersion) {
    return refuse({ kind: 'newerVersion', madeBy: versions.value.appVersion })
  }
  const manifest = parse(manifestSchema, json.value)
  if (!manifest.ok) {
    const [misfit] = manifest.problem
    return refuse({
      kind: 'misfit',
      entry: entry.name,
      path: misfit?.path ?? '',
      expected: misfit?.expected ?? 'a manifest',
    })
  }
  const [unknown] = manifest.value.requires
  return unknown === undefined ? manifest : refuse({ kind: 'unknownFeature', feature: unknown })
}

async function brokenEntry(manifest: Manifest, entries: readonly Entry[], hash: HashBytes): Promise<string | null> {
  const missing = manifest.entries.find((listed) => !entries.some((entry) => entry.name === listed.name))
  if (missing) return missing.name
  for (const entry of entries) {
    const listed = manifest.entries.find((each) => each.name === entry.name)
    if (!listed || listed.length !== entry.bytes.length || listed.sha256 !== (await hash(entry.bytes)))
      return entry.name
  }
  return null
}

function readTables(entries: readonly Entry[]): Result<Tables, FileProblem> {
  const tables = Object.fromEntries(tableNames.map((name) => [name, {}])) as {
    [Name in TableName]: { [id: string]: JsonObject }
  }
  for (const entry of entries) {
    const table = tableNames.find((name) => entry.name.startsWith(`${name}/`))
    const json = readEntryJson(entry)
    const wrong = (path: string, expected: string) =>
      refuse({ kind: 'misfit', entry: entry.name, path, expected } as const)
    if (!table) return wrong('', 'an entry this version knows')
    if ('wrong' in json) return wrong('', `JSON: it ${json.wrong}`)
    if (!Array.isArray(json.value)) return wrong('', 'a list of records')
    for (const [i, record] of (json.value as readonly Json[]).entries()) {
      const id = recordId(table, record)
      if (id === null) return wrong(`[${i}].id`, 'an id')
      if (Object.hasOwn(tables[table], id)) return wrong(`[${i}].id`, `an id used once; "${id}" is used before`)
      tables[table][id] = record as JsonObject
    }
  }
  return ok(tables)
}

/** The id a record is kept under; a framework's is its key, `s11-core@2026.1`. Null when it has none. */
export function recordId(table: TableName, record: Json): string | null {
  if (record === null || typeof record !== 'object' || Array.isArray(record)) return null
  const { id, edition } = record as JsonObject
  if (typeof id !== 'string' || id === '' || id === '__proto__') return null
  if (table !== 'frameworks') return id
  return typeof edition === 'string' ? `${id}@${edition}` : null
}

function readEntryJson(entry: Entry): { value: Json } | { wrong: string } {
  const text = utf8Text(entry.bytes)
  return text === null ? { wrong: 'is not UTF-8 text' } : readJson(text)
}
