import type { Sheet } from '../../shared/basics/sheet'
import { bridge } from '../host/bridge'
import { explainSaved } from './explainSaved'
import { announce, tell } from './viewState'

/** Makes an Excel workbook of a table, and has the person save it. `also` follows its name in what is said. */
export async function saveSheet(sheet: Sheet, suggestedName: string, also = ''): Promise<void> {
  const [{ writeWorkbook }, { fitSheets }] = await Promise.all([
    import('../storage/writeWorkbook'),
    import('../../shared/basics/longCells'),
  ])
  const reply = await bridge.saveFile({ kind: 'workbook', suggestedName, bytes: writeWorkbook(fitSheets([sheet])) })
  const notice = explainSaved(reply, 'workbook', also)
  tell(notice)
  if (notice) announce(notice.words)
}
