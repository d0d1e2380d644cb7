import { counted } from '../../shared/basics/text'
import type { LedgerLine } from '../../shared/challenges/ledgerList'
import { ledgerSheet } from '../../shared/challenges/ledgerSheet'
import { documentName } from '../../shared/reports/documentName'
import { bridge } from '../host/bridge'
import { today } from '../host/clock'
import { explainSaved } from '../view/explainSaved'
import { announce, tell } from '../view/viewState'

/** Makes an Excel workbook of challenges, one to a row, and has the person save it. */
export async function exportLedger(partnership: string, lines: readonly LedgerLine[]): Promise<void> {
  const { writeWorkbook } = await import('../storage/writeWorkbook')
  const reply = await bridge.saveFile({
    kind: 'workbook',
    suggestedName: documentName({ partnership, document: 'challenges', on: today(), ending: 'xlsx' }),
    bytes: writeWorkbook([ledgerSheet(lines, today())]),
  })
  const notice = explainSaved(reply, 'workbook', `${counted(lines.length, 'question')} in it.`)
  tell(notice)
  if (notice) announce(notice.words)
}
