import type { SetLockReply, UnlockReply } from '../../shared/bridge'
import { type KeyRing, newKeyRing } from '../seal/seal'
import { keyFromSlots } from '../seal/slots'
import { readHeadFile } from './headFile'
import { lockOf } from './lockOf'
import { recordFolder } from './places'
import type { RecordHost } from './recordHost'
import { beginResealing, endResealing, isResealing, reseal } from './reseal'
import type { WorkspaceRecord } from './workspaceRecord'
import { dropOldPairs } from './writePair'

// Locking a workspace: its record, back-ups and attached files are encrypted under one key, which one or two passphrases open.
//
//   on   note it ──▶ new pair, encrypted; HEAD names it ──▶ back-ups and files encrypted ──▶ done
//   off  note it ──▶ back-ups and files decrypted ──▶ new pair, plain; HEAD names it ──▶ done
//
// HEAD is one file, written whole or not at all: whenever the program ends, the workspace is locked as before or as asked.

/** Finds the key that a passphrase opens, and keeps it until the program ends. */
export async function unlock(
  host: RecordHost,
  key: string,
  passphrase: string,
  second: string | null,
): Promise<UnlockReply> {
  const slots = await lockOf(host.files, host.data, key, second)
  if (slots === null) return { kind: 'notLocked' }
  const fileKey = await keyFromSlots(slots, passphrase)
  if (fileKey === null) return { kind: 'wrongPassphrase' }
  host.vault.set(key, { key: fileKey, slots })
  return { kind: 'unlocked' }
}

/**
 * Locks a workspace with passphrases, changes them, or takes the lock off with null. The key stays when passphrases change, so
 * that what was encrypted before stays in reach.
 */
export async function setLock(
  host: RecordHost,
  record: WorkspaceRecord,
  passphrases: readonly string[] | null,
  second: string | null,
): Promise<SetLockReply> {
  const { key } = record
  const before = host.vault.ring(key)
  const next = passphrases && (await newKeyRing(passphrases, before?.key))
  if (!(await beginResealing(host, key))) return { kind: 'notKept', reason: 'cannotWrite' }
  if (next === null) await reseal(host, key, before, null, second)
  const problem = await record.relock(next)
  if (problem !== null) {
    await resumeResealing(host, key, second)
    return { kind: 'notKept', reason: problem }
  }
  host.vault.set(key, next)
  const all = await finish(host, key, before, next, second)
  return { kind: 'done', all }
}

/** Takes up again what was under way with a workspace's lock when the program ended. */
export async function resumeResealing(host: RecordHost, key: string, second: string | null): Promise<void> {
  const ring = host.vault.ring(key)
  if (await isResealing(host, key)) await finish(host, key, ring, ring, second)
}

/** Brings what lies beside the record into its form, and lets pairs go that are still in the other. */
async function finish(
  host: RecordHost,
  key: string,
  known: KeyRing | null,
  to: KeyRing | null,
  second: string | null,
): Promise<boolean> {
  const folder = recordFolder(host.data, key)
  const head = await readHeadFile(host.files, folder)
  if (head.kind === 'read') await dropOldPairs(host.files, folder, head.headFile.pair, 0)
  const all = await reseal(host, key, known, to, second)
  if (all) await endResealing(host, key)
  return all
}
