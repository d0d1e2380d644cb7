import { type Json, readJson } from '../basics/json'
import type { Change } from './tables'

// The journal: one line for each change, only ever added to. It is the record of a partnership's work.
//
//   psa-journal 1 <workspace> <base sequence> <base link> <sum>
//   <length> <sequence> <link> <commitment> <salt> <payload> <sum>
//
// - payload      the change as JSON, on one line
// - salt         32 random hexadecimal digits; `-` once the payload was purged
// - commitment   SHA-256 of salt and payload. A purge may rewrite payload and salt, and keeps this.
// - link         SHA-256 of the previous link, the sequence number and the commitment: a chain through every line
// - length, sum  characters of `<sequence> … <payload>`, and the SHA-256 of the line before ` <sum>`
//
// Invariants: sequence numbers rise by one; a line whose sum or link does not hold ends what can be trusted. At the very
// end of the file such a line is a write cut short, and is set aside; anywhere else it is damage. The chain finds damage.
// It does not stop a forger.

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export type HashText = (text: string) => string

/** A place in the record: the sequence number of the last change and the chain's link there. */
export type Head = { readonly seq: number; readonly link: string }

/** The head of a workspace without a journal before it. */
export const noHead: Head = { seq: 0, link: '0'.repeat(64) }

/** The version of the lines that this program writes and reads. */
const journalVersion = 1

/** The first line of a journal that starts after `base`. */
export function journalHeader(workspace: string, base: Head, hash: HashText): string {
  const line = `psa-journal ${journalVersion} ${workspace} ${base.seq} ${base.link}`
  return `${line} ${hash(line)}\n`
}

/**
 * The line that adds a change after `head`, the head it leads to, and the change as reading the line gives it back. A change
 * that could not be read back is a bug and throws.
 */
export function journalLine(
  change: Change,
  head: Head,
  salt: string,
  hash: HashText,
): { line: string; head: Head; change: Change } {
  const payload = JSON.stringify(change as unknown as Json)
  const kept = readChange(payload)
  if (kept === null) throw new Error('A change has to be JSON within the limits of a file')
  const commitment = hash(salt + payload)
  const seq = head.seq + 1
  const link = hash(`${head.link} ${seq} ${commitment}`)
  const body = `${seq} ${link} ${commitment} ${salt} ${payload}`
  const line = `${body.length} ${body}`
  return { line: `${line} ${hash(line)}\n`, head: { seq, link }, change: kept }
}

/** What reading a journal found. */
export type JournalRead =
  | {
      readonly kind: 'whole' | 'tornTail'
      readonly workspace: string
      readonly base: Head
      readonly changes: readonly Change[]
      /** The chain's link after each of the changes. */
      readonly links: readonly string[]
      readonly head: Head
      /** Characters that hold; what follows in a torn journal is the write that was cut short. */
      readonly soundLength: number
    }
  | {
      readonly kind: 'damaged'
      readonly workspace: string
      readonly base: Head
      readonly changes: readonly Change[]
      readonly links: readonly string[]
      readonly head: Head
      /** Lines after the damage that no longer chain: changes that cannot be read back. */
      readonly lost: number
    }
  | { readonly kind: 'newerVersion'; readonly version: number }
  | { readonly kind: 'notAJournal' }

/** Reads a journal up to the first line that does not hold, and says what follows it. Never throws on any text. */
export function readJournal(text: string, hash: HashText): JournalRead {
  const firstEnd = text.indexOf('\n')
  const header = firstEnd < 0 ? null : readHeader(text.slice(0, firstEnd), hash)
  if (header === null) return { kind: 'notAJournal' }
  if ('newer' in header) return { kind: 'newerVersion', version: header.newer }
  const changes: Change[] = []
  const links: string[] = []
  let head = header.base
  let at = firstEnd + 1
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    const read = end < 0 ? null : readLine(text.slice(at, end), head, hash)
    if (read === null) return broken({ ...header, changes, links, head }, text, at)
    changes.push(read.change)
    links.push(read.head.link)
    head = read.head
    at = end + 1
  }
  return { kind: 'whole', ...header, changes, links, head, soundLength: text.length }
}

type Header = { readonly workspace: string; readonly base: Head }
type SoundPart = Header & {
  readonly changes: readonly Change[]
  readonly links: readonly string[]
  readonly head: Head
}

function broken(sound: SoundPart, text: string, at: number): JournalRead {
  const lost = text
    .slice(at)
    .replace(/[\u0000\n]+$/, '')
    .split('\n').length
  return lost <= 1 ? { kind: 'tornTail', ...sound, soundLength: at } : { kind: 'damaged', ...sound, lost }
}

function readHeader(line: string, hash: HashText): Header | { newer: number } | null {
  const match = /^(psa-journal (\d+) (\S{1,80}) (\d{1,15}) ([0-9a-f]{64})) ([0-9a-f]{64})$/.exec(line)
  const version = /^psa-journal (\d+) /.exec(line)
  if (version && Number(version[1]) > journalVersion) return { newer: Number(version[1]) }
  if (!match || hash(match[1] ?? '') !== match[6]) return null
  return { workspace: match[3] ?? '', base: { seq: Number(match[4]), link: match[5] ?? '' } }
}

// The payload may hold the line and paragraph separators U+2028 and U+2029, which JSON leaves as they are: hence the `s`.
const linePattern = /^((\d{1,9}) ((\d{1,15}) ([0-9a-f]{64}) ([0-9a-f]{64}) ([0-9a-f]{32}|-) (.*))) ([0-9a-f]{64})$/s

function readLine(line: string, before: Head, hash: HashText): { change: Change; head: Head } | null {
  const match = linePattern.exec(line)
  if (!match) return null
  const [, summed = '', length, body = '', seqText, link = '', commitment = '', salt = '', payload = '', sum] = match
  const seq = Number(seqText)
  const holds =
    Number(length) === body.length &&
    hash(summed) === sum &&
    seq === before.seq + 1 &&
    link === hash(`${before.link} ${seq} ${commitment}`) &&
    (salt === '-' || commitment === hash(salt + payload))
  const change = holds ? readChange(payload) : null
  return change === null ? null : { change, head: { seq, link } }
}

function readChange(payload: string): Change | null {
  const json = readJson(payload)
  if (!('value' in json) || json.value === null || typeof json.value !== 'object' || !('ops' in json.value)) return null
  return Array.isArray(json.value.ops) ? (json.value as unknown as Change) : null
}
