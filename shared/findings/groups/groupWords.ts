import { shareText } from '../../basics/share'
import { capital } from '../../basics/text'
import type { Framework } from '../../frameworks/framework'
import type { Grouping } from './grouping'
import { groupingWords } from './grouping'
import type { Coverage } from './groups'
import type { QuestionCounts, SpreadQuestion } from './questions'

/** `Schools by phase`: what is shown, in the words that the questionnaire has for those it asks. */
export const shownBy = ({ respondent }: Pick<Framework, 'respondent'>, by: Grouping): string =>
  `${capital(respondent.many)} by ${groupingWords[by]}`

/** `48 of 60 schools (80%) returned. 12 not returned. Signed off: 40 of 48 (83%).` Who answered at all comes before what they say. */
export function coverageWords(
  { expected, returned, notReturned, signedOff, notExpected }: Coverage,
  { respondent }: Pick<Framework, 'respondent'>,
): string {
  return [
    `${shareText(returned, expected, expected === 1 ? respondent.one : respondent.many)} returned.`,
    ...(notReturned > 0 ? [`${notReturned} not returned.`] : []),
    ...(returned > 0 ? [`Signed off: ${shareText(signedOff, returned)}.`] : []),
    ...(notExpected > 0 ? [`${notExpected} more asked and not expected.`] : []),
  ].join(' ')
}

/** What stands beside the ratings of a question: `2 not answered, 5 not applicable, asked of 41 of 48`; empty where nothing does. */
export function besideWords({ asked, noRating, notAnswered, notApplicable }: QuestionCounts, returned: number): string {
  return [
    ...(notAnswered > 0 ? [`${notAnswered} not answered`] : []),
    ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : []),
    ...(noRating > 0 ? [`${noRating} without a rating`] : []),
    ...(asked < returned ? [`asked of ${asked} of ${returned}`] : []),
  ].join(', ')
}

/** `3`, or `3 =` for a place that several share. */
export const placeWords = ({ place, isTied }: { readonly place: number; readonly isTied: boolean }): string =>
  isTied ? `${place} =` : String(place)

/** `Not in place to In place and shown to work`: from where to where the ratings of a question lie. */
export const fromToWords = ({ spread: { lowest, highest } }: SpreadQuestion): string =>
  `${lowest?.label ?? ''} to ${highest?.label ?? ''}`
