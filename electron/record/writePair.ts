import { join } from 'node:path'
import { sameJson } from '../../shared/basics/json'
import { utf8Bytes } from '../../shared/basics/utf8'
import type { Attachment } from '../../shared/exchange/attachments'
import { type Head, journalHeader } from '../../shared/exchange/journal'
import type { FileFacts } from '../../shared/exchange/manifest'
import { readPartnershipFile, writePartnershipFile } from '../../shared/exchange/partnershipFile'
import { countsOf, type Tables } from '../../shared/exchange/tables'
import { type JournalCipher, newJournalCipher } from '../seal/journalCipher'
import { type KeyRing, sealWith, unsealWith } from '../seal/seal'
import { atomicWrite } from './atomicWrite'
import { letGo } from './failures'
import type { Files } from './files'
import { sha256 } from './hash'
import { recordVersions, writeHeadFile } from './headFile'
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
 * journal's length and cipher. With a ring, both are encrypted. When it throws, the pair before is still current.
 */
export async function writePair(
  host: RecordHost,
  folder: string,
  pair: number,
  content: Content,
  ring: KeyRing | null,
): Promise<{ readonly soundBytes: number; readonly cipher: JournalCipher | null }> {
  const { files } = host
  const paths = [join(folder, snapshotName(pair)), join(folder, journalName(pair))] as const
  const plain = await provenBytes(host, content, 'snapshot')
  const snapshot = ring ? await provenSealed(host, ring, plain) : plain
  const header = journalHeader(content.workspace, content.head, sha256)
  const cipher = ring && newJournalCipher(ring.key)
  const journal = cipher ? Buffer.concat([cipher.firstLine, cipher.seal(header)]) : utf8Bytes(header)
  try {
    await files.makeFolder(folder)
    await demand(files, paths[0], snapshot)
    await demand(files, paths[1], journal)
    await writeHeadFile(files, folder, {
      format: 'psa-record',
      formatVersion: ring ? recordVersions.locked : recordVersions.plain,
      schemaVersion: content.schemaVersion,
      appVersion: host.appVersion,
      workspace: content.workspace,
      title: content.title,
      sample: content.sample,
      pair,
      head: content.head,
      snapshot: { bytes: snapshot.length, sha256: sha256(snapshot) },
      ...(ring ? { lock: { slots: [...ring.slots] } } : {}),
    })
    return { soundBytes: journal.length, cipher }
  } catch (error) {
    for (const path of paths) await files.remove(path).catch(letGo)
    throw error
  }
}

/** Bytes, encrypted, that are known to decrypt. Those that do not are a bug and throw. */
async function provenSealed(host: RecordHost, ring: KeyRing, bytes: Uint8Array): Promise<Uint8Array> {
  const sealed = await sealWith(ring, bytes, host.appVersion)
  const opened = await unsealWith(ring.key, sealed)
  if (!opened.ok || sha256(opened.value) !== sha256(bytes)) throw new Error('What was just encrypted does not open')
  return sealed
}

async function demand(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const written = await atomicWrite(files, path, bytes)
  if (!written.ok) throw written.problem.error
}

/** How many pairs before the current one are kept. */
const olderPairs = 2

/**
 * Removes pairs that are older than the last two before the current one, or than as many as are to be left: the one place where a
 * pair is removed.
 */
export async function dropOldPairs(
  files: Files,
  folder: string,
  current: number,
  left: number = olderPairs,
): Promise<void> {
  const names = await files.list(folder).catch((): readonly string[] => [])
  const numbered = names.flatMap((name) => {
    const pair = pairNumber(name)
    return pair === null || pair >= current ? [] : [{ name, pair }]
  })
  const kept = [...new Set(numbered.map(({ pair }) => pair))].sort((a, b) => b - a).slice(0, left)
  for (const { name, pair } of numbered) {
    if (!kept.includes(pair)) await files.remove(join(folder, name)).catch(letGo)
  }
}

/** Removes every pair but one, for a purge. Rejects while one of them is still there. */
export async function removeOtherPairs(files: Files, folder: string, current: number): Promise<void> {
  for (const name of await files.list(folder)) {
    const pair = pairNumber(name)
    if (pair !== null && pair !== current) await files.remove(join(folder, name))
  }
  await files.syncFolder(folder)
}
