import { ok, type Result, refuse } from '../../../shared/basics/result'
import type { Sheet } from '../../../shared/basics/sheet'
import { pickTable } from '../../../shared/partnership/import/pickTable'
import { bridge } from '../../host/bridge'
import { announce } from '../../view/viewState'

/** A list that was read, before anything of it is kept. */
export type ListRead = {
  /** The file's name, or what a pasted list is called. */
  readonly name: string
  readonly sheets: readonly Sheet[]
  /** The sheet that most likely is the list. */
  readonly sheet: string
}

const noTable = 'There are no rows under headings in it. Write a heading over each column, and try again.'

/** Has a person choose a list and reads it. Null when they changed their mind; refuses, in words, what is no list. */
export async function pickList(): Promise<Result<ListRead | null, string>> {
  const reply = await bridge.openFile({ kind: 'list' })
  if (reply.kind === 'cancelled') return ok(null)
  if (reply.kind === 'cannotRead')
    return refuse(
      `${reply.name} ${reply.tooLarge ? 'is too large for a list' : 'could not be read'}. Nothing was changed.`,
    )
  announce(`Reading ${reply.name}…`)
  const { readOrganisationFile } = await import('../../storage/organisationFiles')
  const sheets = await readOrganisationFile(reply.name, reply.bytes)
  return sheets.ok ? listIn(reply.name, sheets.value) : refuse(`${reply.name}: ${sheets.problem}`)
}

/** Reads a list that was pasted from a spreadsheet. */
export async function readPasted(text: string): Promise<Result<ListRead, string>> {
  const { readPastedTable } = await import('../../storage/organisationFiles')
  const sheets = readPastedTable(text)
  return sheets.ok ? listIn('What you pasted', sheets.value) : sheets
}

function listIn(name: string, sheets: readonly Sheet[]): Result<ListRead, string> {
  const picked = pickTable(sheets)
  return picked.ok ? ok({ name, sheets, sheet: picked.value.table.sheet }) : refuse(`${name}: ${noTable}`)
}
