import type { Moment } from '../basics/day'
import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable, type TextIsTooLong } from '../basics/text'
import { longestAsk, mostAsks, type PanelAsk, type PanelReading } from './panel'
import type { ReviewIsSent } from './readReview'
import type { Review } from './review'

/** Why a question of one's own is not kept. */
export type CannotAsk =
  | ReviewIsSent
  | { readonly kind: 'askHasNoWords' }
  | { readonly kind: 'askHasNobody' }
  | { readonly kind: 'noPanelReview' }
  | { readonly kind: 'tooManyAsks'; readonly most: number }
  | TextIsTooLong

/**
 * Adds a question that a member of the panel wrote. Refuses one without words or without anybody it is put to, one past the most
 * there can be, and any once the review was sent or where it is read for no session.
 */
export function askOwn(
  review: Review,
  typed: Pick<PanelAsk, 'words'> & { readonly organisationId: PanelAsk['organisationId'] | null },
  at: Moment,
  newId: MintId,
): Result<Review, CannotAsk> {
  const words = printable(typed.words).trim()
  if (!review.panel) return refuse({ kind: 'noPanelReview' })
  if (review.sentAt !== null) return refuse({ kind: 'reviewIsSent' })
  if (words === '') return refuse({ kind: 'askHasNoWords' })
  if (typed.organisationId === null) return refuse({ kind: 'askHasNobody' })
  if (review.panel.asks.length >= mostAsks) return refuse({ kind: 'tooManyAsks', most: mostAsks })
  const tooLong = overLimit([words], longestAsk)
  if (tooLong) return refuse(tooLong)
  const ask = { id: newId<'panel ask'>(), organisationId: typed.organisationId, words, at }
  return ok({ ...review, panel: { ...review.panel, asks: [...review.panel.asks, ask] } })
}

/** Takes a question of one's own back. Refuses it once the review was sent. */
export function takeAskBack(review: Review, id: PanelAsk['id']): Result<Review, CannotAsk> {
  if (!review.panel) return refuse({ kind: 'noPanelReview' })
  if (review.sentAt !== null) return refuse({ kind: 'reviewIsSent' })
  return ok({ ...review, panel: { ...review.panel, asks: review.panel.asks.filter((ask) => ask.id !== id) } })
}

/** The questions of one review's reader that came back, with those that are here: what is here already stays. */
export const withAsks = (here: PanelReading, came: PanelReading): PanelReading => ({
  ...here,
  asks: [...here.asks, ...came.asks.filter(({ id }) => !here.asks.some((ask) => ask.id === id))].slice(0, mostAsks),
})
