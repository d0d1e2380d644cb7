import { useEffect } from 'react'
import type { HeatBasis } from '../../shared/findings/heat/basis'
import type { HeatRating, HeatRule } from '../../shared/findings/heat/cells'
import { heatWordRows } from '../../shared/findings/heat/copied'
import {
  type HeatRow,
  type HeatSort,
  type HeatSought,
  type HeatTable,
  isOnlyConcern,
} from '../../shared/findings/heat/table'
import { concernKind } from '../../shared/findings/heat/tableWords'
import { standardName } from '../../shared/frameworks/lookUp'
import type { StandardId } from '../../shared/frameworks/question'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Radios } from '../ui/Radios'
import { Tick } from '../ui/Tick'
import { announce } from '../view/viewState'
import { copyTable } from './copyRows'
import { type HeatShown, keepHeat, seekHeat } from './heatState'

type Props = {
  readonly basis: HeatBasis
  readonly rows: readonly HeatRow[]
  readonly table: HeatTable
  readonly sought: HeatSought
  readonly shownAs: HeatShown
  /** True where a table does not fit. */
  readonly isNarrow: boolean
  readonly typeWords: (code: string) => string
}

const ratings: readonly { readonly value: HeatRating; readonly label: string }[] = [
  { value: 'own', label: 'Self-assessed' },
  { value: 'agreed', label: 'Agreed' },
  { value: 'change', label: 'Change' },
]

const views: readonly { readonly value: HeatShown; readonly label: string }[] = [
  { value: 'table', label: 'Table' },
  { value: 'bars', label: 'Bars' },
  { value: 'words', label: 'Words' },
]

const rules: readonly { readonly value: HeatRule; readonly words: string }[] = [
  { value: 'lowest', words: 'Lowest rating' },
  { value: 'mostCommon', words: 'Most common rating' },
]

const sortings: readonly { readonly value: HeatSort; readonly words: string }[] = [
  { value: 'concern', words: 'Most concern first' },
  { value: 'name', words: 'By name' },
  { value: 'type', words: 'By type' },
]

/** What the heat table shows, of whom and in which order. */
export function HeatChoices({ basis, rows, table, sought, shownAs, isNarrow, typeWords }: Props) {
  const types = [...new Set(rows.map(({ organisation }) => organisation.type))]
    .map((value) => ({ value, words: typeWords(value) }))
    .sort((a, b) => (a.words < b.words ? -1 : 1))
  const ofType = sought.type === '' ? '' : ' of this type'
  const words = `${table.lines.length.toLocaleString('en-GB')} of ${table.counted.toLocaleString('en-GB')}${ofType} shown`
  useAnnounced(words)
  return (
    <search className="stack-small printed-choices" aria-label="What the heat table shows">
      <div className="heat-choices">
        <Radios
          legend="Show"
          inRow
          choices={ratings}
          value={sought.rating}
          onChange={(rating) => seekHeat({ rating })}
        />
        <Radios
          legend="View"
          inRow
          choices={views.filter(({ value }) => !isNarrow || value !== 'table')}
          value={shownAs}
          onChange={(shown) => keepHeat({ shownAs: shown })}
        />
      </div>
      <div className="heat-filters">
        <Choose
          label="Type"
          value={sought.type}
          choices={[{ value: '', words: 'Any' }, ...types.filter(({ value }) => value !== '')]}
          onChoose={(type) => seekHeat({ type })}
        />
        <Choose
          label="Standard"
          value={sought.standard ?? ''}
          choices={[
            { value: '', words: 'All' },
            ...basis.columns.map(({ standard }) => ({ value: standard.id as string, words: standardName(standard) })),
          ]}
          onChoose={(id) => seekHeat({ standard: id === '' ? null : (id as StandardId) })}
        />
        <Choose label="A cell shows" value={sought.rule} choices={rules} onChoose={(rule) => seekHeat({ rule })} />
        <Choose label="Sort" value={sought.sort} choices={sortings} onChoose={(sort) => seekHeat({ sort })} />
      </div>
      <div className="row heat-only">
        <Tick
          label={`Only organisations with a standard ${concernKind(basis, sought.rating)}`}
          on={isOnlyConcern(sought, table.counted)}
          onChange={(onlyConcern) => seekHeat({ onlyConcern })}
        />
        <Tick label="Group by type" on={table.isGrouped} onChange={(grouped) => seekHeat({ grouped })} />
        <span>{words}</span>
        <Button onPress={() => void copyTable(heatWordRows(basis, table, sought.rating, typeWords))}>
          Copy the table
        </Button>
      </div>
    </search>
  )
}

/** Says how many rows there are once what is shown has changed, and then only. */
function useAnnounced(words: string): void {
  useEffect(() => {
    const timer = window.setTimeout(() => announce(`${words}.`), 500)
    return () => window.clearTimeout(timer)
  }, [words])
}
