import { basename } from 'node:path'
import { attachedFault, attachedName } from '../shared/basics/attachedFile'
import type { AttachReply } from '../shared/bridge'
import { keepAttachment } from './record/attachments'
import { letGo } from './record/failures'
import { sha256 } from './record/hash'
import type { RecordHost } from './record/recordHost'

/**
 * Keeps a file that a person chose, beside a workspace's record. What it is and its size are looked at before it is read.
 * `removed` are the SHA-256 of files that were removed for good: none of them is kept again.
 */
export async function attachChosen(
  host: RecordHost,
  key: string,
  path: string,
  removed: ReadonlySet<string>,
): Promise<AttachReply> {
  const name = attachedName(basename(path))
  const facts = await host.files.facts(path).catch(letGo)
  if (facts?.kind !== 'file') return { kind: 'refused', name, why: 'cannotRead' }
  const fault = attachedFault(basename(path), facts.bytes)
  if (fault !== null) return { kind: 'refused', name, why: fault }
  const bytes = await host.files.read(path).catch(letGo)
  if (!bytes) return { kind: 'refused', name, why: 'cannotRead' }
  const grown = attachedFault(name, bytes.length)
  if (grown !== null) return { kind: 'refused', name, why: grown }
  if (removed.has(sha256(bytes))) return { kind: 'refused', name, why: 'removed' }
  const kept = await keepAttachment(host, key, bytes)
  return kept.ok
    ? { kind: 'attached', file: { name, size: bytes.length, sha256: kept.value } }
    : { kind: 'refused', name, why: kept.problem }
}
