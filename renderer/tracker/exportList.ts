import { counted } from '../../shared/basics/text'
import { documentName } from '../../shared/reports/documentName'
import type { TrackerColumn } from '../../shared/returns/tracker/columns'
import { listSheet } from '../../shared/returns/tracker/listSheet'
import type { TrackerRow } from '../../shared/returns/tracker/row'
import { today } from '../host/clock'
import { saveSheet } from '../view/saveSheet'

/** What goes into a list that is saved. */
export type ListOrder = {
  readonly partnership: string
  readonly rows: readonly TrackerRow[]
  readonly columns: readonly TrackerColumn[]
  readonly typeWords: (code: string) => string
}

/** Makes an Excel workbook of returns, one to a row, and has the person save it. */
export const exportList = ({ partnership, rows, columns, typeWords }: ListOrder): Promise<void> =>
  saveSheet(
    listSheet(rows, columns, typeWords),
    documentName({ partnership, document: 'list of returns', on: today(), ending: 'xlsx' }),
    `${counted(rows.length, 'return')} in it.`,
  )
