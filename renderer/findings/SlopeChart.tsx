import { type Slope, type SlopeBundle, type SlopeEnd, slopeSizes } from '../../shared/findings/slope'

// Lengths are in the size of the text, so that no label is cut off when text is made larger.
const side = 21
const between = 12
const gap = 0.7
const top = 2.2
const em = (length: number) => `${length}em`

type Props = {
  readonly slope: Slope
  readonly title: string
  /** What stands above each end: the earlier cycle and this one. */
  readonly heads: readonly [string, string]
}

/** How ratings moved from one cycle to the next: a line for each, labelled at both ends. The table beside it says the same. */
export const SlopeChart = ({ slope, title, heads }: Props) => (
  <svg
    className="slope-chart"
    role="img"
    aria-label={`${title}. ${slope.summary}`}
    style={{ width: em(2 * side + between), height: em(slope.height + top) }}
  >
    <text className="chart-head" x={em(side)} y="1.2em" textAnchor="end">
      {heads[0]}
    </text>
    <text className="chart-head" x={em(side + between)} y="1.2em">
      {heads[1]}
    </text>
    {[side, side + between].map((x) => (
      <line key={x} className="chart-axis" x1={em(x)} x2={em(x)} y1={em(top - 0.4)} y2={em(slope.height + top)} />
    ))}
    {slope.rules.map((y) => (
      <line key={y} className="chart-rule" x1="0" x2="100%" y1={em(y + top)} y2={em(y + top)} />
    ))}
    {slope.bundles.map((bundle) => (
      <Bundle key={`${bundle.left.level.id} ${bundle.right.level.id}`} bundle={bundle} />
    ))}
  </svg>
)

const Bundle = ({ bundle: { names, steps, left, right } }: { readonly bundle: SlopeBundle }) => (
  <g className={steps < 0 ? 'slope-down' : steps > 0 ? 'slope-up' : 'slope-same'}>
    {names.map((name, i) => {
      const off = (i - (names.length - 1) / 2) * slopeSizes.apart + top
      return (
        <line
          key={`${name} ${left.y}`}
          className="slope-line"
          x1={em(side)}
          x2={em(side + between)}
          y1={em(left.y + off)}
          y2={em(right.y + off)}
        />
      )
    })}
    <Label end={left} x={side - gap} anchor="end" />
    <Label end={right} x={side + between + gap} anchor="start" />
  </g>
)

function Label({ end, x, anchor }: { readonly end: SlopeEnd; readonly x: number; readonly anchor: 'start' | 'end' }) {
  const first = end.y + top - ((end.lines.length - 1) / 2) * slopeSizes.line + 0.35
  const lines = end.lines.map((line, i) => ({ line, y: em(first + i * slopeSizes.line) }))
  return (
    <text textAnchor={anchor}>
      {lines.map(({ line, y }) => (
        <tspan key={y} x={em(x)} y={y}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
