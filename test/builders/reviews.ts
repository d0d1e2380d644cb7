import { asDay } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import type { Dismissed, PanelNote, Sharing } from '../../shared/returns/panel'
import type { Review, ReviewItem } from '../../shared/reviews/review'
import { q11 } from './frameworks'
import { noon } from './returns'

/** What a panel noted on an answer. */
export const aPanelNote = (change: Partial<PanelNote> = {}): PanelNote => ({
  query: 'How many staff were trained?',
  proposed: null,
  reason: '',
  evidence: { outcome: 'seen', note: '', by: 'Panel', on: asDay('2026-11-20') },
  outcome: null,
  by: 'Panel',
  at: noon,
  ...change,
})

/** A flag that was put aside. */
export const aDismissed = (change: Partial<Dismissed> = {}): Dismissed => ({
  rule: 'a-rule',
  questionId: q11,
  reason: 'Looked at it in June.',
  by: 'Business manager',
  at: noon,
  ...change,
})

/** What others could learn from an answer. */
export const aSharing = (change: Partial<Sharing> = {}): Sharing => ({
  note: 'One service meets its leads each month.',
  by: 'Business manager',
  on: asDay('2026-11-20'),
  ...change,
})

export const aReviewItem = (change: Partial<ReviewItem> = {}): ReviewItem => ({
  id: asId('item-1'),
  returnId: asId('return-haven-2026'),
  questionId: q11,
  note: null,
  reply: null,
  ...change,
})

/** A lay member's review of one answer, not begun. */
export const aReview = (change: Partial<Review> = {}): Review => ({
  id: asId('review-1'),
  cycleId: asId('cycle-2026'),
  kind: 'lay',
  reviewer: { role: 'Lay member', name: '' },
  isAnonymised: false,
  starters: ['How do you know?', 'Who checks this?'],
  items: [aReviewItem()],
  madeOn: asDay('2026-11-20'),
  sentAt: null,
  ...change,
})
