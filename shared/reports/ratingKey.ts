import type { Framework } from '../frameworks/framework'
import { questionsOf, scaleOf } from '../frameworks/lookUp'
import { shownRating, type TableBlock } from './block'

/** The key to the ratings: every document prints its own, since the same colour means different things elsewhere. */
export function ratingKey(framework: Framework): TableBlock {
  const scales = new Set(questionsOf(framework).map(({ question }) => scaleOf(framework, question)))
  return {
    kind: 'table',
    id: 'key',
    caption: 'Key to the ratings, best first',
    summary: 'Each rating with its code, and what it means.',
    columns: [
      { heading: 'Rating', width: 26 },
      { heading: 'Meaning', width: 74 },
    ],
    rows: [...scales].flatMap((scale) => scale.levels.map((level) => [shownRating(level), level.descriptor])),
  }
}
