import type { Framework } from '../frameworks/framework'
import { questionsOf, scaleOf } from '../frameworks/lookUp'
import { type Block, shownRating } from './block'

/**
 * The key to the ratings: every document prints its own, since the same colour means different things elsewhere. A tool
 * without ratings has none.
 */
export function ratingKey(framework: Framework): readonly Block[] {
  const scales = new Set(questionsOf(framework).flatMap(({ question }) => scaleOf(framework, question) ?? []))
  if (scales.size === 0) return []
  const isBestFirst = [...scales].every(({ order }) => order === 'best-first')
  return [
    {
      kind: 'table',
      id: 'key',
      caption: isBestFirst ? 'Key to the ratings, best first' : 'Key to the ratings, in the order of the tool',
      summary: 'Each rating with its code, and what it means.',
      columns: [
        { heading: 'Rating', width: 26 },
        { heading: 'Meaning', width: 74 },
      ],
      rows: [...scales].flatMap((scale) => scale.levels.map((level) => [shownRating(level), level.descriptor])),
    },
  ]
}
