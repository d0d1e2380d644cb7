import { type AttachedFile, attachedFileSchema } from '../basics/attachedFile'
import type { Json, JsonObject } from '../basics/json'
import { parse } from '../basics/parse'
import { ok, type Result, refuse } from '../basics/result'

// Attached files on their way: each travels once, as an entry under its SHA-256, and only while an answer names it.

/** The bytes of an attached file with their SHA-256. */
export type Attachment = { readonly sha256: string; readonly bytes: Uint8Array }

const folder = 'attachments/'

/** True for an entry of a container that holds an attached file. */
export const isAttachmentEntry = (name: string): boolean => name.startsWith(folder)

/** The entry that holds an attached file. */
export const attachmentEntry = (sha256: string): string => `${folder}${sha256}`

/** Every attached file that answers name, each naming of it: in their evidence, and in versions that a person still has to decide on. */
export const filesNamedIn = (returns: Iterable<JsonObject>): readonly AttachedFile[] =>
  [...returns].flatMap(({ answers }) => Object.values(objectOf(answers)).flatMap(filesOfAnswer))

function filesOfAnswer(answer: Json): readonly AttachedFile[] {
  const { evidence, undecided } = objectOf(answer)
  const waiting = listOf(undecided)
    .map(objectOf)
    .filter(({ part }) => typeof part === 'string' && part.startsWith('evidence/'))
    .flatMap(({ versions }) => listOf(versions).map((version) => objectOf(version)['value']))
  return [
    ...listOf(evidence).map((item) => objectOf(item)['file']),
    ...waiting.flatMap((v) => [v, objectOf(v)['file']]),
  ]
    .map((value) => parse(attachedFileSchema, value))
    .flatMap((read) => (read.ok ? [read.value] : []))
}

const objectOf = (value: Json | undefined): JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : {}
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : [])

/** Those of the attached files that answers of these returns name, and by the size that they have. */
export function attachmentsOf(returns: Iterable<JsonObject>, among: readonly Attachment[]): readonly Attachment[] {
  const named = filesNamedIn(returns)
  return among.filter(
    (each, place) => isNamedSo(named, each) && among.findIndex(({ sha256 }) => sha256 === each.sha256) === place,
  )
}

/** True where an answer names a file with the size that it has: another answer may give another size, and be wrong. */
const isNamedSo = (named: readonly AttachedFile[], { sha256, bytes }: Attachment): boolean =>
  named.some((file) => file.sha256 === sha256 && file.size === bytes.length)

type InFile = { readonly name: string; readonly bytes: Uint8Array }
type Listed = { readonly name: string; readonly sha256: string }

/** What is wrong with an entry that should hold an attached file. */
export type AttachmentProblem =
  | { readonly kind: 'damagedEntry'; readonly entry: string }
  | { readonly kind: 'unsafeEntry'; readonly entry: string; readonly why: string }

/**
 * The attached files among the entries of a file whose hashes are those that are listed. Refuses one that does not stand under
 * its own hash, one that no answer names, and one of another size than any answer says.
 */
export function readAttachments(
  entries: readonly InFile[],
  listed: readonly Listed[],
  returns: readonly JsonObject[],
): Result<readonly Attachment[], AttachmentProblem> {
  const attached = entries.filter(({ name }) => isAttachmentEntry(name))
  const named = attached.length === 0 ? [] : filesNamedIn(returns)
  const attachments: Attachment[] = []
  for (const { name, bytes } of attached) {
    const sha256 = listed.find((each) => each.name === name)?.sha256 ?? ''
    if (name !== attachmentEntry(sha256)) return refuse({ kind: 'damagedEntry', entry: name })
    const same = named.filter((file) => file.sha256 === sha256)
    if (same.length === 0) return refuse({ kind: 'unsafeEntry', entry: name, why: 'no answer names it' })
    if (!isNamedSo(same, { sha256, bytes }))
      return refuse({ kind: 'unsafeEntry', entry: name, why: 'it has another size than the answers say' })
    // A piece of its own: to hand over part of a file hands over all of it.
    attachments.push({ sha256, bytes: new Uint8Array(bytes) })
  }
  return ok(attachments)
}
