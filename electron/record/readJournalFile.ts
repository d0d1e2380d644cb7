import { type JournalRead, readJournal } from '../../shared/exchange/journal'
import { isSealedJournal, type JournalCipher, journalCipherFor } from '../seal/journalCipher'
import { sha256 } from './hash'

/** A journal file as read, with the count of bytes that hold, and how its lines are encrypted where they are. */
export type JournalFileRead = {
  readonly journal: JournalRead
  readonly soundBytes: number
  readonly cipher: JournalCipher | null
}

const lineEnd = 0x0a

/** Reads the bytes of a journal, with the workspace's file key where it is locked. Never throws, whatever they are. */
export function readJournalBytes(bytes: Uint8Array, fileKey: Uint8Array | null): JournalFileRead {
  const sealed = isSealedJournal(bytes)
  const cipher = sealed && fileKey ? journalCipherFor(fileKey, bytes) : null
  const text = cipher ? openedText(bytes, cipher) : decode(bytes)
  const journal = readJournal(text, sha256)
  const lines = 'changes' in journal ? journal.changes.length + (cipher ? 2 : 1) : 0
  return { journal, soundBytes: bytesOfLines(bytes, lines), cipher }
}

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** The plain lines of an encrypted journal, one for each line but the first. One that does not open is a line that does not hold. */
function openedText(bytes: Uint8Array, { open }: JournalCipher): string {
  const lines: string[] = []
  let at = bytes.indexOf(lineEnd) + 1
  for (let end = bytes.indexOf(lineEnd, at); end >= 0; end = bytes.indexOf(lineEnd, at)) {
    lines.push(`${open(bytes.subarray(at, end)) ?? '?'}\n`)
    at = end + 1
  }
  if (at < bytes.length) lines.push('?')
  return lines.join('')
}

/** The bytes that so many lines take, line ends and all. Counted in bytes, since damaged bytes change the count of characters. */
function bytesOfLines(bytes: Uint8Array, lines: number): number {
  let at = 0
  for (let line = 0; line < lines; line += 1) at = bytes.indexOf(lineEnd, at) + 1
  return at
}

/** True when the bytes after the sound ones hold a whole line: a change that was written to its end and cannot be read. */
export const cutsALine = (bytes: Uint8Array, soundBytes: number) => bytes.indexOf(lineEnd, soundBytes) >= 0
