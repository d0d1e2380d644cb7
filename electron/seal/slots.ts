import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto'
import { base64Of, bytesOf } from '../../shared/basics/base64'
import { passphraseBytes } from '../../shared/exchange/sealed/passphrase'
import { type SealedSlot, scryptCost, tagBytes } from '../../shared/exchange/sealed/sealedFile'
import { turns } from '../record/inTurn'

// A slot wraps a file's key under a passphrase. Only the runtime's own scrypt and AES-GCM are used.

/** So many random bytes. A test may give its own. */
export type Random = (count: number) => Uint8Array

/** One derivation at a time: each takes 128 MiB for a third of a second, away from the main thread. */
const inTurn = turns()

/** Twice what the highest cost needs: the runtime's own limit is lower than any cost we use. */
const maxmem = 2 * 128 * scryptCost.most * scryptCost.r

/** The key that scrypt derives from a passphrase. */
const derived = (passphrase: string, salt: Uint8Array, n: number): Promise<Uint8Array> =>
  inTurn(
    () =>
      new Promise((done, fail) => {
        const { r, p } = scryptCost
        scrypt(passphraseBytes(passphrase), salt, 32, { N: n, r, p, maxmem }, (error, key) =>
          error ? fail(error) : done(key),
        )
      }),
  )

/** A slot that opens with a passphrase. */
export async function newSlot(
  passphrase: string,
  fileKey: Uint8Array,
  random: Random,
  n: SealedSlot['n'] = scryptCost.usual,
): Promise<SealedSlot> {
  const salt = random(16)
  const nonce = random(12)
  const cipher = createCipheriv('aes-256-gcm', await derived(passphrase, salt, n), nonce)
  const key = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()])
  const { r, p } = scryptCost
  return { kdf: 'scrypt', n, r, p, salt: base64Of(salt), nonce: base64Of(nonce), key: base64Of(key) }
}

/** The file key that a passphrase opens one of the slots for; null when it opens none. */
export async function keyFromSlots(slots: readonly SealedSlot[], passphrase: string): Promise<Uint8Array | null> {
  for (const slot of slots) {
    const key = await derived(passphrase, decoded(slot.salt), slot.n)
    const opened = openGcm(key, decoded(slot.nonce), decoded(slot.key))
    if (opened !== null) return opened
  }
  return null
}

/** Base64 that its schema has checked. */
export const decoded = (base64: string): Uint8Array => bytesOf(base64) ?? new Uint8Array()

/** What AES-256-GCM sealed with its tag behind it; null when the tag does not hold. */
export function openGcm(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  const end = sealed.length - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAuthTag(sealed.subarray(end))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()])
  } catch {
    return null
  }
}
