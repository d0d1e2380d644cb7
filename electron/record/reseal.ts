import { join } from 'node:path'
import { isSealed } from '../../shared/exchange/sealed/sealedFile'
import { type KeyRing, sealWith, unsealWith } from '../seal/seal'
import { atomicWrite } from './atomicWrite'
import { backupPath, namedBackups } from './backupFolder'
import { letGo, orNull } from './failures'
import { backupFolder, recordFolder } from './places'
import type { RecordHost } from './recordHost'
import { readVerified, writeVerified } from './verifiedBackups'
import { within } from './within'

// Turning a lock on or off changes the record by one write of HEAD. What lies beside the record, back-ups and attached files, is
// brought after it one file at a time: each is whole in either form, and both forms are read. A mark in the record's folder says
// that this is under way, so that it is taken up again at the next start.

const mark = (host: RecordHost, key: string) => join(recordFolder(host.data, key), 'resealing')

/** Notes that files beside the record are being brought into another form. Answers whether the disk took it. */
export const beginResealing = async (host: RecordHost, key: string): Promise<boolean> =>
  (await atomicWrite(host.files, mark(host, key), Uint8Array.of(0x31, 0x0a))).ok

/** True when files beside the record may still be in another form than the record. */
export const isResealing = async (host: RecordHost, key: string): Promise<boolean> =>
  (await host.files.facts(mark(host, key)).catch(letGo)) !== undefined

const secondFolderLimit = 3_000

/**
 * Brings the back-ups and attached files of a workspace into the form of its record: encrypted under `to`, or plain where that is
 * null. `known` opens those that are encrypted. Answers whether all of them were reached.
 */
export async function reseal(
  host: RecordHost,
  key: string,
  known: KeyRing | null,
  to: KeyRing | null,
  second: string | null,
): Promise<boolean> {
  const own = backupFolder(host.data, key)
  const record = join(recordFolder(host.data, key), 'attachments')
  const isThere = second === null || (await within(secondFolderLimit, isFolder(host, second), false))
  const attached = await host.files.list(record).catch((): readonly string[] => [])
  const places = [own, ...(second !== null && isThere ? [second] : [])]
  const lengths = new Map<string, number>()
  let all = isThere
  const bring = async (path: string, name: string) => {
    const length = await bringOne(host, path, known, to)
    if (length === null) all = false
    else if (length > 0) lengths.set(name, length)
  }
  for (const name of attached) await bring(join(record, name), name)
  for (const place of places) {
    for (const backup of await namedBackups(host.files, place, key)) await bring(backupPath(place, backup), backup.name)
    for (const name of attached) await bring(join(place, 'attachments', name), name)
  }
  await writeLengths(host, own, lengths)
  return all
}

/** Ends what `beginResealing` began. */
export const endResealing = async (host: RecordHost, key: string): Promise<void> => {
  await host.files.remove(mark(host, key)).catch(letGo)
}

const isFolder = async (host: RecordHost, folder: string) =>
  (await host.files.facts(folder).catch(letGo))?.kind === 'folder'

/** Brings one file into the form. Answers its new length, 0 when it stays as it is, null when it could not be brought. */
async function bringOne(host: RecordHost, path: string, known: KeyRing | null, to: KeyRing | null) {
  const facts = await host.files.facts(path).catch(letGo)
  if (facts?.kind !== 'file') return 0
  const bytes = await orNull(host.files.read(path))
  if (bytes === null) return null
  if (isSealed(bytes) === (to !== null)) return 0
  const next = to === null ? await opened(known, bytes) : await sealWith(to, bytes, host.appVersion)
  if (next === null) return null
  return (await atomicWrite(host.files, path, next)).ok ? next.length : null
}

async function opened(ring: KeyRing | null, bytes: Uint8Array): Promise<Uint8Array | null> {
  const plain = ring && (await unsealWith(ring.key, bytes))
  return plain?.ok ? plain.value : null
}

/** The list of verified back-ups knows each by its length, which another form changes. */
async function writeLengths(host: RecordHost, folder: string, lengths: ReadonlyMap<string, number>): Promise<void> {
  if (lengths.size === 0) return
  const verified = await readVerified(host.files, folder)
  const changed = Object.entries(verified).map(([name, each]) => [
    name,
    { ...each, bytes: lengths.get(name) ?? each.bytes },
  ])
  await writeVerified(host.files, folder, Object.fromEntries(changed))
}
