import { join } from 'node:path'
import { sameJson } from '../../shared/basics/json'
import { utf8Bytes } from '../../shared/basics/utf8'
import type { Attachment } from '../../shared/exchange/attachments'
import { type Head, journalHeader } from '../../shared/exchange/journal'
import type { FileFacts } from '../../shared/exchange/manifest'
import { readPartnershipFile, writePartnershipFile } from '../../shared/exchange/partnershipFile'
import { countsOf, type Tables } from '../../shared/exchange/tables'
import { atomicWrite } from './atomicWrite'
import { letGo } from './failures'
import type { Files } from './files'
import { sha256 } from './hash'
import { recordVersion, writeHeadFile } from './headFile'
import { journalName, pairNumber, snapshotName } from './places'
import { sameHead } from './readRecord'
import type { RecordHost } from './recordHost'

/** A workspace's content at one place in its record. */
export type Content = {
  readonly workspace: string
  readonly title: string
  readonly sample: boolean
  readonly schemaVersion: number
  readonly head: Head
  readonly tables: Tables
}

/** Content as a partnership file. */
export function contentBytes(
  host: RecordHost,
  content: Content,
  kind: FileFacts['kind'],
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  const { tables, ...facts } = content
  const madeAt = host.now().toISOString()
  return writePartnershipFile(tables, { ...facts, kind, appVersion: host.appVersion, madeAt }, sha256, attachments)
}

/** True when our own reader takes the bytes and finds the content's head and counts in them. */
export async function holds(bytes: Uint8Array, content: Content): Promise<boolean> {
  const read = await readPartnershipFile(bytes, sha256)
  if (!read.ok || !sameHead(read.value.manifest.head, content.head)) return false
  return sameJson(countsOf(read.value.tables), countsOf(content.tables))
}

/** Content as a partnership file that is known to read back. One that does not is a bug and throws. */
export async function provenBytes(
  host: RecordHost,
  content: Content,
  kind: FileFacts['kind'],
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  const bytes = await contentBytes(host, content, kind, attachments)
  if (!(await holds(bytes, content))) throw new Error('A file that was just made does not read back')
  return bytes
}

/**
 * Writes a snapshot, an empty journal that goes on from it, and last of all HEAD, which makes both current. Answers the
 * journal's length. When it throws, the pair before is still current.
 */
export async function writePair(host: RecordHost, folder: string, pair: number, content: Content): Promise<number> {
  const { files } = host
  const paths = [join(folder, snapshotName(pair)), join(folder, journalName(pair))] as const
  const snapshot = await provenBytes(host, content, 'snapshot')
  const journal = utf8Bytes(journalHeader(content.workspace, content.head, sha256))
  try {
    await files.makeFolder(folder)
    await demand(files, paths[0], snapshot)
    await demand(files, paths[1], journal)
    await writeHeadFile(files, folder, {
      format: 'psa-record',
      formatVersion: recordVersion,
      schemaVersion: content.schemaVersion,
      appVersion: host.appVersion,
      workspace: content.workspace,
      title: content.title,
      sample: content.sample,
      pair,
      head: content.head,
      snapshot: { bytes: snapshot.length, sha256: sha256(snapshot) },
    })
    return journal.length
  } catch (error) {
    for (const path of paths) await files.remove(path).catch(letGo)
    throw error
  }
}

async function demand(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const written = await atomicWrite(files, path, bytes)
  if (!written.ok) throw written.problem.error
}

/** How many pairs before the current one are kept. */
const olderPairs = 2

/** Removes pairs that are older than the last two before the current one: the one place where a pair is removed. */
export async function dropOldPairs(files: Files, folder: string, current: number): Promise<void> {
  const names = await files.list(folder).catch((): readonly string[] => [])
  const numbered = names.flatMap((name) => {
    const pair = pairNumber(name)
    return pair === null || pair >= current ? [] : [{ name, pair }]
  })
  const kept = [...new Set(numbered.map(({ pair }) => pair))].sort((a, b) => b - a).slice(0, olderPairs)
  for (const { name, pair } of numbered) {
    if (!kept.includes(pair)) await files.remove(join(folder, name)).catch(letGo)
  }
}
