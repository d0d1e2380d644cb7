import { counted } from '../../shared/basics/text'
import { documentName } from '../../shared/reports/documentName'
import type { TrackerColumn } from '../../shared/returns/tracker/columns'
import { listSheet } from '../../shared/returns/tracker/listSheet'
import type { TrackerRow } from '../../shared/returns/tracker/row'
import { bridge } from '../host/bridge'
import { today } from '../host/clock'
import { explainSaved } from '../view/explainSaved'
import { announce, tell } from '../view/viewState'

/** What goes into a list that is saved. */
export type ListOrder = {
  readonly partnership: string
  readonly rows: readonly TrackerRow[]
  readonly columns: readonly TrackerColumn[]
  readonly typeWords: (code: string) => string
}

/** Makes an Excel workbook of returns, one to a row, and has the person save it. */
export async function exportList({ partnership, rows, columns, typeWords }: ListOrder): Promise<void> {
  const { writeWorkbook } = await import('../storage/writeWorkbook')
  const reply = await bridge.saveFile({
    kind: 'workbook',
    suggestedName: documentName({ partnership, document: 'list of returns', on: today(), ending: 'xlsx' }),
    bytes: writeWorkbook([listSheet(rows, columns, typeWords)]),
  })
  const notice = explainSaved(reply, 'workbook', `${counted(rows.length, 'return')} in it.`)
  tell(notice)
  if (notice) announce(notice.words)
}
