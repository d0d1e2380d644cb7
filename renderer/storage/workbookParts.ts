import { Unzip, UnzipInflate } from 'fflate'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { SheetMarks } from '../../shared/basics/sheet'
import { CannotRead, hasMacros, notAWorkbook, oldOrLocked, tooLarge, type WorkbookLimits } from './workbookLimits'
import { marksOf } from './workbookMarks'

// What is looked at before anything else reads a workbook from outside: its sizes, and what its sheets hold. Numbers are
// counted as they come out, whatever the file says of itself.

/** The XML parts of a workbook by path, and what was seen in each sheet. */
export type WorkbookParts = {
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** By the names of the sheets. */
  readonly marks: ReadonlyMap<string, SheetMarks>
}

/** Small enough that what comes out of one slice cannot fill the memory before it is counted. */
const slice = 16 * 1024

/**
 * Opens a workbook. Refuses, in words, what is none and what is too large. Never throws. With the fills that cells of ours
 * have, it also marks empty cells that somebody coloured.
 */
export function openWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  ownFills: readonly string[] | null = null,
): Result<WorkbookParts, string> {
  if (bytes.length > limits.file) return refuse(tooLarge('The file is larger than 10 MB.'))
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse(oldOrLocked)
  try {
    const parts = unzip(bytes, limits)
    return ok({ parts, marks: marksOf(parts, limits, ownFills) })
  } catch (error) {
    return refuse(error instanceof CannotRead ? error.message : notAWorkbook)
  }
}

function unzip(bytes: Uint8Array, limits: WorkbookLimits): ReadonlyMap<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>()
  let inflated = 0
  const unzipper = new Unzip((file) => {
    if (/(^|\/)vbaProject\.bin$/i.test(file.name)) throw new CannotRead(hasMacros)
    const own: Uint8Array[] = []
    if (chunks.has(file.name) || chunks.size >= limits.parts) throw new CannotRead(notAWorkbook)
    chunks.set(file.name, own)
    file.ondata = (error, chunk) => {
      // The library catches what is thrown here and calls again with it.
      if (error) throw error instanceof CannotRead ? error : new CannotRead(notAWorkbook)
      inflated += chunk.length
      if (inflated > limits.inflated) throw new CannotRead(tooLarge('Unpacked, the workbook is larger than 60 MB.'))
      if (/\.(xml|rels)$/.test(file.name)) own.push(chunk)
    }
    file.start()
  })
  unzipper.register(UnzipInflate)
  for (let start = 0; start < bytes.length; start += slice)
    unzipper.push(bytes.subarray(start, start + slice), start + slice >= bytes.length)
  return new Map([...chunks].flatMap(([name, own]) => (own.length > 0 ? [[name, joined(own)] as const] : [])))
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
