import type { Day } from '../basics/day'
import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { sha256Hex } from '../basics/sha256'
import { tidy } from '../basics/text'
import type { CycleId } from '../cycles/cycle'
import type { QuestionId } from '../frameworks/question'
import type { ReturnId } from '../returns/answer'
import { longestInReview, mostStarters, type Review } from './review'

/** An answer that somebody chose to have read. */
export type ChosenAnswer = { readonly returnId: ReturnId; readonly questionId: QuestionId }

/** What a person says of a review that is to be made. */
export type ReviewAsked = {
  readonly cycleId: CycleId
  readonly kind: Review['kind']
  readonly role: string
  readonly name: string
  readonly isAnonymised: boolean
  /** Beginnings of a question that the reader is offered. */
  readonly starters: readonly string[]
  /** True once a person read every chosen answer and says that none of them names anybody. */
  readonly isLookedAt: boolean
  /** In the order in which they are to be read. */
  readonly chosen: readonly ChosenAnswer[]
}

/** The most answers that one review asks a person to read. */
export const mostInReview = 60

export type CannotMakeReview =
  | { readonly kind: 'reviewerIsMissing' }
  | { readonly kind: 'nothingIsChosen' }
  | { readonly kind: 'tooMuchToRead'; readonly count: number; readonly most: number }
  | { readonly kind: 'tooManyStarters'; readonly most: number }
  | { readonly kind: 'answersNotLookedAt' }

/**
 * A review with nothing read. Organisations that are shown by letter come in an order that says nothing of their names; the
 * answers of one stay together. Refuses one without a reader's role, without an answer, with more than anybody can read, with too
 * many starters, and one whose answers nobody looked through for names.
 */
export function makeReview(asked: ReviewAsked, madeOn: Day, newId: MintId): Result<Review, CannotMakeReview> {
  const role = tidy(asked.role).slice(0, longestInReview.name)
  const count = asked.chosen.length
  if (role === '') return refuse({ kind: 'reviewerIsMissing' })
  if (count === 0) return refuse({ kind: 'nothingIsChosen' })
  if (count > mostInReview) return refuse({ kind: 'tooMuchToRead', count, most: mostInReview })
  const starters = [...new Set(asked.starters.map((each) => tidy(each).slice(0, longestInReview.starter)))].filter(
    Boolean,
  )
  if (starters.length > mostStarters) return refuse({ kind: 'tooManyStarters', most: mostStarters })
  if (!asked.isLookedAt) return refuse({ kind: 'answersNotLookedAt' })
  const id = newId<'review'>()
  const place = new Map(asked.chosen.map(({ returnId }) => [returnId, sha256Hex(`${id} ${returnId}`)]))
  const placeOf = ({ returnId }: ChosenAnswer) => place.get(returnId) ?? ''
  const chosen = asked.isAnonymised
    ? [...asked.chosen].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0))
    : asked.chosen
  return ok({
    id,
    cycleId: asked.cycleId,
    kind: asked.kind,
    reviewer: { role, name: tidy(asked.name).slice(0, longestInReview.name) },
    isAnonymised: asked.isAnonymised,
    starters,
    items: chosen.map((answer) => ({ id: newId<'review item'>(), ...answer, note: null, reply: null })),
    madeOn,
    sentAt: null,
  })
}
