import { join } from 'node:path'
import { utf8Bytes } from '../../shared/basics/utf8'
import type { Head } from '../../shared/exchange/journal'
import type { JournalCipher } from '../seal/journalCipher'
import type { KeyRing } from '../seal/seal'
import { errorCode, isFull, letGo } from './failures'
import { type JournalFile, journalFile } from './journalFile'
import { journalName, recordFolder } from './places'
import { readJournalBytes } from './readJournalFile'
import { type PairRead, type RecordRead, sameHead } from './readRecord'
import type { RecordHost } from './recordHost'
import { damagedFolder, keepCopy } from './setAside'
import { type Content, dropOldPairs, removeOtherPairs, writePair } from './writePair'

// The snapshots and journals of one open record. A line goes to the current journal. When that fails the journal is opened
// anew and tried once more; when that fails too, a new pair takes over. A full disk costs the reserve first.

/** After so many changes, or so many bytes of journal, a new snapshot is made. */
const pairLimits = { changes: 2_000, bytes: 4 * 1024 * 1024 } as const

export type Pairs = {
  /** Adds a line; `after` gives the content with its change, should a new pair be needed. Rejects when nothing is kept. */
  readonly add: (line: string, after: () => Promise<Content>) => Promise<void>
  /** Makes content the start of a new pair, under another lock where one is given. Rejects with the pair before still current. */
  readonly start: (content: Content, lock?: KeyRing | null) => Promise<void>
  /** Removes every pair but the current one. Rejects while one of them is still there. */
  readonly removeOthers: () => Promise<void>
  /** True when a new snapshot is due. */
  readonly isDue: () => boolean
  /** Puts a snapshot that could not be made off for a while. */
  readonly putOff: () => void
  /** True when the current snapshot does not have everything. */
  readonly hasChanges: () => boolean
  /** Cuts a torn tail off, if there is one. */
  readonly settle: () => Promise<void>
  readonly isStarted: () => boolean
  readonly close: () => Promise<void>
}

type Pair = {
  readonly number: number
  readonly journal: JournalFile
  readonly cipher: JournalCipher | null
  changes: number
  tail: Uint8Array | null
}

/** The pairs of a record that was read; `head` tells where the record stands. */
export function recordPairs(host: RecordHost, key: string, read: RecordRead, head: () => Head): Pairs {
  const { files, reserve, log } = host
  const folder = recordFolder(host.data, key)
  let highest = read.highestPair
  let ring = host.vault.ring(key)
  let due: { readonly changes: number; readonly bytes: number } = pairLimits

  const isSound = (bytes: Uint8Array) => {
    const { journal } = readJournalBytes(bytes, ring?.key ?? null)
    return journal.kind === 'whole' && sameHead(journal.head, head())
  }
  const pairOf = ({ number, soundBytes, ...rest }: PairRead): Pair => ({
    number,
    ...rest,
    journal: journalFile(files, join(folder, journalName(number)), soundBytes, isSound),
  })
  let pair = read.pair && pairOf(read.pair)

  const withReserve = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (!isFull(error) || !(await reserve.giveUp())) throw error
      return work()
    }
  }

  const start: Pairs['start'] = async (content, lock = ring) => {
    highest += 1
    const written = await withReserve(() => writePair(host, folder, highest, content, lock))
    await pair?.journal.close().catch(letGo)
    // Under another lock, or after what an interrupted change of lock left behind, older pairs would give the work away.
    const left = lock !== ring || (pair === null && lock !== null) ? 0 : undefined
    ring = lock
    pair = pairOf({ number: highest, ...written, changes: 0, tail: null })
    due = pairLimits
    await dropOldPairs(files, folder, highest, left)
  }

  const addTo = async (to: Pair, line: string) => {
    if (to.tail !== null) {
      await keepCopy(files, join(damagedFolder(host.data, key, host.now()), `${journalName(to.number)}.tail`), to.tail)
      to.tail = null
    }
    await to.journal.add(to.cipher && line !== '' ? to.cipher.seal(line) : utf8Bytes(line))
  }

  const add: Pairs['add'] = async (line, after) => {
    const to = pair
    if (to === null) return start(await after())
    try {
      await twice(() => withReserve(() => addTo(to, line)))
      to.changes += 1
    } catch (error) {
      if (isFull(error)) throw error
      log('journalGivenUp', { code: errorCode(error) })
      await start(await after())
    }
  }

  return {
    add,
    start,
    removeOthers: () => removeOtherPairs(files, folder, highest),
    isDue: () => pair !== null && (pair.changes >= due.changes || pair.journal.length() >= due.bytes),
    putOff: () => {
      const { changes, bytes } = pairLimits
      due = { changes: (pair?.changes ?? 0) + changes / 10, bytes: (pair?.journal.length() ?? 0) + bytes / 10 }
    },
    hasChanges: () => pair === null || pair.changes > 0,
    settle: async () => {
      if (pair !== null && pair.tail !== null) await addTo(pair, '')
    },
    isStarted: () => pair !== null,
    close: async () => {
      await pair?.journal.close().catch(letGo)
    },
  }
}

/** Tries once more what failed for another reason than a full disk. */
async function twice(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (isFull(error)) throw error
    await work()
  }
}
