import { type Day, longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { HeatBasis } from '../../shared/findings/heat/basis'
import { type HeatBehind, type HeatEntry, type HeatPlace, heatBehind } from '../../shared/findings/heat/behind'
import type { HeatRating } from '../../shared/findings/heat/cells'
import type { HeatTable } from '../../shared/findings/heat/table'
import { concernHead } from '../../shared/findings/heat/tableWords'
import { standardName } from '../../shared/frameworks/lookUp'
import { Button } from '../ui/Button'
import { SidePanel } from '../ui/SidePanel'
import { MoreRows, useRowsShown } from './MoreRows'

type Props = {
  readonly basis: HeatBasis
  readonly table: HeatTable
  readonly rating: HeatRating
  readonly place: HeatPlace
  readonly asAt: Day
  readonly typeWords: (code: string) => string
  /** Opens an answer, or the return where no standard is meant. */
  readonly onEntry: (entry: HeatEntry) => void
  readonly onClose: () => void
}

/** What is behind a number of the heat table: each that it counts, with the way to what it answered. */
export function HeatBehindPanel({ basis, table, rating, place, asAt, typeWords, onEntry, onClose }: Props) {
  const parts = heatBehind(basis, table, rating, place, concernHead(basis, rating))
  const all = parts.reduce((sum, { entries }) => sum + entries.length, 0)
  return (
    <SidePanel title={titleOf(table, place, typeWords)} onClose={onClose}>
      <p>
        {counted(all, place.at === 'line' ? 'standard' : 'organisation')}, as at {longDay(asAt)}.
      </p>
      {parts.map((part) => (
        <Part key={part.key} part={part} onEntry={onEntry} />
      ))}
    </SidePanel>
  )
}

function Part({ part: { words, entries }, onEntry }: { readonly part: HeatBehind } & Pick<Props, 'onEntry'>) {
  const more = useRowsShown(entries.length)
  return (
    <section className="stack-small">
      <h3>
        {words}: {entries.length}
      </h3>
      <ul className="bulleted">
        {entries.slice(0, more.count).map((entry) => (
          <li key={`${entry.line.of.id} ${entry.column}`}>
            <Button look="link" onPress={() => onEntry(entry)}>
              {entry.name}
            </Button>
            {entry.words === '' ? null : ` – ${entry.words}`}
          </li>
        ))}
      </ul>
      <MoreRows {...more} of={entries.length} />
    </section>
  )
}

function titleOf(table: HeatTable, place: HeatPlace, typeWords: Props['typeWords']): string {
  switch (place.at) {
    case 'column': {
      const column = table.columns.find(({ standard }) => standard.id === place.standard)
      const name = column ? standardName(column.standard) : ''
      return place.type === null ? name : `${name}, ${typeWords(place.type)}`
    }
    case 'line':
      return table.all.find(({ of }) => of.id === place.id)?.organisation.name ?? ''
    case 'type':
      return typeWords(place.type)
    default:
      return 'Most concern'
  }
}
