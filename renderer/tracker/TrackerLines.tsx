import { memo, type ReactNode } from 'react'
import { shortDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { ReturnId } from '../../shared/returns/answer'
import { statusWords, timesWords } from '../../shared/returns/standing'
import type { TrackerColumn } from '../../shared/returns/tracker/columns'
import { progressWords, type TrackerRow } from '../../shared/returns/tracker/row'
import { below } from '../ui/MenuButton'
import { type GridPlace, GridRow } from '../ui/RowGrid'
import type { OpensMenu } from './RowMenu'

type RowProps = GridPlace & {
  readonly row: TrackerRow
  readonly columns: readonly TrackerColumn[]
  readonly type: string
  /** True where several cycles are shown, so that each row says which it is of. */
  readonly namesCycle: boolean
  readonly isSelected: boolean
  readonly isToChase: boolean
  readonly onOpen: (id: ReturnId) => void
  readonly onToggle: (id: ReturnId) => void
  readonly onMenu: OpensMenu
}

/** One return. A press opens it; a press on its box chooses it; a press on “More” offers what else can be done. */
export const ReturnRow = memo(function ReturnRow(props: RowProps) {
  const { row, columns, type, namesCycle, isSelected, isToChase, onOpen, onToggle, onMenu, ...place } = props
  const { name } = row.organisation
  return (
    <GridRow {...place} isSelected={isSelected} onPress={() => onOpen(row.id)}>
      <div role="gridcell" className="tracker-tick" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Choose ${name}`}
          checked={isSelected}
          onChange={() => onToggle(row.id)}
        />
      </div>
      <div role="rowheader">
        <button type="button" className="link row-name" tabIndex={-1}>
          {name}
        </button>
        {namesCycle ? <span className="second-line">{row.cycleTitle}</span> : null}
      </div>
      {columns.map((column) => (
        <div key={column} role="gridcell">
          {column === 'type' ? type : cells[column]({ row, isToChase })}
        </div>
      ))}
      <div role="gridcell">
        <button
          type="button"
          className="link row-more"
          tabIndex={-1}
          aria-haspopup="menu"
          aria-label={`More for ${name}`}
          onClick={(event) => {
            event.stopPropagation()
            onMenu(row.id, below(event.currentTarget))
          }}
        >
          More
        </button>
      </div>
    </GridRow>
  )
})

type CellProps = Pick<RowProps, 'row' | 'isToChase'>

const cells: Readonly<Record<Exclude<TrackerColumn, 'type'>, (props: CellProps) => ReactNode>> = {
  status: ({ row: { standing, lateness, notes } }) => {
    const isLate = lateness.kind === 'overdue' || lateness.kind === 'cameLate'
    return (
      <>
        {statusWords[standing.state]}
        {notes.length > 0 ? (
          <span className={isLate ? 'second-line late' : 'second-line'}>{notes.join('. ')}</span>
        ) : null}
      </>
    )
  },
  due: ({ row }) => shortDay(row.dueOn),
  progress: ({ row }) => progressWords(row),
  contact: ({ row }) => contactWords(row),
  chased: ({ row, isToChase }) => (
    <>
      {chasedWords(row)}
      {isToChase ? <span className="second-line">On the chase list</span> : null}
    </>
  ),
}

/** Who is written to first: a name, else a role. */
export const contactWords = ({ organisation: { contacts } }: TrackerRow): string =>
  contacts[0]?.name || contacts[0]?.role || '–'

/** `twice, last 12 Nov 2026`. */
export const chasedWords = ({ standing: { chased } }: TrackerRow): string =>
  chased.last ? `${timesWords(chased.times)}, last ${shortDay(chased.last.on)}` : timesWords(chased.times)

type GroupProps = GridPlace & {
  /** How many columns there are beside the first. */
  readonly span: number
  readonly words: string
  readonly count: number
  readonly isSelected: boolean
  readonly onToggle: () => void
}

/** The heading of a group. A press, Enter or Space chooses all of it. */
export const GroupRow = ({ span, words, count, isSelected, onToggle, ...place }: GroupProps) => (
  <GridRow {...place} className="tracker-group" isSelected={isSelected} onPress={onToggle}>
    <div role="gridcell" />
    <div role="rowheader" aria-colspan={span}>
      {words} <span className="hint">{counted(count, 'return')}</span>
    </div>
  </GridRow>
)
