import { countWords } from '../../shared/findings/viewWords'
import { type LevelId, rankOf } from '../../shared/frameworks/scale'
import type { Spread } from '../../shared/frameworks/spread'
import { Figure } from '../ui/Figure'

/** The most people whose dots are drawn one by one; beyond that a number stands in each column. */
const mostDots = 60

// In lengths of the text; the picture is made smaller where there is less room.
const column = 9
const perLine = 8
const apart = 0.9

/** Where the dots of a column lie: sideways from its middle, and up from the line. */
const dotsOf = (count: number) =>
  Array.from({ length: count }, (_, dot) => ({
    x: ((dot % perLine) - (Math.min(count, perLine) - 1) / 2) * apart,
    y: 0.5 + Math.floor(dot / perLine) * apart,
  }))

type Props = {
  readonly counts: Spread['counts']
  readonly title: string
  /** Tells more of those who chose a level. */
  readonly onLevel: (level: LevelId) => void
}

/** One dot for each person over the level chosen, stacked from the line up. A level that judges nothing has rings. */
export function DotPlot({ counts, title, onLevel }: Props) {
  const people = counts.reduce((sum, { count }) => sum + count, 0)
  const isDotted = people <= mostDots
  const lines = isDotted ? Math.max(1, ...counts.map(({ count }) => Math.ceil(count / perLine))) : 2
  const floor = lines * apart + 0.4
  const width = counts.length * column
  return (
    <div className="dot-plot" style={{ maxWidth: `${width}em` }}>
      <svg role="img" aria-label={`${title}: ${countWords(counts)}`} viewBox={`0 0 ${width} ${floor + 0.1}`}>
        <line className="chart-axis" strokeWidth="0.06" x1="0" x2={width} y1={floor} y2={floor} />
        {counts.map(({ level, count }, place) =>
          isDotted ? (
            dotsOf(count).map(({ x, y }) => (
              <circle
                key={`${x} ${y}`}
                className={rankOf(level) === null ? 'dot ring' : 'dot'}
                r="0.32"
                cx={place * column + column / 2 + x}
                cy={floor - y}
              />
            ))
          ) : (
            <text key={level.id} x={place * column + column / 2} y={floor - 0.4} fontSize="1" textAnchor="middle">
              {count}
            </text>
          ),
        )}
      </svg>
      <div className="dot-levels">
        {counts.map(({ level, count }) => (
          <span key={level.id}>
            {level.label}
            <strong className="second-line">
              <Figure
                count={count}
                words={String(count)}
                about={`${level.label}, ${title}`}
                onOpen={() => onLevel(level.id)}
              />
            </strong>
          </span>
        ))}
      </div>
    </div>
  )
}
