import { meaningWords } from '../frameworks/editScale'
import type { Framework } from '../frameworks/framework'
import { questionsOf, scaleOf, usualDescriptor } from '../frameworks/lookUp'
import { readLevel } from '../frameworks/mapLevels'
import type { Reading } from '../frameworks/mapping'
import { type Block, type Cell, shownRating } from './block'

/**
 * The key to the ratings: every document prints its own, since the same colour means different things elsewhere. A tool
 * without ratings has none.
 */
export function ratingKey(framework: Framework, reading: Reading | null = null): readonly Block[] {
  const scales = new Set(questionsOf(framework).flatMap(({ question }) => scaleOf(framework, question) ?? []))
  if (scales.size === 0) return []
  const isBestFirst = [...scales].every(({ order }) => order === 'best-first')
  return [
    {
      kind: 'table',
      id: 'key',
      caption: isBestFirst ? 'Key to the ratings, best first' : 'Key to the ratings, in the order of the tool',
      summary: 'Each rating with its code, and what it means.',
      staysWhole: true,
      columns: [
        { heading: 'Rating', width: 26 },
        { heading: 'Meaning', width: reading ? 50 : 74 },
        ...(reading ? [{ heading: 'Counted as', width: 24 }] : []),
      ],
      rows: [...scales].flatMap((scale) =>
        scale.levels.map((level): Cell[] => {
          const read = readLevel(level, reading)
          const counted: Cell = read ? shownRating(read) : 'Not counted'
          return [
            shownRating(level),
            usualDescriptor(level) || meaningWords[level.meaning],
            ...(reading ? [counted] : []),
          ]
        }),
      ),
    },
  ]
}
