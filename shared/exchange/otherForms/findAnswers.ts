import type { Sheet } from '../../basics/sheet'
import type { HeadingFinder } from '../survey/headings'
import { findSurvey, type SurveyTable } from '../survey/surveyTable'
import { documentOfSheets, type FormDocument } from './formDocument'
import { entryWords } from './formEntry'
import { type OtherForm, readOtherForm } from './readOtherForm'

/** Answers that were given elsewhere: a row for each organisation, or one organisation's form. */
export type AnswersFound =
  | { readonly kind: 'rows'; readonly table: SurveyTable }
  | { readonly kind: 'form'; readonly form: OtherForm }

/**
 * Finds the answers in the sheets of a file: as rows under headings or as a form with its questions below one another, whichever
 * has more questions that are known. Null where no question is.
 */
export function findAnswers(sheets: readonly Sheet[], finder: HeadingFinder): AnswersFound | null {
  const table = findSurvey(sheets, finder)
  const form = readOtherForm(documentOfSheets(sheets), finder)
  const inRows = table ? new Set(table.headings.filter((each) => each !== '' && finder.find(each))).size : 0
  const inForm = knownIn(form, finder)
  if (inForm > inRows && inForm > 1) return { kind: 'form', form }
  return table ? { kind: 'rows', table } : null
}

/** Finds the answers in a document. Null where nothing that it asks is known. */
export function findForm(document: FormDocument, finder: HeadingFinder): OtherForm | null {
  const form = readOtherForm(document, finder)
  return knownIn(form, finder) > 0 ? form : null
}

/** How many of the questions of a form are ours. */
const knownIn = ({ entries }: OtherForm, finder: HeadingFinder): number =>
  new Set(entries.flatMap((entry) => (finder.find(entryWords(entry)) ?? finder.find(entry.words))?.target ?? [])).size
