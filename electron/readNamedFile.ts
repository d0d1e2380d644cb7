import { basename } from 'node:path'
import type { OpenFileReply } from '../shared/bridge'
import { containerLimits } from '../shared/exchange/container'
import { letGo, orNull } from './record/failures'
import type { Files } from './record/files'

/** Reads a file that a person named. Its size is looked at first. */
export async function readNamedFile(
  files: Files,
  path: string,
): Promise<Exclude<OpenFileReply, { kind: 'cancelled' }>> {
  const name = basename(path)
  const facts = await files.facts(path).catch(letGo)
  if (facts?.kind !== 'file') return { kind: 'cannotRead', name, tooLarge: false }
  if (facts.bytes > containerLimits.file) return { kind: 'cannotRead', name, tooLarge: true }
  const bytes = await orNull(files.read(path))
  return bytes === null ? { kind: 'cannotRead', name, tooLarge: false } : { kind: 'opened', name, bytes }
}
