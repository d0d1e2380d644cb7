import { createCipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { base64Of } from '../../shared/basics/base64'
import { ok, type Result, refuse } from '../../shared/basics/result'
import {
  chunkBytes,
  chunkNonce,
  coveredLines,
  keyPurposes,
  readSealedHead,
  type SealedHead,
  type SealedHeader,
  type SealedProblem,
  type SealedSlot,
  sealedChunks,
  sealedHead,
  tagBytes,
} from '../../shared/exchange/sealed/sealedFile'
import { decoded, keyFromSlots, newSlot, openGcm, type Random } from './slots'

// Encrypts and decrypts whole files, as `shared/exchange/sealed/sealedFile.ts` lays them out.

/** A file key with the slots that lead to it. */
export type KeyRing = { readonly key: Uint8Array; readonly slots: readonly SealedSlot[] }

/** After so many chunks the main thread is let go for a moment: 4 MiB, a few milliseconds. */
const chunksInARow = 64

const pause = () => new Promise<void>((done) => setImmediate(done))

/** A ring with a slot for each of the passphrases; its file key is fresh unless one is given. */
export async function newKeyRing(
  passphrases: readonly string[],
  key: Uint8Array = randomBytes(32),
  random: Random = randomBytes,
): Promise<KeyRing> {
  const slots: SealedSlot[] = []
  for (const passphrase of passphrases) slots.push(await newSlot(passphrase, key, random))
  return { key, slots }
}

/** Bytes, encrypted under a ring's file key. `madeBy` is this program's version. */
export async function sealWith(
  { key, slots }: KeyRing,
  bytes: Uint8Array,
  madeBy: string,
  random: Random = randomBytes,
): Promise<Uint8Array> {
  const salt = random(32)
  const nonce = random(7)
  const header: SealedHeader = {
    format: 'psa-sealed',
    formatVersion: 1,
    madeBy,
    cipher: 'AES-256-GCM',
    chunk: chunkBytes,
    salt: base64Of(salt),
    nonce: base64Of(nonce),
    slots: [...slots],
  }
  const covered = coveredLines(header)
  const head = sealedHead(covered, hmacOf(key, header, covered).toString('hex'))
  const count = Math.max(1, Math.ceil(bytes.length / chunkBytes))
  const sealed = new Uint8Array(head.length + bytes.length + count * tagBytes)
  sealed.set(head)
  const contentKey = subkey(key, header, 'content')
  for (let number = 0; number < count; number += 1) {
    if (number % chunksInARow === chunksInARow - 1) await pause()
    const from = number * chunkBytes
    const cipher = createCipheriv('aes-256-gcm', contentKey, chunkNonce(nonce, number, number === count - 1))
    const at = head.length + from + number * tagBytes
    const text = cipher.update(bytes.subarray(from, from + chunkBytes))
    sealed.set(text, at)
    cipher.final()
    sealed.set(cipher.getAuthTag(), at + text.length)
  }
  return sealed
}

/** Bytes, encrypted so that each of one or two passphrases opens them. */
export const seal = async (bytes: Uint8Array, passphrases: readonly string[], madeBy: string): Promise<Uint8Array> =>
  sealWith(await newKeyRing(passphrases), bytes, madeBy)

/** What an encrypted file holds, and the ring it was sealed with. Refuses it whole. */
export type Unsealed = { readonly bytes: Uint8Array; readonly ring: KeyRing }

/** Decrypts a file with a passphrase. Nothing is given out before every chunk has verified. */
export async function unseal(sealed: Uint8Array, passphrase: string): Promise<Result<Unsealed, SealedProblem>> {
  const head = readSealedHead(sealed)
  if (!head.ok) return head
  const { slots } = head.value.header
  const key = await keyFromSlots(slots, passphrase)
  if (key === null) return refuse({ kind: 'wrongPassphrase' })
  const bytes = await openContent(sealed, head.value, key)
  return bytes === null ? refuse({ kind: 'sealedDamaged' }) : ok({ bytes, ring: { key, slots } })
}

/** Decrypts a file with a file key that is known. A key of another file is a wrong passphrase. */
export async function unsealWith(key: Uint8Array, sealed: Uint8Array): Promise<Result<Uint8Array, SealedProblem>> {
  const head = readSealedHead(sealed)
  if (!head.ok) return head
  if (!holdsHmac(head.value, key)) return refuse({ kind: 'wrongPassphrase' })
  const bytes = await openContent(sealed, head.value, key)
  return bytes === null ? refuse({ kind: 'sealedDamaged' }) : ok(bytes)
}

const subkey = (key: Uint8Array, { salt }: SealedHeader, purpose: keyof typeof keyPurposes) =>
  new Uint8Array(hkdfSync('sha256', key, decoded(salt), keyPurposes[purpose], 32))

const hmacOf = (key: Uint8Array, header: SealedHeader, covered: Uint8Array) =>
  createHmac('sha256', subkey(key, header, 'header'))
    .update(covered)
    .digest()

const holdsHmac = ({ header, covered, hmac }: SealedHead, key: Uint8Array) =>
  timingSafeEqual(hmacOf(key, header, covered), Buffer.from(hmac, 'hex'))

async function openContent(sealed: Uint8Array, head: SealedHead, key: Uint8Array): Promise<Uint8Array | null> {
  const content = sealed.subarray(head.contentAt)
  const chunks = sealedChunks(content.length)
  if (chunks === null || !holdsHmac(head, key)) return null
  const contentKey = subkey(key, head.header, 'content')
  const nonce = decoded(head.header.nonce)
  const bytes = new Uint8Array(content.length - chunks.length * tagBytes)
  for (const [number, { from, to }] of chunks.entries()) {
    if (number % chunksInARow === chunksInARow - 1) await pause()
    const isLast = number === chunks.length - 1
    const opened = openGcm(contentKey, chunkNonce(nonce, number, isLast), content.subarray(from, to))
    if (opened === null) return null
    bytes.set(opened, number * chunkBytes)
  }
  return bytes
}
