import type { HeatBasis } from '../../shared/findings/heat/basis'
import { type CountPart, countParts, type HeatPlace } from '../../shared/findings/heat/behind'
import type { HeatSought, HeatTable } from '../../shared/findings/heat/table'
import { concernWords, partText, standardsByConcern } from '../../shared/findings/heat/tableWords'
import { standardName } from '../../shared/frameworks/lookUp'
import { Figure } from '../ui/Figure'
import { Shape } from '../ui/Shape'

type Props = {
  readonly basis: HeatBasis
  readonly table: HeatTable
  readonly sought: HeatSought
  readonly onNumber: (place: HeatPlace) => void
}

/** One bar for each standard, those with most concern first: how many organisations stand where, each number the way to them. */
export const HeatBars = ({ basis, table, sought: { rating }, onNumber }: Props) => (
  <ul className="heat-bars">
    {standardsByConcern(table).map(({ column: { standard }, counts }) => {
      const open = (which: CountPart['which']) => onNumber({ at: 'column', standard: standard.id, type: null, which })
      const parts = countParts(basis, counts, rating)
      return (
        <li key={standard.id}>
          <strong>{standardName(standard)}</strong>:{' '}
          <Figure
            count={counts.concern}
            words={concernWords(basis, counts, rating)}
            about={standardName(standard)}
            onOpen={() => open({ kind: 'concern' })}
          />
          <Bar parts={parts} />
          <ul className="heat-bar-words">
            {parts.map((part) => (
              <li key={part.key}>
                {part.look ? <Shape shape={part.look.shape} /> : null}{' '}
                <Figure
                  count={part.count}
                  words={partText(part)}
                  about={standardName(standard)}
                  onOpen={() => open(part.which)}
                />
              </li>
            ))}
          </ul>
        </li>
      )
    })}
  </ul>
)

/** The parts of a bar, the lowest first: what needs talking about begins on the left. The words below it say the same. */
function Bar({ parts }: { readonly parts: readonly CountPart[] }) {
  const drawn = parts.filter(({ look, count }) => look !== null && count > 0)
  const isOfLevels = drawn.some(({ which }) => which.kind === 'level')
  return (
    <div className="heat-bar" aria-hidden="true">
      {(isOfLevels ? drawn.reverse() : drawn).map(({ key, look, count }) =>
        look ? (
          <span key={key} className={look.fill} style={{ flexGrow: count }}>
            <Shape shape={look.shape} /> {count}
          </span>
        ) : null,
      )}
    </div>
  )
}
