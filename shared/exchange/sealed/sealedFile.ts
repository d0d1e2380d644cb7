import * as z from 'zod/mini'
import { base64Of, bytesOf } from '../../basics/base64'
import { canonicalJson, type Json, readJson } from '../../basics/json'
import { parse } from '../../basics/parse'
import { ok, type Result, refuse } from '../../basics/result'
import { sha256Hex } from '../../basics/sha256'
import { utf8Bytes, utf8Text } from '../../basics/utf8'
import { containerLimits } from '../container'

// A file that is encrypted with a passphrase: a partnership file or a pack, sealed whole. Four lines, then the content.
//
//   This is an encrypted file of Partnership Self-Assessment. …     for people and mail gateways
//   {"chunk":65536,"cipher":"AES-256-GCM",…,"slots":[…]}            the header: all that opening needs but the passphrase
//   <HMAC-SHA-256 of the two lines above under the header key>      tells a wrong passphrase from a changed file
//   <SHA-256 of the three lines above>                              finds damage before any key is derived
//   <chunks of 64 KiB, each with its 16-byte tag>
//
// Each slot wraps the same random file key under a key that scrypt derives from one passphrase. HKDF-SHA-256 makes the
// header key and the content key from the file key. `docs/file-formats.md` has it step by step. (Reliability rules, 3.7.)

/** Bytes of content in each chunk but the last. */
export const chunkBytes = 65_536

/** Bytes of the tag behind each chunk and each wrapped key. */
export const tagBytes = 16

/** What the two keys are derived for, as HKDF takes it. */
export const keyPurposes = { header: 'psa-sealed-1 header', content: 'psa-sealed-1 content' } as const

/** scrypt's cost for a new slot, and the range that a reader takes: more could cost it gigabytes, less is no protection. */
export const scryptCost = { usual: 2 ** 17, least: 2 ** 15, most: 2 ** 18, r: 8, p: 1 } as const

/** The most bytes of the four lines. */
const headLimit = 4_096

/** Base64 of so many bytes, in its one canonical form. */
const bytesSchema = (length: number) =>
  z.string().check(
    z.maxLength(2 * length + 4),
    z.refine((text) => {
      const bytes = bytesOf(text)
      return bytes !== null && bytes.length === length && base64Of(bytes) === text
    }, `${length} bytes as base64`),
  )

const slotSchema = z.strictObject({
  kdf: z.literal('scrypt'),
  n: z.literal([2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18]),
  r: z.literal(scryptCost.r),
  p: z.literal(scryptCost.p),
  salt: bytesSchema(16),
  nonce: bytesSchema(12),
  /** The file key, wrapped: 32 bytes and the tag. */
  key: bytesSchema(48),
})

const versionsSchema = z.object({
  format: z.literal('psa-sealed'),
  formatVersion: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  madeBy: z.string().check(z.maxLength(40)),
})

const headerSchema = z.strictObject({
  ...versionsSchema.shape,
  formatVersion: z.literal(1),
  cipher: z.literal('AES-256-GCM'),
  chunk: z.literal(chunkBytes),
  /** The salt of the content key, fresh in every file, so that two files of one file key share no key. */
  salt: bytesSchema(32),
  /** The first seven bytes of every chunk's nonce. */
  nonce: bytesSchema(7),
  /** The sender's passphrase, and an organisation's where there is one. */
  slots: z.array(slotSchema).check(z.minLength(1), z.maxLength(2)),
})

/** One passphrase's way to the file key. */
export type SealedSlot = z.infer<typeof slotSchema>

/** A whole header. */
export type SealedHeader = z.infer<typeof headerSchema>

/** Slots alone, as the lock of a workspace keeps them. */
export const sealedSlotsSchema = headerSchema.shape.slots

/** Why an encrypted file was not opened. Nothing of its content is given out in any of these cases. */
export type SealedProblem =
  | { readonly kind: 'notSealed' }
  | { readonly kind: 'sealedDamaged' }
  | { readonly kind: 'sealedByNewer'; readonly madeBy: string }
  | { readonly kind: 'wrongPassphrase' }

/** A head that was read: its header, the lines that the HMAC covers, that HMAC, and where the content begins. */
export type SealedHead = {
  readonly header: SealedHeader
  readonly covered: Uint8Array
  readonly hmac: string
  readonly contentAt: number
}

const signature = 'This is an encrypted file of Partnership Self-Assessment.'
const signatureBytes = utf8Bytes(signature)

/** True for bytes that begin as an encrypted file does, whatever its name. */
export const isSealed = (bytes: Uint8Array): boolean =>
  bytes.length > signatureBytes.length && signatureBytes.every((byte, at) => bytes[at] === byte)

/** The two lines that the HMAC covers. */
export const coveredLines = (header: SealedHeader): Uint8Array<ArrayBuffer> =>
  utf8Bytes(
    `${signature} Open it there with version ${header.madeBy} or later, and type its passphrase.\n${canonicalJson(header as unknown as Json)}\n`,
  )

/** The whole head: what the HMAC covers, the HMAC in hexadecimal, and the sum of both. */
export function sealedHead(covered: Uint8Array, hmac: string): Uint8Array<ArrayBuffer> {
  const summed = utf8Bytes(`${utf8Text(covered) ?? ''}${hmac}\n`)
  return utf8Bytes(`${utf8Text(summed) ?? ''}${sha256Hex(summed)}\n`)
}

/**
 * Reads the head of an encrypted file. Damage, another version, and every algorithm or cost that this version does not use are
 * refused here, before any key is derived.
 */
export function readSealedHead(
  bytes: Uint8Array,
): Result<SealedHead, Exclude<SealedProblem, { kind: 'wrongPassphrase' }>> {
  if (!isSealed(bytes)) return refuse({ kind: 'notSealed' })
  const ends = lineEnds(bytes, 4)
  const [first, second, third, contentAt] = ends
  if (first === undefined || second === undefined || third === undefined || contentAt === undefined) return damaged
  const sum = utf8Text(bytes.subarray(third, contentAt - 1))
  if (bytes.length > containerLimits.file || sum !== sha256Hex(bytes.subarray(0, third))) return damaged
  const json = readJson(utf8Text(bytes.subarray(first, second - 1)) ?? '')
  if (!('value' in json)) return damaged
  const versions = parse(versionsSchema, json.value)
  if (!versions.ok) return damaged
  if (versions.value.formatVersion > 1) return refuse({ kind: 'sealedByNewer', madeBy: versions.value.madeBy })
  const header = parse(headerSchema, json.value)
  const hmac = utf8Text(bytes.subarray(second, third - 1)) ?? ''
  if (!header.ok || !/^[0-9a-f]{64}$/.test(hmac)) return damaged
  return ok({ header: header.value, covered: bytes.subarray(0, second), hmac, contentAt })
}

const damaged = refuse({ kind: 'sealedDamaged' } as const)

/** The places behind the first line ends, as far as the head may reach. */
function lineEnds(bytes: Uint8Array, count: number): readonly number[] {
  const ends: number[] = []
  for (let at = 0; ends.length < count; ) {
    const end = bytes.subarray(0, headLimit).indexOf(0x0a, at)
    if (end < 0) break
    at = end + 1
    ends.push(at)
  }
  return ends
}

/** Where each chunk lies in the content of a sealed file: its first byte and the byte behind its tag. Null where none can. */
export function sealedChunks(length: number): readonly { readonly from: number; readonly to: number }[] | null {
  const whole = chunkBytes + tagBytes
  const count = Math.max(1, Math.ceil(length / whole))
  const last = length - (count - 1) * whole
  // Only empty content has an empty chunk.
  if (last < tagBytes || (count > 1 && last === tagBytes)) return null
  return Array.from({ length: count }, (_, at) => ({ from: at * whole, to: Math.min(length, (at + 1) * whole) }))
}

/** The nonce of a chunk: the file's own seven bytes, the chunk's number, and a sign for the last one. */
export function chunkNonce(start: Uint8Array, number: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12)
  nonce.set(start)
  new DataView(nonce.buffer).setUint32(7, number)
  nonce[11] = isLast ? 1 : 0
  return nonce
}
