import type { Day } from '../basics/day'
import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable, type TextIsTooLong, tidy } from '../basics/text'
import type { QuestionId } from '../frameworks/question'
import type { LevelId } from '../frameworks/scale'
import type { Cycle } from './cycle'

// Where several people answer alone, their meeting agrees one rating on each question. It stands beside what they gave, and
// never in place of it (Key Propositions sheet, 2.7).

/** The most characters of a reason and of a name. */
const longestOfMeeting = { reason: 4_000, by: 200 } as const

/** What a meeting agreed on a question. A null rating means that it could not agree. */
export type MeetingRating = NonNullable<Cycle['agreed']>[string]

/** What the note-taker chose. */
export type Chosen = { readonly rating: LevelId | null; readonly reason: string; readonly by: string; readonly on: Day }

/**
 * Writes down that somebody decided to show what has come in before all have answered. The first decision stands: what was
 * seen cannot be unseen.
 */
export const showViews = (cycle: Cycle, by: string, on: Day): Cycle =>
  cycle.viewsShown ? cycle : { ...cycle, viewsShown: { by: tidy(by).slice(0, longestOfMeeting.by), on } }

export type CannotAgree =
  | { readonly kind: 'nothingChanged' }
  | { readonly kind: 'differenceNeedsAReason' }
  | TextIsTooLong

/** What a meeting agreed on a question; null while it has not. */
export const agreedOn = ({ agreed }: Pick<Cycle, 'agreed'>, question: QuestionId): MeetingRating | null =>
  agreed?.[question] ?? null

/**
 * Writes down what a meeting agreed on a question. Refuses another rating than the middle view without a reason; where there is
 * no middle view, none is needed.
 */
export function agreeTogether(
  cycle: Cycle,
  question: QuestionId,
  { rating, reason, by, on }: Chosen,
  middle: LevelId | null,
): Result<Cycle, CannotAgree> {
  const next: MeetingRating = { rating, reason: printable(reason).trim(), by: tidy(by), on }
  const present = agreedOn(cycle, question)
  if (present && present.rating === next.rating && present.reason === next.reason)
    return refuse({ kind: 'nothingChanged' })
  const tooLong = overLimit([next.reason], longestOfMeeting.reason) ?? overLimit([next.by], longestOfMeeting.by)
  if (tooLong) return refuse(tooLong)
  if (middle !== null && rating !== middle && next.reason === '') return refuse({ kind: 'differenceNeedsAReason' })
  return ok({ ...cycle, agreed: { ...cycle.agreed, [question]: next } })
}
