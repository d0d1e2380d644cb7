import type { HeatBasis } from '../../shared/findings/heat/basis'
import type { HeatRating } from '../../shared/findings/heat/cells'
import { cellSigns } from '../../shared/findings/heat/cellWords'
import type { ColumnCounts } from '../../shared/findings/heat/table'
import { countWords } from '../../shared/findings/heat/tableWords'

type Props = {
  readonly basis: HeatBasis
  readonly counts: ColumnCounts
  readonly rating: HeatRating
  /** Of how many organisations. */
  readonly of: number
}

/** How many organisations stand at each level of a standard: by code for the eye, in words for those who hear it. */
export function CountCell({ basis, counts, rating, of }: Props) {
  return (
    <>
      <span aria-hidden="true">
        {codesOf(basis, counts, rating).map(({ key, code, count }) => (
          <span key={key} className="heat-count-line">
            <span>{code}:</span> {count}
          </span>
        ))}
        <span className="heat-count-line">of {of}</span>
      </span>
      <span className="visually-hidden">
        {countWords(basis, counts, rating).join('; ')}; of {of}
      </span>
    </>
  )
}

/** The codes that stand in a column, each with how many. */
function codesOf(basis: HeatBasis, { levels, other, moved, rated }: ColumnCounts, rating: HeatRating) {
  const first =
    rating === 'change' && rated > 0
      ? [
          { key: 'down', code: 'Lower', count: moved.down },
          { key: 'up', code: 'Higher', count: moved.up },
          { key: 'same', code: 'Same', count: moved.same },
        ]
      : basis.levels.map(({ level }, place) => ({
          key: level.id,
          code: level.code || level.label,
          count: levels[place] ?? 0,
        }))
  const rest = Object.entries(other).map(([kind, count]) => ({
    key: kind,
    code: cellSigns[kind as keyof typeof other].sign,
    count,
  }))
  return [...first, ...rest].filter(({ code, count }) => count > 0 && code !== '')
}
