import type { Moment } from '../basics/day'
import type { Id } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable, type TextIsTooLong } from '../basics/text'
import { longestInReview, type Review, type ReviewItem, type ReviewNote } from './review'

export type ReviewItemId = Id<'review item'>

/** A review that was sent is read-only: what its reader thought stays what was sent. */
export type ReviewIsSent = { readonly kind: 'reviewIsSent' }
export type ItemIsMissing = { readonly kind: 'reviewItemIsMissing' }

export type CannotNote = ReviewIsSent | ItemIsMissing | TextIsTooLong

/**
 * Notes what the reader thinks of an answer, or a part of it. Words before a view are a question. Refuses once the review was
 * sent, and words that are too long.
 */
export function noteItem(
  review: Review,
  id: ReviewItemId,
  change: Partial<Omit<ReviewNote, 'at'>>,
  at: Moment,
): Result<Review, CannotNote> {
  if (review.sentAt !== null) return refuse({ kind: 'reviewIsSent' })
  const tooLong = overLimit([change.words], longestInReview.words)
  if (tooLong) return refuse(tooLong)
  const words = change.words === undefined ? {} : { words: printable(change.words) }
  const note = (before: ReviewNote | null): ReviewNote => ({
    view: 'question',
    words: '',
    raise: false,
    ...before,
    ...change,
    ...words,
    at,
  })
  return withItem(review, id, (item) => ({ ...item, note: note(item.note) }))
}

/** The review with one of its items changed. Refuses an item it does not have. */
export function withItem(
  review: Review,
  id: ReviewItemId,
  change: (item: ReviewItem) => ReviewItem,
): Result<Review, ItemIsMissing> {
  if (!review.items.some((item) => item.id === id)) return refuse({ kind: 'reviewItemIsMissing' })
  return ok({ ...review, items: review.items.map((item) => (item.id === id ? change(item) : item)) })
}

export type CannotSendReview = ReviewIsSent | { readonly kind: 'nothingIsRead' }

/** The review as it is sent: from here on it is read-only. Refuses one that was sent, and one with nothing read and nothing asked. */
export function sendReview(review: Review, at: Moment): Result<Review, CannotSendReview> {
  if (review.sentAt !== null) return refuse({ kind: 'reviewIsSent' })
  const hasAsked = (review.panel?.asks.length ?? 0) > 0
  if (!hasAsked && review.items.every(({ note }) => note === null)) return refuse({ kind: 'nothingIsRead' })
  return ok({ ...review, sentAt: at })
}

/** How far the reader has come. An answer is read once there is a view of it. */
export function reviewProgress({ items }: Pick<Review, 'items'>) {
  const read = items.filter(({ note }) => note !== null).length
  return { read, total: items.length, left: items.length - read }
}

/** The first answer without a view after this one, round to the beginning; null when all are read. */
export function nextToRead({ items }: Pick<Review, 'items'>, after: ReviewItemId | null): ReviewItem | null {
  const start = items.findIndex(({ id }) => id === after) + 1
  return [...items.slice(start), ...items.slice(0, start)].find(({ note }) => note === null) ?? null
}

/** The most answers of one sitting: then the reader is offered to stop. */
export const mostInSitting = 12

/** True for the last answer of a sitting, where more are to come. `place` counts from 0. */
export const endsSitting = (place: number, total: number): boolean =>
  (place + 1) % mostInSitting === 0 && place + 1 < total

/** Minutes that one answer takes most people. */
const minutesEach = 2.5

/** How long so many answers take: `about 15 minutes`, `about an hour`, `about 2 hours`. */
export function readingTime(count: number): string {
  const minutes = Math.max(5, Math.ceil((count * minutesEach) / 5) * 5)
  if (minutes < 50) return `about ${minutes} minutes`
  const halves = Math.round(minutes / 30)
  if (halves <= 2) return 'about an hour'
  return halves % 2 === 0 ? `about ${halves / 2} hours` : `about ${Math.floor(halves / 2)} and a half hours`
}

/** What a reader may think, as it is said on every screen. */
export const viewWords: Readonly<Record<ReviewNote['view'], string>> = {
  satisfied: 'I’m satisfied',
  question: 'I have a question',
  concerned: 'I’m concerned',
  notSure: 'I’m not sure',
}

/** The words with a starter put before what is there, or on a line of its own behind it. */
export const withStarter = (words: string, starter: string): string =>
  words.trim() === '' ? `${starter} ` : `${words.trimEnd()}\n${starter} `
