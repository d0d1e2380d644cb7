import { createHash } from 'node:crypto'

/** SHA-256 in lower-case hexadecimal, of a text's UTF-8 bytes or of bytes. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
