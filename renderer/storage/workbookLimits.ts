/** How large a workbook may be: the file and what is in it in bytes, and its parts, sheets, rows and columns. */
export type WorkbookLimits = {
  readonly [What in 'file' | 'inflated' | 'parts' | 'sheets' | 'rows' | 'columns']: number
}

/** Limits of the workbook of a framework. */
export const workbookLimits: WorkbookLimits = {
  file: 10 * 1024 * 1024,
  inflated: 60 * 1024 * 1024,
  parts: 500,
  sheets: 20,
  rows: 5_000,
  columns: 60,
}

const then = 'Nothing was changed.'
/** A file that is no workbook, or not all of one; in words for people, as those that follow. */
export const notAWorkbook = `This is not a whole .xlsx workbook. ${then} Open it in your spreadsheet program, save it again as an Excel workbook (.xlsx) and try that file.`
/** A workbook of an older kind, or one with a password. */
export const oldOrLocked = `This workbook is of an older kind or has a password. ${then} Save it as an Excel workbook (.xlsx) without a password and try that file.`
/** A workbook with a program in it. */
export const hasMacros = `This workbook holds a program (macros). ${then} Save it as an Excel workbook (.xlsx) without macros and try that file.`
/** A workbook of which something is too large. */
export const tooLarge = (what: string) => `${what} ${then} Take away what does not belong in it and try again.`

/** Why a workbook cannot be read, in words. It never leaves what opens workbooks. */
export class CannotRead extends Error {}
