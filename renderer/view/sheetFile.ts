import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Sheet } from '../../shared/basics/sheet'
import { bridge } from '../host/bridge'
import { announce } from './viewState'

/** A file with tables that was read, before anything of it is kept. */
export type SheetsRead = {
  /** The file's name, or what pasted rows are called. */
  readonly name: string
  readonly sheets: readonly Sheet[]
}

/** Has a person choose a file with tables and reads it. Null when they changed their mind; refuses, in words, what is none. */
export async function pickSheets(): Promise<Result<SheetsRead | null, string>> {
  const reply = await bridge.openFile({ kind: 'list' })
  if (reply.kind === 'cancelled') return ok(null)
  if (reply.kind === 'cannotRead')
    return refuse(
      `${reply.name} ${reply.tooLarge ? 'is too large for a list' : 'could not be read'}. Nothing was changed.`,
    )
  announce(`Reading ${reply.name}…`)
  const { readOrganisationFile } = await import('../storage/organisationFiles')
  const sheets = await readOrganisationFile(reply.name, reply.bytes)
  return sheets.ok ? ok({ name: reply.name, sheets: sheets.value }) : refuse(`${reply.name}: ${sheets.problem}`)
}

/** Reads rows that were pasted from a spreadsheet. */
export async function pastedSheets(text: string): Promise<Result<SheetsRead, string>> {
  const { readPastedTable } = await import('../storage/organisationFiles')
  const sheets = readPastedTable(text)
  return sheets.ok ? ok({ name: 'What you pasted', sheets: sheets.value }) : sheets
}
