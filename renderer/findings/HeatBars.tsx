import type { HeatBasis } from '../../shared/findings/heat/basis'
import type { ColumnCounts, HeatSought, HeatTable } from '../../shared/findings/heat/table'
import { concernWords, percentWords, standardsByConcern } from '../../shared/findings/heat/tableWords'
import { standardName } from '../../shared/frameworks/lookUp'
import { Shape, type ShapeName } from '../ui/Shape'

type Props = { readonly basis: HeatBasis; readonly table: HeatTable; readonly sought: HeatSought }

/** One bar for each standard, those with most concern first: how many organisations stand where. */
export const HeatBars = ({ basis, table, sought }: Props) => (
  <ul className="heat-bars">
    {standardsByConcern(table).map(({ column, counts }) => (
      <li key={column.standard.id}>
        <strong>{standardName(column.standard)}</strong>: {concernWords(basis, counts, sought.rating)}
        <Bar parts={sought.rating === 'change' ? movedParts(counts) : levelParts(basis, counts)} rated={counts.rated} />
      </li>
    ))}
  </ul>
)

type Part = {
  readonly key: string
  readonly label: string
  readonly shape: ShapeName
  readonly fill: string
  readonly count: number
}

/** The levels of a bar, the lowest first: what needs talking about begins on the left. */
const levelParts = ({ levels }: HeatBasis, counts: ColumnCounts): readonly Part[] =>
  levels
    .flatMap(({ level, rank }, place): Part[] =>
      rank === null
        ? []
        : [
            {
              key: level.id,
              label: level.label,
              shape: level.shape,
              fill: `step-${level.step ?? 'none'}`,
              count: counts.levels[place] ?? 0,
            },
          ],
    )
    .reverse()

const movedParts = ({ moved }: ColumnCounts): readonly Part[] => [
  { key: 'down', label: 'Agreed lower', shape: 'arrow', fill: 'moved-down', count: moved.down },
  { key: 'same', label: 'As rated', shape: 'ring', fill: 'moved-same', count: moved.same },
  { key: 'up', label: 'Agreed higher', shape: 'triangle', fill: 'moved-up', count: moved.up },
]

function Bar({ parts, rated }: { readonly parts: readonly Part[]; readonly rated: number }) {
  const shown = parts.filter(({ count }) => count > 0)
  return (
    <>
      <div className="heat-bar" aria-hidden="true">
        {shown.map(({ key, fill, shape, count }) => (
          <span key={key} className={fill} style={{ flexGrow: count }}>
            <Shape shape={shape} /> {count}
          </span>
        ))}
      </div>
      <ul className="heat-bar-words">
        {shown.map(({ key, shape, label, count }) => (
          <li key={key}>
            <Shape shape={shape} /> {label}: {percentWords(count, rated)}
          </li>
        ))}
      </ul>
    </>
  )
}
