import { join } from 'node:path'
import * as z from 'zod/mini'
import { canonicalJson, type Json, readJson } from '../../shared/basics/json'
import { parse } from '../../shared/basics/parse'
import { utf8Bytes, utf8Text } from '../../shared/basics/utf8'
import { sealedSlotsSchema } from '../../shared/exchange/sealed/sealedFile'
import { schemaVersion } from '../../shared/exchange/versions'
import { atomicWrite } from './atomicWrite'
import { orNull } from './failures'
import type { Files } from './files'
import { sha256 } from './hash'

// HEAD names the pair of snapshot and journal that is current. It is one line: JSON, a space, and the SHA-256 of that JSON.
// It is written last of all, so that whatever it names is complete.

const sum = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const count = z.number().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER))

const versionsSchema = z.object({
  format: z.literal('psa-record'),
  formatVersion: count,
  schemaVersion: count,
  appVersion: z.string(),
})

const headFileSchema = z.object({
  ...versionsSchema.shape,
  workspace: z.string(),
  title: z.string(),
  sample: z.boolean(),
  /** The number of the current snapshot and journal. */
  pair: count,
  /** Where the snapshot stands. */
  head: z.strictObject({ seq: count, link: sum }),
  snapshot: z.strictObject({ bytes: count, sha256: sum }),
  /** The way to the key of a locked workspace, whose snapshot and journal are encrypted. */
  lock: z.optional(z.strictObject({ slots: sealedSlotsSchema })),
})

export type HeadFile = z.infer<typeof headFileSchema>

/** The version of HEAD and of the files beside it: that of a plain record, and of a locked one, which older programs cannot read. */
export const recordVersions = { plain: 1, locked: 2 } as const

export type HeadRead =
  | { readonly kind: 'read'; readonly headFile: HeadFile }
  | { readonly kind: 'newerVersion'; readonly madeBy: string }
  | { readonly kind: 'unreadable' }

const headPath = (folder: string) => join(folder, 'HEAD')

/** Reads a record folder's HEAD. One of a newer version is told apart from a damaged one. */
export async function readHeadFile(files: Files, folder: string): Promise<HeadRead> {
  const bytes = await orNull(files.read(headPath(folder)))
  const line = bytes && utf8Text(bytes)
  const split = line?.lastIndexOf(' ') ?? -1
  if (!line || split < 0 || `${sha256(line.slice(0, split))}\n` !== line.slice(split + 1)) return { kind: 'unreadable' }
  const json = readJson(line.slice(0, split))
  const versions = parse(versionsSchema, 'value' in json ? json.value : null)
  if (!('value' in json) || !versions.ok) return { kind: 'unreadable' }
  if (versions.value.formatVersion > recordVersions.locked || versions.value.schemaVersion > schemaVersion) {
    return { kind: 'newerVersion', madeBy: versions.value.appVersion }
  }
  const headFile = parse(headFileSchema, json.value)
  return headFile.ok ? { kind: 'read', headFile: headFile.value } : { kind: 'unreadable' }
}

/**
 * Makes a pair the current one. When the write fails half-way, what HEAD then says decides: throws only if it does not name
 * the new pair.
 */
export async function writeHeadFile(files: Files, folder: string, headFile: HeadFile): Promise<void> {
  const json = canonicalJson(headFile as unknown as Json)
  const written = await atomicWrite(files, headPath(folder), utf8Bytes(`${json} ${sha256(json)}\n`))
  if (written.ok) return
  const now = await readHeadFile(files, folder)
  if (now.kind !== 'read' || now.headFile.pair !== headFile.pair) throw written.problem.error
}
