import { memo } from 'react'
import { shortDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { ReturnId } from '../../shared/returns/answer'
import { statusWords, timesWords } from '../../shared/returns/standing'
import { progressWords, type TrackerRow } from '../../shared/returns/tracker/row'
import { type GridPlace, GridRow } from '../ui/RowGrid'

type RowProps = GridPlace & {
  readonly row: TrackerRow
  readonly type: string
  /** True where several cycles are shown, so that each row says which it is of. */
  readonly namesCycle: boolean
  readonly isSelected: boolean
  readonly isToChase: boolean
  readonly onOpen: (id: ReturnId) => void
  readonly onToggle: (id: ReturnId) => void
}

/** One return. A press opens it; a press on its box chooses it. */
export const ReturnRow = memo(function ReturnRow(props: RowProps) {
  const { row, type, namesCycle, isSelected, isToChase, onOpen, onToggle, ...place } = props
  const { organisation, standing, lateness, notes } = row
  const isLate = lateness.kind === 'overdue' || lateness.kind === 'cameLate'
  return (
    <GridRow {...place} isSelected={isSelected} onPress={() => onOpen(row.id)}>
      <div role="gridcell" className="tracker-tick" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Choose ${organisation.name}`}
          checked={isSelected}
          onChange={() => onToggle(row.id)}
        />
      </div>
      <div role="rowheader">
        <button type="button" className="link row-name" tabIndex={-1}>
          {organisation.name}
        </button>
        {namesCycle ? <span className="second-line">{row.cycleTitle}</span> : null}
      </div>
      <div role="gridcell">{type}</div>
      <div role="gridcell">
        {statusWords[standing.state]}
        {notes.length > 0 ? (
          <span className={isLate ? 'second-line late' : 'second-line'}>{notes.join('. ')}</span>
        ) : null}
      </div>
      <div role="gridcell">{shortDay(row.dueOn)}</div>
      <div role="gridcell">{progressWords(row)}</div>
      <div role="gridcell">{contactWords(row)}</div>
      <div role="gridcell">
        {chasedWords(row)}
        {isToChase ? <span className="second-line">On the chase list</span> : null}
      </div>
    </GridRow>
  )
})

/** Who is written to first: a name, else a role. */
export const contactWords = ({ organisation: { contacts } }: TrackerRow): string =>
  contacts[0]?.name || contacts[0]?.role || '–'

/** `twice, last 12 Nov 2026`. */
export const chasedWords = ({ standing: { chased } }: TrackerRow): string =>
  chased.last ? `${timesWords(chased.times)}, last ${shortDay(chased.last.on)}` : timesWords(chased.times)

type GroupProps = GridPlace & {
  readonly words: string
  readonly count: number
  readonly isSelected: boolean
  readonly onToggle: () => void
}

/** The heading of a group. A press, Enter or Space chooses all of it. */
export const GroupRow = ({ words, count, isSelected, onToggle, ...place }: GroupProps) => (
  <GridRow {...place} className="tracker-group" isSelected={isSelected} onPress={onToggle}>
    <div role="gridcell" />
    <div role="rowheader" aria-colspan={7}>
      {words} <span className="hint">{counted(count, 'return')}</span>
    </div>
  </GridRow>
)
