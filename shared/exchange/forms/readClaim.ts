import { asId } from '../../basics/id'
import { longestLine } from '../../basics/text'
import type { Framework } from '../../frameworks/framework'
import { type PlacedQuestion, scaleOf } from '../../frameworks/lookUp'
import type { AnswerContent } from '../../returns/answer'
import { type Box, type NoteUnread, notApplicableValue } from './box'
import { type MeantOption, readOption } from './typed'

/** The boxes that a claim is read from. */
type ClaimBoxes = { readonly rating: Box | undefined; readonly reason: Box | undefined }

/** The rating, or the claim that the question does not apply. A reason alone claims nothing. */
export function readClaim(
  framework: Framework,
  placed: PlacedQuestion,
  { rating: box, reason: reasonBox = box }: ClaimBoxes,
  rating: string,
  reason: string,
  before: AnswerContent,
  note: NoteUnread,
): Pick<AnswerContent, 'rating' | 'notApplicable'> {
  const was = { rating: before.rating, notApplicable: before.notApplicable }
  if (box?.kind !== 'choice') return was
  if (rating === '') {
    if (reason !== '') note(reasonBox ?? box, reason, 'A reason was given, but not that the question does not apply.')
    return { rating: null, notApplicable: null }
  }
  const levels = scaleOf(framework, placed.question)?.levels ?? []
  const options: readonly MeantOption[] = box.options.map((each) => ({
    ...each,
    ...(each.value === notApplicableValue
      ? { meaning: 'excluded' as const }
      : (() => {
          const meaning = levels.find(({ id }) => id === each.value)?.meaning
          return meaning ? { meaning } : {}
        })()),
  }))
  const read = readOption(options, rating)
  if (!read.ok) {
    note(box, reason === '' ? rating : `${rating} (${reason})`, read.problem)
    return was
  }
  if (read.value.value === notApplicableValue) return { rating: null, notApplicable: reason.slice(0, longestLine) }
  if (reason !== '') note(reasonBox ?? box, reason, 'A reason why it does not apply was given beside a rating.')
  return { rating: asId(read.value.value), notApplicable: null }
}
