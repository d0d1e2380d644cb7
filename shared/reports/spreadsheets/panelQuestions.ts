import { dayOf } from '../../basics/day'
import { type DescribedTable, dayColumn, wordsColumn } from '../../basics/table'
import type { PanelAsk, PanelReading } from '../../reviews/panel'
import type { Review } from '../../reviews/review'
import { type KeptOn, namesBy } from './kept'

/** A question that a member of a panel wrote on their own before a session, once it was sent back. */
export type PanelQuestionRow = {
  readonly review: Review
  readonly panel: PanelReading
  readonly ask: PanelAsk
  readonly organisation: string
  readonly cycle: string
}

export const panelQuestionsTable: DescribedTable<PanelQuestionRow> = {
  name: 'Panel questions',
  row: 'each question that a member of a panel wrote on their own before a session, once it was sent back',
  from: 'Lay review',
  columns: [
    wordsColumn('Cycle', 'The cycle of the session.', ({ cycle }) => cycle),
    wordsColumn('Session', 'The session that it was written for.', ({ panel }) => panel.title),
    dayColumn('Session on', 'The day of that session.', ({ panel }) => panel.on),
    wordsColumn('Reader', 'The role of the member of the panel.', ({ review }) => review.reviewer.role),
    wordsColumn('Organisation', 'Whom it is put to.', ({ organisation }) => organisation),
    wordsColumn('Question', 'What is asked, as it was written.', ({ ask }) => ask.words),
    dayColumn('Written on', 'The day it was written.', ({ ask }) => dayOf(ask.at)),
    dayColumn('Sent back on', 'The day it came back.', ({ review }) => review.sentAt && dayOf(review.sentAt)),
  ],
}

/** Every question that members of panels wrote on their own. What was not sent back is private and is not in it. */
export function panelQuestionRows({ kept }: KeptOn): readonly PanelQuestionRow[] {
  const organisation = namesBy(kept.organisations, ({ name }) => name)
  const cycle = namesBy(kept.cycles, ({ title }) => title)
  return kept.reviews.flatMap((review) => {
    const { panel } = review
    if (!panel || (review.sentAt === null && kept.partnership.reading !== review.id)) return []
    return panel.asks.map((ask) => ({
      review,
      panel,
      ask,
      organisation:
        organisation(ask.organisationId) || (panel.to.find(({ id }) => id === ask.organisationId)?.name ?? ''),
      cycle: cycle(review.cycleId),
    }))
  })
}
