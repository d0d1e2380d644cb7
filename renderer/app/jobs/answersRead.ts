import { dayOf } from '../../../shared/basics/day'
import type { Sheet } from '../../../shared/basics/sheet'
import type { Received } from '../../../shared/exchange/forms/received'
import { fillFromForm } from '../../../shared/exchange/otherForms/fillFromForm'
import { findAnswers } from '../../../shared/exchange/otherForms/findAnswers'
import { entryWords } from '../../../shared/exchange/otherForms/formEntry'
import { matchEntries, nothingChosen } from '../../../shared/exchange/otherForms/matchEntries'
import type { OtherForm } from '../../../shared/exchange/otherForms/readOtherForm'
import { receivedFromOtherForm } from '../../../shared/exchange/otherForms/receivedFromOtherForm'
import { headingFinder } from '../../../shared/exchange/survey/headings'
import { proposeSurvey } from '../../../shared/exchange/survey/mapping'
import { receivedFromSurvey, type SurveySources } from '../../../shared/exchange/survey/receivedFromSurvey'
import { readResponses, type SurveyResponse } from '../../../shared/exchange/survey/responses'
import type { SurveyTable } from '../../../shared/exchange/survey/surveyTable'
import type { Framework } from '../../../shared/frameworks/framework'
import { now } from '../../host/clock'

/** Answers as they were matched where nobody can be asked, with what makes a return of each. */
export type AnswersRead = {
  /** Where in the file they stand. */
  readonly where: string
  readonly responses: readonly SurveyResponse[]
  /** How many columns or questions go somewhere. */
  readonly known: number
  readonly notImported: readonly string[]
  readonly receive: (
    response: SurveyResponse,
    sources: Omit<SurveySources, 'headings' | 'countsAsReturned'>,
  ) => Received
}

/** Matches the answers in the sheets of a file to a framework. Null where nothing is asked that it asks. */
export function readAnswers(sheets: readonly Sheet[], framework: Framework): AnswersRead | null {
  const found = findAnswers(sheets, headingFinder(framework))
  if (!found) return null
  return found.kind === 'rows' ? fromRows(found.table, framework) : fromForm(found.form, framework)
}

function fromRows(table: SurveyTable, framework: Framework): AnswersRead {
  const mapping = proposeSurvey(table, framework, headingFinder(framework))
  const headings = new Map(mapping.flatMap(({ heading, target }) => (target ? [[target, heading] as const] : [])))
  return {
    where: `sheet “${table.sheet}”`,
    responses: readResponses(table, mapping, framework),
    known: mapping.filter(({ target }) => target !== null).length,
    notImported: mapping.flatMap(({ heading, target }) => (target === null && heading !== '' ? [heading] : [])),
    receive: (response, sources) => receivedFromSurvey(response, { ...sources, headings, countsAsReturned: false }),
  }
}

/** One organisation's form. What no question asks waits with the return, for a person to say where it belongs. */
function fromForm(form: OtherForm, framework: Framework): AnswersRead {
  const matches = matchEntries(form, framework, headingFinder(framework), nothingChosen)
  const filled = fillFromForm(matches, nothingChosen, framework, dayOf(now()))
  const isKnown = ({ placed, target }: (typeof matches)[number]) => placed !== null || target !== null
  return {
    where: 'one organisation’s form',
    responses: [filled.response],
    known: matches.filter(isKnown).length,
    notImported: matches.filter((match) => !isKnown(match)).map(({ entry }) => entryWords(entry)),
    receive: (_response, sources) => receivedFromOtherForm(filled, sources),
  }
}
