import { csvText } from '../../shared/basics/csv'
import type { Day } from '../../shared/basics/day'
import { fitSheets } from '../../shared/basics/longCells'
import type { Sheet } from '../../shared/basics/sheet'
import { utf8Bytes } from '../../shared/basics/utf8'
import type { FileBytes } from '../../shared/bridge'
import { documentName } from '../../shared/reports/documentName'
import { everySheet } from '../../shared/reports/spreadsheets/everything'
import type { Kept } from '../../shared/reports/spreadsheets/kept'
import { organisationTypes } from '../storage/bundled'
import { writeWorkbook } from '../storage/writeWorkbook'
import { zipFiles } from '../storage/zipFiles'

/** How everything is saved: as one Excel workbook, or as text files in a zip file. */
export type SpreadsheetForm = 'workbook' | 'text'

const titles: Readonly<Record<SpreadsheetForm, string>> = { workbook: 'everything', text: 'everything as text files' }

/** Makes one file of everything that is kept. It takes seconds: windows have it done by a worker. */
export async function makeSpreadsheets(kept: Kept, form: SpreadsheetForm, on: Day): Promise<FileBytes> {
  const sheets = await sheetsOf(kept, on)
  const ending = form === 'workbook' ? 'xlsx' : 'zip'
  const name = documentName({ partnership: kept.partnership.name, document: titles[form], on, ending })
  return { name, bytes: form === 'workbook' ? writeWorkbook(fitSheets(sheets)) : zipFiles(sheets.map(textFile)) }
}

/** Makes every file of everything that is kept: the workbook, and where CSV may be made a text file for each table. */
export async function makeSpreadsheetFiles(kept: Kept, on: Day, mayMakeCsv: boolean): Promise<readonly FileBytes[]> {
  const text = mayMakeCsv ? (await sheetsOf(kept, on)).map(textFile) : []
  return [await makeSpreadsheets(kept, 'workbook', on), ...text]
}

async function sheetsOf(kept: Kept, on: Day): Promise<readonly Sheet[]> {
  const types = new Map((await organisationTypes()).map(({ code, label }) => [code, label]))
  return everySheet({ kept, asAt: on, typeWords: (code) => types.get(code) ?? code })
}

const textFile = (sheet: Sheet): FileBytes => ({ name: `${sheet.name}.csv`, bytes: utf8Bytes(csvText(sheet)) })
