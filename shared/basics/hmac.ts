import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { utf8Bytes } from './utf8'

/** HMAC-SHA-256 of a text under a key, both as UTF-8, in lower-case hexadecimal: without the key nobody can try out texts. */
export const hmacHex = (key: string, text: string): string => bytesToHex(hmac(sha256, utf8Bytes(key), utf8Bytes(text)))
