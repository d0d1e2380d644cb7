import type { Day } from '../basics/day'
import { type Json, sameJson } from '../basics/json'
import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable, type TextIsTooLong, tidy } from '../basics/text'
import { withAsks } from './panelAsks'
import { type ItemIsMissing, type ReviewItemId, withItem } from './readReview'
import { longestInReview, type Review, type ReviewReply } from './review'

export type CannotTakeReview =
  | { readonly kind: 'otherReview' }
  | { readonly kind: 'reviewIsNotSent' }
  | { readonly kind: 'reviewIsHere' }

/**
 * Takes a review that came back into the one it was made from, item by item. What came first stands: of a review that was
 * sent twice, a note that is here already stays, and one that was missing is added, as are questions of a panel member's own. Refuses another review, one that its
 * reader did not send, and one that adds nothing.
 */
export function takeSent(here: Review, came: Review): Result<Review, CannotTakeReview> {
  if (here.id !== came.id) return refuse({ kind: 'otherReview' })
  if (came.sentAt === null) return refuse({ kind: 'reviewIsNotSent' })
  const notes = new Map(came.items.map(({ id, note }) => [id, note]))
  const items = here.items.map((item) => ({ ...item, note: item.note ?? notes.get(item.id) ?? null }))
  const panel = here.panel && came.panel ? { panel: withAsks(here.panel, came.panel) } : {}
  return orHere(here, { ...here, items, ...panel, sentAt: here.sentAt ?? came.sentAt })
}

/**
 * Takes what was answered and agreed into the reader's own copy, and newer papers of a session. The reader's notes stay as they were sent. Refuses another
 * review, and one that adds nothing.
 */
export function takeReplies(own: Review, came: Review): Result<Review, CannotTakeReview> {
  if (own.id !== came.id) return refuse({ kind: 'otherReview' })
  const replies = new Map(came.items.map(({ id, reply }) => [id, reply]))
  const items = own.items.map((item) => ({ ...item, reply: replies.get(item.id) ?? item.reply }))
  return orHere(own, { ...own, items, ...newPapers(own, came) })
}

/** A panel member's newer papers; nothing where none came, or what was said is sent already. */
const newPapers = ({ panel, sentAt }: Review, { panel: came }: Review): Pick<Review, 'panel'> =>
  panel && came?.papers && sentAt === null ? { panel: { ...panel, to: came.to, papers: came.papers } } : {}

const orHere = (before: Review, after: Review): Result<Review, CannotTakeReview> =>
  sameJson(before as unknown as Json, after as unknown as Json) ? refuse({ kind: 'reviewIsHere' }) : ok(after)

export type CannotReply = ItemIsMissing | TextIsTooLong | { readonly kind: 'reviewIsNotSent' }

const noReply: ReviewReply = { answer: '', answeredBy: '', answeredOn: null, agreed: '', agreedOn: null }

/**
 * Writes what an organisation answered to a note, or what was agreed; each keeps the day on which it was last written. Refuses
 * before the review came back, and words that are too long.
 */
export function replyToItem(
  review: Review,
  id: ReviewItemId,
  change: Partial<Pick<ReviewReply, 'answer' | 'answeredBy' | 'agreed'>>,
  on: Day,
): Result<Review, CannotReply> {
  if (review.sentAt === null) return refuse({ kind: 'reviewIsNotSent' })
  const tooLong =
    overLimit([change.answer, change.agreed], longestInReview.words) ??
    overLimit([change.answeredBy], longestInReview.name)
  if (tooLong) return refuse(tooLong)
  const dated = (words: string) => (words.trim() === '' ? null : on)
  return withItem(review, id, (item) => ({
    ...item,
    reply: {
      ...noReply,
      ...item.reply,
      ...(change.answeredBy === undefined ? {} : { answeredBy: tidy(change.answeredBy) }),
      ...(change.answer === undefined ? {} : { answer: printable(change.answer), answeredOn: dated(change.answer) }),
      ...(change.agreed === undefined ? {} : { agreed: printable(change.agreed), agreedOn: dated(change.agreed) }),
    },
  }))
}

/** True for a note that wants an answer: all but a plain "satisfied". */
export const wantsReply = ({ note }: Review['items'][number]): boolean =>
  note !== null && (note.view !== 'satisfied' || note.words.trim() !== '' || note.raise)

/** True once an organisation's answer, or what was agreed, is written. */
export const hasReply = ({ reply }: Review['items'][number]): boolean =>
  reply !== null && (reply.answer.trim() !== '' || reply.agreed.trim() !== '')

/** Where a review stands with those who made it. */
export type ReviewState = 'out' | 'back' | 'answered'

/** `out` until it comes back; `answered` once every note that wants an answer has one. */
export function reviewState(review: Review): ReviewState {
  if (review.sentAt === null) return 'out'
  return review.items.filter(wantsReply).every(hasReply) ? 'answered' : 'back'
}

/** What goes back to the reader of what was answered and agreed, by the item it stands under; only where there are words. */
export const repliesToGo = ({
  items,
}: Review): readonly { readonly id: Review['items'][number]['id']; readonly words: string }[] =>
  items.filter(wantsReply).flatMap(({ id, reply }) => {
    const words = [reply?.answer.trim() ?? '', reply?.agreed.trim() ?? ''].filter((each) => each !== '').join('\n')
    return words === '' ? [] : [{ id, words }]
  })

/** True where words that go back are not those that a person looked through. */
export const isUnlooked = (review: Review, lookedAt: ReturnType<typeof repliesToGo>): boolean =>
  repliesToGo(review).some(({ id, words }) => !lookedAt.some((each) => each.id === id && each.words === words))
