import { ok, type Result, refuse } from '../../../shared/basics/result'
import { pickTable } from '../../../shared/partnership/import/pickTable'
import { pastedSheets, pickSheets, type SheetsRead } from '../../view/sheetFile'

/** A list that was read, before anything of it is kept, with the sheets that hold one and the one that most likely is meant. */
export type ListRead = SheetsRead & { readonly sheet: string; readonly tables: readonly string[] }

const noTable = 'There are no rows under headings in it. Write a heading over each column, and try again.'

/** Has a person choose a list and reads it. Null when they changed their mind; refuses, in words, what is no list. */
export async function pickList(): Promise<Result<ListRead | null, string>> {
  const read = await pickSheets()
  if (!read.ok) return read
  return read.value ? listIn(read.value) : ok(null)
}

/** Reads a list that was pasted from a spreadsheet. */
export async function readPasted(text: string): Promise<Result<ListRead, string>> {
  const read = await pastedSheets(text)
  return read.ok ? listIn(read.value) : read
}

function listIn({ name, sheets }: SheetsRead): Result<ListRead, string> {
  const picked = pickTable(sheets)
  if (!picked.ok) return refuse(`${name}: ${noTable}`)
  const { sheet } = picked.value.table
  return ok({ name, sheets, sheet, tables: [sheet, ...picked.value.others] })
}
