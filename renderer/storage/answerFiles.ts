import { ok, type Result } from '../../shared/basics/result'
import type { Sheet } from '../../shared/basics/sheet'
import type { FormDocument } from '../../shared/exchange/otherForms/formDocument'
import { sortOf } from '../../shared/exchange/receive/recognise'
import { listLimits, readOrganisationFile } from './organisationFiles'
import { readWholeWorkbook } from './readWorkbook'

/** Answers that were given elsewhere, as they stand in a file: sheets, or a document. */
export type AnswersInFile =
  | { readonly kind: 'sheets'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'document'; readonly document: FormDocument }

/**
 * Reads a file with answers: a Word document (.docx), a workbook (.xlsx) with which of its empty cells are coloured, or text.
 * Refuses, in words, what is none of these and what is too large. Never throws.
 */
export async function readAnswersFile(name: string, bytes: Uint8Array): Promise<Result<AnswersInFile, string>> {
  const sort = sortOf(name, bytes)
  if (sort === 'word' || /\.(?:docx?|docm|dotx?|rtf|odt)$/i.test(name)) {
    const { readWordForm } = await import('./wordForm')
    const document = readWordForm(bytes)
    return document.ok ? ok({ kind: 'document', document: document.value }) : document
  }
  if (sort === 'workbook') {
    const whole = await readWholeWorkbook(bytes, listLimits, [])
    return whole.ok ? ok({ kind: 'sheets', sheets: whole.value.sheets }) : whole
  }
  const sheets = await readOrganisationFile(name, bytes)
  return sheets.ok ? ok({ kind: 'sheets', sheets: sheets.value }) : sheets
}
