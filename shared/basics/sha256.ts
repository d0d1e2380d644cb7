import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { utf8Bytes } from './utf8'

/** SHA-256 of bytes, or of a text as UTF-8, in lower-case hexadecimal. */
export const sha256Hex = (content: Uint8Array | string): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8Bytes(content) : content))
