import type { Day } from '../basics/day'
import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { type CannotMakeReview, type ChosenAnswer, makeReview, mostInReview } from './makeReview'
import type { PanelReading } from './panel'
import type { ReviewIsSent } from './readReview'
import type { Review } from './review'

/** What a panel member's reading is made from. */
export type PanelAsked = {
  readonly cycleId: Review['cycleId']
  readonly role: string
  readonly name: string
  readonly starters: readonly string[]
  /** True once a person looked through what goes out and says that none of it names anybody. */
  readonly isLookedAt: boolean
  /** The answers on the agenda, in its order. */
  readonly chosen: readonly ChosenAnswer[]
  readonly session: Pick<PanelReading, 'sessionId' | 'personId' | 'title' | 'on' | 'to'>
}

/** Why a panel member's reading is not made. */
export type CannotMakePanelReview = CannotMakeReview | ReviewIsSent | { readonly kind: 'nothingOnAgenda' }

/** True for a role that says it is a lay one. */
export const isLayRole = (role: string): boolean => /\blay\b/i.test(role)

/**
 * What one member of a panel reads before a session: made anew, or brought up to the agenda as it is now, where it is out and not
 * back yet. What was on the agenda before stays in the record, since the reader may have said something of it. Of more answers than anybody can read the first are
 * taken; the papers hold them all. Refuses one with no answer to read, one that nobody looked through, and one that came back.
 */
export function panelReview(
  before: Review | null,
  { session, chosen: all, ...asked }: PanelAsked,
  madeOn: Day,
  newId: MintId,
): Result<Review, CannotMakePanelReview> {
  const chosen = all.slice(0, mostInReview)
  if (chosen.length === 0) return refuse({ kind: 'nothingOnAgenda' })
  if (before && before.sentAt !== null) return refuse({ kind: 'reviewIsSent' })
  const kind = isLayRole(asked.role) ? 'lay' : 'professional'
  const made = makeReview({ ...asked, kind, isAnonymised: false, chosen }, madeOn, newId)
  if (!made.ok) return made
  const panel: PanelReading = { ...session, to: [...session.to], papers: null, asks: [] }
  if (!before) return ok({ ...made.value, panel })
  const known = new Set(before.items.map(keyOf))
  return ok({
    ...before,
    items: [...before.items, ...made.value.items.filter((item) => !known.has(keyOf(item)))],
    panel,
  })
}

const keyOf = ({ returnId, questionId }: ChosenAnswer) => `${returnId} ${questionId}`

/** The review as it goes out: with what is on the agenda now, and with nothing that was on it before. */
export function onAgendaNow(review: Review, chosen: readonly ChosenAnswer[]): Review {
  const wanted = new Set(chosen.map(keyOf))
  return { ...review, items: review.items.filter((item) => wanted.has(keyOf(item))) }
}
