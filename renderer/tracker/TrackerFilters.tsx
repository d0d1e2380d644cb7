import type { ReactNode, RefObject } from 'react'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import { areasOf, noType } from '../../shared/partnership/register'
import {
  allReturns,
  type Grouping,
  isFiltered,
  type LateFilter,
  lateFilterWords,
  type Sorting,
  statusFilters,
  statusFilterWords,
  type TrackerSought,
} from '../../shared/returns/tracker/find'
import type { TrackerRow } from '../../shared/returns/tracker/row'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { FoundTools } from '../view/FoundTools'
import { seekReturns } from '../view/trackerView'
import { announce } from '../view/viewState'

type Props = {
  readonly rows: readonly TrackerRow[]
  /** How many are shown now. */
  readonly shown: number
  readonly cycles: readonly Cycle[]
  readonly typeWords: (code: string) => string
  readonly sought: TrackerSought
  readonly findBox: RefObject<HTMLInputElement | null>
  /** What else can be done to the list as it is shown. */
  readonly children: ReactNode
}

const late = (Object.keys(lateFilterWords) as LateFilter[]).map((value) => ({ value, words: lateFilterWords[value] }))

const sortings: readonly { readonly value: Sorting; readonly words: string }[] = [
  { value: 'latest', words: 'Latest first' },
  { value: 'name', words: 'By name' },
  { value: 'due', words: 'By due day' },
  { value: 'chased', words: 'Asked for most often first' },
]

const groupings: readonly { readonly value: Grouping; readonly words: string }[] = [
  { value: 'none', words: 'Not grouped' },
  { value: 'type', words: 'By type' },
  { value: 'area', words: 'By area' },
  { value: 'late', words: 'By how late' },
]

const everyCycle = 'open'

/** Finds returns and filters them, and says how many of all are shown. */
export function TrackerFilters({ rows, shown, cycles, typeWords, sought, findBox, children }: Props) {
  const organisations = rows.map(({ organisation }) => organisation)
  const types = [...new Set(organisations.map(({ type }) => type || noType))]
    .map((code) => ({ value: code, words: typeWords(code === noType ? '' : code) }))
    .sort((a, b) => (a.words < b.words ? -1 : 1))
  const areas = areasOf(organisations).map((area) => ({ value: area, words: area }))
  const filtered = isFiltered(sought)
  return (
    <search className="stack-small no-print" aria-label="Find returns">
      <div className="tracker-filters">
        <Field label="Find an organisation">
          {(ties) => (
            <input
              {...ties}
              ref={findBox}
              type="search"
              value={sought.words}
              onChange={(event) => seekReturns({ words: event.target.value })}
            />
          )}
        </Field>
        <Choose
          label="Cycle"
          value={sought.cycle ?? everyCycle}
          choices={[
            { value: everyCycle, words: 'All open cycles' },
            ...cycles.map(({ id, title, stage }) => ({
              value: id as string,
              words: stage === 'closed' ? `${title} (closed)` : title,
            })),
          ]}
          onChoose={(id) => seekReturns({ cycle: id === everyCycle ? null : (id as CycleId) })}
        />
        <Choose
          label="Type"
          value={sought.type}
          choices={[{ value: '', words: 'Any' }, ...types]}
          onChoose={(type) => seekReturns({ type })}
        />
        <Choose
          label="Status"
          value={sought.status}
          choices={statusFilters.map((value) => ({ value, words: statusFilterWords[value] }))}
          onChoose={(status) => seekReturns({ status })}
        />
        {areas.length > 0 ? (
          <Choose
            label="Area"
            value={sought.area}
            choices={[{ value: '', words: 'Any' }, ...areas]}
            onChoose={(area) => seekReturns({ area })}
          />
        ) : null}
        <Choose label="Late" value={sought.late} choices={late} onChoose={(each) => seekReturns({ late: each })} />
        <Choose label="Sort" value={sought.sort} choices={sortings} onChoose={(sort) => seekReturns({ sort })} />
        <Choose label="Group" value={sought.group} choices={groupings} onChoose={(group) => seekReturns({ group })} />
      </div>
      <FoundTools
        className="tracker-tools"
        shown={shown}
        all={rows.length}
        isFiltered={filtered}
        onClear={clearFilters}
        findBox={findBox}
      >
        {children}
      </FoundTools>
    </search>
  )
}

/** Shows every return again, sorted and grouped as before. */
export function clearFilters(): void {
  const { words, type, area, status, late: any } = allReturns
  seekReturns({ words, type, area, status, late: any })
  announce('All returns are shown.')
}
