import { challengeText } from '../../shared/findings/challengeWords'
import type { Dumbbell, Dumbbells } from '../../shared/findings/dumbbell'
import { Shape } from '../ui/Shape'

const width = 120

/** One row for each rating: its words, and the way from the organisation's own rating to the agreed one. The table says the same. */
export const DumbbellChart = ({
  chart: { levels, rows },
  label,
}: {
  readonly chart: Dumbbells
  readonly label: string
}) => (
  <div className="dumbbells" role="img" aria-label={label}>
    <div className="dumbbell-row dumbbell-heads">
      <span>Organisation and question</span>
      <span>Change</span>
      <span className="dumbbell-levels" style={{ gridTemplateColumns: `repeat(${levels.length}, minmax(0, 1fr))` }}>
        {levels.map((level) => (
          <span key={level.id}>
            {level.label} <Shape shape={level.shape} />
          </span>
        ))}
      </span>
    </div>
    {rows.map((row) => (
      <div className="dumbbell-row" key={`${row.change.returnId} ${row.change.questionId}`}>
        <span>
          {row.change.organisation}
          <span className="second-line">{row.change.question}</span>
        </span>
        <span className={row.change.steps === 0 ? undefined : 'moved'}>{challengeText(row.change)}</span>
        <Way row={row} columns={levels.length} />
      </div>
    ))}
  </div>
)

function Way({ row: { from, to }, columns }: { readonly row: Dumbbell; readonly columns: number }) {
  const [own, agreed] = [from * width + width / 2, to * width + width / 2]
  const forward = to > from ? 1 : -1
  return (
    <svg className="dumbbell" viewBox={`0 0 ${columns * width} 24`} aria-hidden="true" focusable="false">
      {[...Array(columns).keys()].map((column) => (
        <line
          key={column}
          className="chart-rule"
          x1={column * width + width / 2}
          x2={column * width + width / 2}
          y1="0"
          y2="24"
        />
      ))}
      {from === to ? (
        <circle className="dumbbell-agreed" cx={own} cy="12" r="3" />
      ) : (
        <>
          <line className="dumbbell-line" x1={own + 7 * forward} x2={agreed - 8 * forward} y1="12" y2="12" />
          <path
            className="dumbbell-agreed"
            d={`M${agreed} 12 L${agreed - 13 * forward} 5 L${agreed - 13 * forward} 19 Z`}
          />
        </>
      )}
      <circle className="dumbbell-own" cx={own} cy="12" r="7" />
    </svg>
  )
}
