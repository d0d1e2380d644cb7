import type { LevelCounts } from '../../shared/findings/views'
import { countWords } from '../../shared/findings/viewWords'
import { rankOf } from '../../shared/frameworks/scale'

/** The most people whose dots are drawn one by one; beyond that a number stands in each column. */
export const mostDots = 60

const column = 8
const perLine = 8
const apart = 0.9
const em = (length: number) => `${length}em`

/** Where the dots of a column lie: sideways from its middle, and up from the line. */
const dotsOf = (count: number) =>
  Array.from({ length: count }, (_, dot) => ({
    x: ((dot % perLine) - (Math.min(count, perLine) - 1) / 2) * apart,
    y: 0.5 + Math.floor(dot / perLine) * apart,
  }))

/** One dot for each person over the level chosen, stacked from the line up. A level that judges nothing has rings. */
export function DotPlot({ counts, title }: { readonly counts: LevelCounts; readonly title: string }) {
  const people = counts.reduce((sum, { count }) => sum + count, 0)
  const isDotted = people <= mostDots
  const lines = isDotted ? Math.max(1, ...counts.map(({ count }) => Math.ceil(count / perLine))) : 2
  const floor = lines * apart + 0.4
  return (
    <div className="dot-plot">
      <svg
        role="img"
        aria-label={`${title}: ${countWords(counts)}`}
        style={{ width: em(counts.length * column), height: em(floor + 0.1) }}
      >
        <line className="chart-axis" x1="0" x2="100%" y1={em(floor)} y2={em(floor)} />
        {counts.map(({ level, count }, place) =>
          isDotted ? (
            dotsOf(count).map(({ x, y }) => (
              <circle
                key={`${x} ${y}`}
                className={rankOf(level) === null ? 'dot ring' : 'dot'}
                r="0.32em"
                cx={em(place * column + column / 2 + x)}
                cy={em(floor - y)}
              />
            ))
          ) : (
            <text key={level.id} x={em(place * column + column / 2)} y={em(floor - 0.4)} textAnchor="middle">
              {count}
            </text>
          ),
        )}
      </svg>
      <div
        className="dot-levels"
        aria-hidden="true"
        style={{ gridTemplateColumns: `repeat(${counts.length}, ${em(column)})` }}
      >
        {counts.map(({ level, count }) => (
          <span key={level.id}>
            {level.label} – {count}
          </span>
        ))}
      </div>
    </div>
  )
}
