import type { QueueItem } from '../../shared/findings/moderationQueue'
import { questionName } from '../../shared/frameworks/lookUp'

/** One answer of the queue on paper: whose, which, how far it is, and why it is there. */
export const printedItem = ({ key, organisation, placed, tags, ...item }: QueueItem) => ({
  key,
  cells: [
    organisation,
    questionName(placed.question),
    standingOf(item).join('. ') || 'Not decided',
    tags.map(({ words }) => words).join(', ') || '–',
  ],
})

/** How far an answer is: nothing where nobody has decided on it. */
export const standingOf = ({ isDecided, toSession }: Pick<QueueItem, 'isDecided' | 'toSession'>): readonly string[] => [
  ...(isDecided ? ['Decided'] : []),
  ...(toSession ? ['To the session'] : []),
]
