import { scryptAsync } from '@noble/hashes/scrypt.js'
import { bytesOf } from '../../shared/basics/base64'
import { ok, type Result, refuse } from '../../shared/basics/result'
import { passphraseBytes } from '../../shared/exchange/sealed/passphrase'
import {
  chunkBytes,
  chunkNonce,
  keyPurposes,
  readSealedHead,
  type SealedHead,
  type SealedProblem,
  type SealedSlot,
  sealedChunks,
  tagBytes,
} from '../../shared/exchange/sealed/sealedFile'

// Decrypts a file in any browser: AES-GCM, HKDF and HMAC are the browser's own, and scrypt, which no browser has, is the package
// that also makes our sums. The layout is the program's own reader of it. (Reliability rules, 3.7.)

type Bytes = Uint8Array<ArrayBuffer>

/** Decrypts a file with a passphrase. Nothing is given out before every chunk has verified. */
export async function unseal(sealed: Bytes, passphrase: string): Promise<Result<Bytes, SealedProblem>> {
  const head = readSealedHead(sealed)
  if (!head.ok) return head
  const key = await keyFromSlots(head.value.header.slots, passphrase)
  if (key === null) return refuse({ kind: 'wrongPassphrase' })
  const bytes = await openContent(sealed, head.value, key)
  return bytes === null ? refuse({ kind: 'sealedDamaged' }) : ok(bytes)
}

async function keyFromSlots(slots: readonly SealedSlot[], passphrase: string): Promise<Bytes | null> {
  for (const { n, r, p, salt, nonce, key } of slots) {
    const derived = await scryptAsync(passphraseBytes(passphrase), decoded(salt), { N: n, r, p, dkLen: 32 })
    const opener = await crypto.subtle.importKey('raw', new Uint8Array(derived), 'AES-GCM', false, ['decrypt'])
    const opened = await openGcm(opener, decoded(nonce), decoded(key))
    if (opened !== null) return opened
  }
  return null
}

async function openContent(sealed: Bytes, { header, covered, hmac, contentAt }: SealedHead, key: Bytes) {
  const chunks = sealedChunks(sealed.length - contentAt)
  if (chunks === null) return null
  const source = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveKey'])
  const from = (purpose: keyof typeof keyPurposes) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: decoded(header.salt),
    info: new TextEncoder().encode(keyPurposes[purpose]),
  })
  const hmacKind = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  const headerKey = await crypto.subtle.deriveKey(from('header'), source, hmacKind, false, ['verify'])
  const stated = new Uint8Array((hmac.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)))
  if (!(await crypto.subtle.verify('HMAC', headerKey, stated, new Uint8Array(covered)))) return null
  const gcmKind = { name: 'AES-GCM', length: 256 }
  const contentKey = await crypto.subtle.deriveKey(from('content'), source, gcmKind, false, ['decrypt'])
  const bytes = new Uint8Array(sealed.length - contentAt - chunks.length * tagBytes)
  const nonce = decoded(header.nonce)
  for (const [number, { from: start, to }] of chunks.entries()) {
    const chunk = sealed.subarray(contentAt + start, contentAt + to)
    const opened = await openGcm(contentKey, chunkNonce(nonce, number, number === chunks.length - 1), chunk)
    if (opened === null) return null
    bytes.set(opened, number * chunkBytes)
  }
  return bytes
}

/** What AES-256-GCM sealed with its tag behind it; null when the tag does not hold. */
const openGcm = (key: CryptoKey, iv: Bytes, sealed: Bytes): Promise<Bytes | null> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed).then(
    (opened) => new Uint8Array(opened),
    () => null,
  )

/** Base64 that its schema has checked. */
const decoded = (base64: string): Bytes => bytesOf(base64) ?? new Uint8Array()
