import { ok, type Result, refuse } from '../../shared/basics/result'
import type { SheetMarks } from '../../shared/basics/sheet'
import { unzipCounted } from './unzipCounted'
import { CannotRead, hasMacros, notAWorkbook, oldOrLocked, tooLarge, type WorkbookLimits } from './workbookLimits'
import { marksOf } from './workbookMarks'

// What is looked at before anything else reads a workbook from outside: its sizes, and what its sheets hold.

/** The XML parts of a workbook by path, and what was seen in each sheet. */
export type WorkbookParts = {
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** By the names of the sheets. */
  readonly marks: ReadonlyMap<string, SheetMarks>
}

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
  let inflated = 0
  return unzipCounted(bytes, (name, before, isNew) => {
    if (/(^|\/)vbaProject\.bin$/i.test(name)) throw new CannotRead(hasMacros)
    if (!isNew || before >= limits.parts) throw new CannotRead(notAWorkbook)
    return (size) => {
      inflated += size
      if (inflated > limits.inflated) throw new CannotRead(tooLarge('Unpacked, the workbook is larger than 60 MB.'))
      return /\.(xml|rels)$/.test(name)
    }
  })
}
