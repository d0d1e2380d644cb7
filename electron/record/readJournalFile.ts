import { type JournalRead, readJournal } from '../../shared/exchange/journal'
import { sha256 } from './hash'

/** A journal file as read, with the count of bytes that hold. */
export type JournalFileRead = { readonly journal: JournalRead; readonly soundBytes: number }

const lineEnd = 0x0a

/** Reads the bytes of a journal. Never throws, whatever they are. */
export function readJournalBytes(bytes: Uint8Array): JournalFileRead {
  const journal = readJournal(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), sha256)
  return { journal, soundBytes: 'changes' in journal ? bytesOfLines(bytes, journal.changes.length + 1) : 0 }
}

/** The bytes that so many lines take, line ends and all. Counted in bytes, since damaged bytes change the count of characters. */
function bytesOfLines(bytes: Uint8Array, lines: number): number {
  let at = 0
  for (let line = 0; line < lines; line += 1) at = bytes.indexOf(lineEnd, at) + 1
  return at
}

/** True when the bytes after the sound ones hold a whole line: a change that was written to its end and cannot be read. */
export const cutsALine = (bytes: Uint8Array, soundBytes: number) => bytes.indexOf(lineEnd, soundBytes) >= 0
