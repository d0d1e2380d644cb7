import { webcrypto } from 'node:crypto'
import { scryptAsync } from '@noble/hashes/scrypt.js'

// A second reader of encrypted files, written from docs/file-formats.md alone: other code for scrypt, and the browser's
// cryptography in the place of Node's. It shares nothing with the program.

const { subtle } = webcrypto
const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))
const base64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

type Slot = { n: number; r: number; p: number; salt: string; nonce: string; key: string }

/** Opens an encrypted file; throws where anything is wrong. */
export async function independentlyOpened(sealed: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const text = Buffer.from(sealed.subarray(0, 4096)).toString('latin1')
  const [first = '', second = '', hmac = '', sum = ''] = text.split('\n')
  const summed = ascii(`${first}\n${second}\n${hmac}\n`)
  const digest = Buffer.from(await subtle.digest('SHA-256', summed)).toString('hex')
  if (digest !== sum) throw new Error('The sum does not hold')
  const header = JSON.parse(second)
  const fileKey = await unwrapped(header.slots, passphrase)
  const derived = await subtle.importKey('raw', fileKey, 'HKDF', false, ['deriveKey'])
  const from = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: base64(header.salt),
    info: ascii(`psa-sealed-1 ${purpose}`),
  })
  const hmacAlgorithm = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  const headerKey = await subtle.deriveKey(from('header'), derived, hmacAlgorithm, false, ['verify'])
  const holds = await subtle.verify('HMAC', headerKey, Buffer.from(hmac, 'hex'), ascii(`${first}\n${second}\n`))
  if (!holds) throw new Error('The HMAC does not hold')
  const gcm = { name: 'AES-GCM', length: 256 }
  const contentKey = await subtle.deriveKey(from('content'), derived, gcm, false, ['decrypt'])
  const content = sealed.slice(summed.length + sum.length + 1)
  const parts: Uint8Array[] = []
  const size = 65_536 + 16
  for (let at = 0, number = 0; at < content.length; at += size, number += 1) {
    const iv = new Uint8Array([...base64(header.nonce), 0, 0, 0, 0, at + size >= content.length ? 1 : 0])
    new DataView(iv.buffer).setUint32(7, number)
    parts.push(new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv }, contentKey, content.slice(at, at + size))))
  }
  return new Uint8Array(Buffer.concat(parts))
}

async function unwrapped(slots: readonly Slot[], passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const words = ascii(passphrase.normalize('NFKC').trim())
  for (const { n, r, p, salt, nonce, key } of slots) {
    const bytes = await scryptAsync(words, base64(salt), { N: n, r, p, dkLen: 32, maxmem: 2 ** 30 })
    const opener = await subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, ['decrypt'])
    const opened = await subtle
      .decrypt({ name: 'AES-GCM', iv: base64(nonce) }, opener, base64(key))
      .catch(() => undefined)
    if (opened) return new Uint8Array(opened)
  }
  throw new Error('The passphrase opens no slot')
}
