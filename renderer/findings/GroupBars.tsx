import { shareText } from '../../shared/basics/share'
import type { Which } from '../../shared/findings/groups/behind'
import type { HeatBasis } from '../../shared/findings/heat/basis'
import { cellSigns } from '../../shared/findings/heat/cellWords'
import type { ColumnCounts } from '../../shared/findings/heat/table'
import { concernWords } from '../../shared/findings/heat/tableWords'
import { Figure } from '../ui/Figure'
import { Shape } from '../ui/Shape'

/** A standard, or a group on one standard: how many organisations stand where. */
export type BarOf = { readonly key: string; readonly name: string; readonly counts: ColumnCounts }

type Props = {
  readonly basis: HeatBasis
  readonly label: string
  readonly bars: readonly BarOf[]
  readonly onOpen: (bar: BarOf, which: Which) => void
}

/** What stands at no level, as the figures name it. */
const outside = [
  ['noAnswer', 'notAnswered'],
  ['notApplicable', 'notApplicable'],
  ['noRating', 'noRating'],
  ['notAsked', 'notAsked'],
] as const

/** One bar for each, the lowest level on its left, with every part named below it by shape, word and count. */
export const GroupBars = ({ basis, label, bars, onOpen }: Props) => (
  <ul className="group-bars" aria-label={label}>
    {bars.map((bar) => (
      <li key={bar.key}>
        <strong>{bar.name}</strong>:{' '}
        <Figure
          count={bar.counts.concern}
          words={concernWords(basis, bar.counts, 'own')}
          about={bar.name}
          onOpen={() => onOpen(bar, { kind: 'below' })}
        />
        <Bar basis={basis} counts={bar.counts} />
        <ul className="heat-bar-words">
          {levelsShown(basis, bar.counts).map(({ level, rank, count }) => (
            <li key={level.id}>
              <Shape shape={level.shape} />{' '}
              <Figure
                count={count}
                words={`${level.label}: ${rank === null ? count : shareText(count, bar.counts.rated)}`}
                about={bar.name}
                onOpen={() => onOpen(bar, { kind: 'level', id: level.id })}
              />
            </li>
          ))}
          {outside.map(([kind, which]) =>
            bar.counts.other[kind] === 0 ? null : (
              <li key={kind}>
                <Figure
                  count={bar.counts.other[kind]}
                  words={`${cellSigns[kind].words}: ${bar.counts.other[kind]}`}
                  about={bar.name}
                  onOpen={() => onOpen(bar, { kind: which })}
                />
              </li>
            ),
          )}
        </ul>
      </li>
    ))}
  </ul>
)

/** The levels that any organisation stands at: the lowest judgement first, and what judges nothing last. */
const levelsShown = ({ levels }: HeatBasis, counts: ColumnCounts) =>
  levels
    .map(({ level, rank }, place) => ({ level, rank, count: counts.levels[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .reverse()
    .sort((a, b) => Number(a.rank === null) - Number(b.rank === null))

const Bar = ({ basis, counts }: { readonly basis: HeatBasis; readonly counts: ColumnCounts }) =>
  counts.rated === 0 ? null : (
    <div className="heat-bar group-bar" aria-hidden="true">
      {levelsShown(basis, counts).map(({ level, rank, count }) =>
        rank === null ? null : (
          <span key={level.id} className={`step-${level.step ?? 'none'}`} style={{ flexGrow: count }}>
            <Shape shape={level.shape} />
            {count}
            <small>{level.label}</small>
          </span>
        ),
      )}
    </div>
  )
