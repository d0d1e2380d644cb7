import type { FigureBlock } from '../../shared/reports/block'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** A figure of a document as bars, with its words for people who hear it; the same numbers stand in its table. */
export function ReportFigure({
  block: { categories, series, caption, description },
  number,
  dataIn,
}: {
  readonly block: FigureBlock
  readonly number: number
  /** The number of its table. */
  readonly dataIn: number
}) {
  const longest = Math.max(1, ...categories.map((_category, at) => sum(series.map(({ values }) => values[at] ?? 0))))
  return (
    <figure className="report-figure">
      <div role="img" aria-label={`${description} Data in Table ${dataIn}.`}>
        {categories.map((category, at) => (
          <div key={category} className="report-bar-row">
            <span className="report-bar-name">{category}</span>
            <span className="report-bar">
              {series.map(({ name, tone, values }) => {
                const value = values[at] ?? 0
                return value === 0 ? null : (
                  <span key={name} data-tone={tone} style={{ width: `${(value / longest) * 100}%` }}>
                    {value}
                  </span>
                )
              })}
            </span>
          </div>
        ))}
        <div className="report-legend">
          {series.map(({ name, tone }) => (
            <span key={name}>
              <span data-tone={tone} className="report-legend-mark" /> {name}
            </span>
          ))}
        </div>
      </div>
      <figcaption>
        Figure {number}: {caption}
      </figcaption>
    </figure>
  )
}
