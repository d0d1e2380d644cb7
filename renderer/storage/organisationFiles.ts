import { unguarded } from '../../shared/basics/csv'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Sheet } from '../../shared/basics/sheet'
import { utf8Text } from '../../shared/basics/utf8'
import { readDelimited } from '../../shared/partnership/import/delimited'
import { readWorkbook } from './readWorkbook'
import { type WorkbookLimits, workbookLimits } from './workbookLimits'

/** A list of organisations may be as long as the schools of a county, with every column of the register of schools. */
export const listLimits: WorkbookLimits = { ...workbookLimits, rows: 10_000, columns: 250 }

/**
 * Reads the sheets of a file that lists organisations: a workbook (.xlsx), or text with commas, semicolons or tabs. Refuses, in
 * words, what is neither and what is too large. Never throws.
 */
export async function readOrganisationFile(
  name: string,
  bytes: Uint8Array,
  limits = listLimits,
): Promise<Result<readonly Sheet[], string>> {
  if (/\.(xlsm|xlsb|xls|ods|numbers)$/i.test(name)) return refuse(otherProgram)
  if (/\.xlsx$/i.test(name) || isZip(bytes)) return readWorkbook(bytes, limits)
  if (bytes.length > limits.file) return refuse(`The file is larger than ${limits.file / 1024 / 1024} MB. ${fewer}`)
  const text = textOf(bytes)
  return text === null ? refuse(noText) : readPastedTable(text, limits)
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

const fewer = 'Nothing was changed. Keep the rows of your own area and try again.'
const otherProgram =
  'A list is read from a workbook (.xlsx) or from text (.csv). Nothing was changed. Open it in your spreadsheet program, save it as one of these and try that file.'
const noText =
  'This is neither a workbook nor text. Nothing was changed. Save the list as .xlsx or .csv and try that file.'

/** Reads a table that was pasted, or the text of a .csv file. Refuses, in words, what is too large or broken. */
export function readPastedTable(text: string, limits = listLimits): Result<readonly Sheet[], string> {
  const rows = readDelimited(text)
  if (!rows.ok)
    return refuse(
      `A quotation mark opens in row ${rows.problem.row} and is never closed. Nothing was changed. Close it and try again.`,
    )
  const { length } = rows.value
  if (length > limits.rows)
    return refuse(
      `The list has ${length.toLocaleString('en-GB')} rows; the most is ${limits.rows.toLocaleString('en-GB')}. ${fewer}`,
    )
  const wide = rows.value.findIndex((row) => row.length > limits.columns)
  if (wide >= 0)
    return refuse(
      `Row ${wide + 1} has more than ${limits.columns} columns. Nothing was changed. Check the file and try again.`,
    )
  return ok([{ name: 'List', rows: rows.value.map((row) => row.map(unguarded)) }])
}

/** The words of a text file: UTF-16 by its mark, UTF-8, or what Windows programs write without saying so. Null for no text. */
function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  const text = marked ? decoded(bytes, marked) : (utf8Text(bytes) ?? windowsText(bytes))
  return text.includes('\u0000') ? null : text
}

const decoded = (bytes: Uint8Array, label: string) => new TextDecoder(label).decode(bytes)

/** What Windows has where other alphabets of one byte have controls. Not every host knows it. */
const inPlaceOfControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const windowsText = (bytes: Uint8Array) =>
  decoded(bytes, 'windows-1252').replace(
    /[\u0080-\u009f]/g,
    (sign) => inPlaceOfControls[sign.charCodeAt(0) - 0x80] ?? sign,
  )
