import { zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Cell, Sheet } from '../../shared/basics/sheet'
import { utf8Text } from '../../shared/basics/utf8'
import { type WorkbookLimits, workbookLimits } from './workbookLimits'
import { openWorkbook, type WorkbookParts } from './workbookParts'

/** Reads the sheets of an .xlsx workbook. Refuses, in words, what is none and what is too large. Never throws. */
export async function readWorkbook(
  bytes: Uint8Array,
  limits = workbookLimits,
): Promise<Result<readonly Sheet[], string>> {
  const whole = await readWholeWorkbook(bytes, limits)
  return whole.ok ? ok(whole.value.sheets) : whole
}

/** A workbook with what its program says of it. */
export type WholeWorkbook = {
  readonly sheets: readonly Sheet[]
  /** When it was last saved, as it was written; empty where it does not say. */
  readonly modified: string
}

/** Reads a workbook as `readWorkbook` does, with empty cells that have a colour other than these. */
export async function readWholeWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  ownFills: readonly string[] | null = null,
): Promise<Result<WholeWorkbook, string>> {
  const opened = openWorkbook(bytes, limits, ownFills)
  if (!opened.ok) return opened
  try {
    const sheets = await readXlsxFile(storedAgain(opened.value))
    return ok({
      sheets: sheets.map(({ sheet, data }) => {
        const marks = opened.value.marks.get(sheet)
        return { name: sheet, rows: data.map((row) => row.map(cellFrom)), ...(marks ? { marks } : {}) }
      }),
      modified: modifiedIn(opened.value),
    })
  } catch {
    return refuse(
      'Something in this workbook cannot be read. Nothing was changed. Open it in your spreadsheet program, save it again as an Excel workbook (.xlsx) and try that file.',
    )
  }
}

function modifiedIn({ parts }: WorkbookParts): string {
  const core = utf8Text(parts.get('docProps/core.xml') ?? new Uint8Array()) ?? ''
  return /<dcterms:modified[^>]{0,200}>([^<]{0,40})</.exec(core)?.[1] ?? ''
}

/**
 * The parts that were looked at, in a file that is not compressed. The reader would unpack a compressed one in a worker that
 * it makes from a text, which the content policy does not allow, and would believe the sizes that the file states.
 */
function storedAgain({ parts }: WorkbookParts): ArrayBuffer {
  const stored = zipSync(Object.fromEntries(parts), { level: 0 })
  return stored.buffer.slice(stored.byteOffset, stored.byteOffset + stored.byteLength) as ArrayBuffer
}

function cellFrom(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
