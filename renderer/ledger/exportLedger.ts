import { counted } from '../../shared/basics/text'
import type { LedgerLine } from '../../shared/challenges/ledgerList'
import { ledgerSheet } from '../../shared/challenges/ledgerSheet'
import { documentName } from '../../shared/reports/documentName'
import { today } from '../host/clock'
import { saveSheet } from '../view/saveSheet'

/** Makes an Excel workbook of challenges, one to a row, and has the person save it. */
export const exportLedger = (partnership: string, lines: readonly LedgerLine[]): Promise<void> =>
  saveSheet(
    ledgerSheet(lines, today()),
    documentName({ partnership, document: 'challenges', on: today(), ending: 'xlsx' }),
    `${counted(lines.length, 'question')} in it.`,
  )
