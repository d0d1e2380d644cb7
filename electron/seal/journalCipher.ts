import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { base64Of, bytesOf } from '../../shared/basics/base64'
import { utf8Bytes, utf8Text } from '../../shared/basics/utf8'
import { openGcm } from './slots'

// The journal of a locked workspace: one line for each line of a plain journal, behind a first line of its own.
//
//   psa-journal-sealed 1 <base64 of 32 random bytes, the salt>
//   <base64 of: 12 random bytes, then the plain line without its line feed by AES-256-GCM, with its tag>
//
// The key of a journal is made from the workspace's file key by HKDF-SHA-256 with the salt. A journal ends after some thousand
// lines, so that random nonces never meet. What the lines say of each other stands in the plain lines: see the journal.

const lead = 'psa-journal-sealed '
const purpose = 'psa-sealed-1 journal'
const nonceBytes = 12

/** How the lines of one journal are encrypted. */
export type JournalCipher = {
  /** The first line, with its line feed. */
  readonly firstLine: Uint8Array
  /** A plain line, with its line feed, as it is written. */
  readonly seal: (line: string) => Uint8Array
  /** A written line without its line feed; null when it does not hold. */
  readonly open: (line: Uint8Array) => string | null
}

/** True for bytes that begin as an encrypted journal does. */
export const isSealedJournal = (bytes: Uint8Array): boolean => startText(bytes).startsWith(lead)

const startText = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 100)).toString('latin1')

/** The cipher of a new journal. */
export const newJournalCipher = (fileKey: Uint8Array): JournalCipher => cipherOf(fileKey, randomBytes(32))

/** The cipher that an encrypted journal's first line names; null when it names none that this version knows. */
export function journalCipherFor(fileKey: Uint8Array, bytes: Uint8Array): JournalCipher | null {
  const [first = ''] = startText(bytes).split('\n')
  const [, version, salt] = first.split(' ')
  const found = version === '1' ? bytesOf(salt ?? '') : null
  return found?.length === 32 ? cipherOf(fileKey, found) : null
}

function cipherOf(fileKey: Uint8Array, salt: Uint8Array): JournalCipher {
  const key = new Uint8Array(hkdfSync('sha256', fileKey, salt, purpose, 32))
  return {
    firstLine: utf8Bytes(`${lead}1 ${base64Of(salt)}\n`),
    seal: (line) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const text = cipher.update(line.replace(/\n$/, ''), 'utf8')
      cipher.final()
      return utf8Bytes(`${base64Of(Buffer.concat([nonce, text, cipher.getAuthTag()]))}\n`)
    },
    open: (line) => {
      const bytes = bytesOf(utf8Text(line) ?? '?')
      if (bytes === null || bytes.length < nonceBytes + 16) return null
      const opened = openGcm(key, bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes))
      return opened && utf8Text(opened)
    },
  }
}
