import { zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Cell, Sheet } from '../../shared/basics/sheet'
import { openWorkbook, type WorkbookParts, workbookLimits } from './workbookParts'

/** Reads the sheets of an .xlsx workbook. Refuses, in words, what is none and what is too large. Never throws. */
export async function readWorkbook(
  bytes: Uint8Array,
  limits = workbookLimits,
): Promise<Result<readonly Sheet[], string>> {
  const opened = openWorkbook(bytes, limits)
  if (!opened.ok) return opened
  try {
    const sheets = await readXlsxFile(storedAgain(opened.value))
    return ok(
      sheets.map(({ sheet, data }) => {
        const marks = opened.value.marks.get(sheet)
        return { name: sheet, rows: data.map((row) => row.map(cellFrom)), ...(marks ? { marks } : {}) }
      }),
    )
  } catch {
    return refuse(
      'Something in this workbook cannot be read. Nothing was changed. Open it in your spreadsheet program, save it again as an Excel workbook (.xlsx) and try that file.',
    )
  }
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
