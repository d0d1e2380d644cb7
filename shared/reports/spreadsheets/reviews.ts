import { dayOf } from '../../basics/day'
import { type DescribedTable, dayColumn, wordsColumn } from '../../basics/table'
import { findQuestion, questionName } from '../../frameworks/lookUp'
import { viewWords } from '../../reviews/readReview'
import type { Review, ReviewItem } from '../../reviews/review'
import { isAnsweredAlone, type KeptOn, type PlacedReturn, placedReturns } from './kept'

/** One answer that somebody reads. What the reader thinks is not in it before it is sent. */
export type ReviewRow = {
  readonly review: Review
  readonly item: ReviewItem
  readonly placed: PlacedReturn | undefined
  readonly question: string
}

export const reviewsTable: DescribedTable<ReviewRow> = {
  name: 'Reviews',
  row: 'each answer that a reader was given; what the reader thinks stands here once it was sent back',
  from: 'Lay review',
  columns: [
    wordsColumn('Cycle', 'The cycle of the answers.', ({ placed }) => placed?.cycle.title ?? ''),
    wordsColumn('Reader', 'The role of the reader.', ({ review }) => review.reviewer.role),
    wordsColumn('Kind', 'Lay or professional.', ({ review }) => (review.kind === 'lay' ? 'Lay' : 'Professional')),
    dayColumn('Made on', 'The day it was put together.', ({ review }) => review.madeOn),
    dayColumn(
      'Sent back on',
      'The day it came back; empty while it has not.',
      ({ review }) => review.sentAt && dayOf(review.sentAt),
    ),
    wordsColumn('Organisation', 'Whose answer it is.', ({ placed }) => placed?.organisation ?? ''),
    wordsColumn('Question', 'The question that the answer is to.', ({ question }) => question),
    wordsColumn('View', 'What the reader thinks of it.', ({ item }) => (item.note ? viewWords[item.note.view] : '')),
    wordsColumn('Words', 'What the reader asks or says.', ({ item }) => item.note?.words ?? ''),
    wordsColumn('To be raised', 'yes where the reader asks to have it raised in the session.', ({ item }) =>
      item.note?.raise ? 'yes' : '',
    ),
    wordsColumn('They answered', 'What the organisation answered.', ({ item }) => item.reply?.answer ?? ''),
    wordsColumn('Answered by', 'Who answered.', ({ item }) => item.reply?.answeredBy ?? ''),
    dayColumn('Answered on', 'The day of that answer.', ({ item }) => item.reply?.answeredOn ?? null),
    wordsColumn('What was agreed', 'What was agreed in the end.', ({ item }) => item.reply?.agreed ?? ''),
  ],
}

export function reviewRows({ kept }: KeptOn): readonly ReviewRow[] {
  const placed = new Map<string, PlacedReturn>(placedReturns(kept).map((each) => [each.auditReturn.id, each]))
  return kept.reviews.flatMap((review) =>
    review.items.flatMap((item): ReviewRow[] => {
      const of = placed.get(item.returnId)
      if (of && isAnsweredAlone(kept, of.framework)) return []
      const question = of && findQuestion(of.framework, item.questionId)
      const isSeen = review.sentAt !== null || kept.partnership.reading === review.id
      return [
        {
          review,
          item: isSeen ? item : { ...item, note: null, reply: null },
          placed: of,
          question: question ? questionName(question.question) : '',
        },
      ]
    }),
  )
}
