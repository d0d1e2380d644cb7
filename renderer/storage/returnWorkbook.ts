import { ok, type Result, refuse } from '../../shared/basics/result'
import { sha256Hex } from '../../shared/basics/sha256'
import type { SentReturn } from '../../shared/exchange/forms/sentReturn'
import {
  type FilledWorkbook,
  filledFromSheets,
  type ReturnFileProblem,
} from '../../shared/exchange/forms/workbook/filledFromSheets'
import { sheetsOfReturn } from '../../shared/exchange/forms/workbook/sheetsOfReturn'
import { readWholeWorkbook } from './readWorkbook'
import { ownFills } from './returnWorkbookStyles'
import { type WorkbookLimits, workbookLimits } from './workbookLimits'
import { writeFormSheets } from './writeFormSheets'

/** A return as a workbook to fill in. The same return always gives the same bytes. */
export const returnWorkbook = (sentReturn: SentReturn): Uint8Array =>
  writeFormSheets(sheetsOfReturn(sentReturn), {
    title: `${sentReturn.framework.title}: ${sentReturn.facts.organisation.name}, ${sentReturn.facts.cycle.title}`,
    author: sentReturn.facts.partnership.name,
    madeAt: sentReturn.facts.madeAt,
  })

/** A framework may have 200 standards, each a sheet; people add sheets of their own. */
const limits: WorkbookLimits = { ...workbookLimits, parts: 1_000, sheets: 260, rows: 30_000 }

/**
 * Reads a workbook of a return that came back, whatever program saved it. Refuses a file that is no whole workbook, one with
 * macros or a password, one that is too large, one that is no return, and one whose hidden part was changed. Never throws.
 */
export async function readReturnWorkbook(bytes: Uint8Array): Promise<Result<FilledWorkbook, ReturnFileProblem>> {
  const whole = await readWholeWorkbook(bytes, limits, Object.values(ownFills))
  if (!whole.ok) return refuse({ kind: 'cannotRead', words: whole.problem })
  const { sheets, modified } = whole.value
  const filled = filledFromSheets(sheets, { modified, fingerprint: sha256Hex(bytes) })
  return filled.ok ? ok(filled.value) : filled
}
