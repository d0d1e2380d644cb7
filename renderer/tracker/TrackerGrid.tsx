import type { CSSProperties, KeyboardEvent } from 'react'
import type { ReturnId } from '../../shared/returns/answer'
import { columnWords, type Density, type TrackerColumn } from '../../shared/returns/tracker/columns'
import type { TrackerLine } from '../../shared/returns/tracker/find'
import type { Selected } from '../../shared/returns/tracker/selection'
import { RowGrid } from '../ui/RowGrid'
import { lineKey, useChosenLines } from '../view/useChosenLines'
import type { OpensMenu } from './RowMenu'
import { GroupRow, ReturnRow } from './TrackerLines'

type Props = {
  readonly lines: readonly TrackerLine[]
  readonly typeWords: (code: string) => string
  readonly namesCycle: boolean
  readonly columns: readonly TrackerColumn[]
  readonly density: Density
  readonly active: string | null
  readonly takesFocus: boolean
  readonly selected: Selected
  readonly toChase: Selected
  readonly onActive: (key: string) => void
  readonly onSelect: (selected: Selected) => void
  readonly onToggle: (id: ReturnId) => void
  readonly onOpen: (id: ReturnId) => void
  readonly onDetails: (id: ReturnId) => void
  readonly onMenu: OpensMenu
}

const widths: Readonly<Record<TrackerColumn, string>> = {
  type: 'minmax(0, 1.6fr)',
  status: 'minmax(0, 1.6fr)',
  due: '6.75rem',
  progress: '5.5rem',
  contact: 'minmax(0, 1.5fr)',
  chased: 'minmax(0, 1.4fr)',
}

/** The box to choose a row, its name, what is shown of it, and its menu. */
const gridStyle = (columns: readonly TrackerColumn[]) =>
  ({
    '--columns': ['1.5rem', 'minmax(0, 2.75fr)', ...columns.map((column) => widths[column]), '2.75rem'].join(' '),
    '--least-width': `${16 + columns.length * 7}rem`,
  }) as CSSProperties

/** Rows of one shape are about as high as one another: headings, returns with something to say below their status, and others. */
const shapeOf = (line: TrackerLine | undefined, { density, namesCycle }: Pick<Props, 'density' | 'namesCycle'>) =>
  [density, namesCycle, line?.kind === 'row' ? line.row.notes.length > 0 : 'group'].join(' ')

/** Every return that is shown, one to a row, to be walked, chosen and opened by keyboard. */
export function TrackerGrid(props: Props) {
  const { lines, columns, selected, onOpen, onDetails, onMenu } = props
  const { place, line, isWhole, toggle, open, move, onKey } = useChosenLines(props)
  const onDetailsKey = (event: KeyboardEvent): boolean => {
    if (!event.altKey || event.key !== 'Enter') return false
    if (line?.kind === 'row') onDetails(line.row.id)
    return true
  }
  return (
    <RowGrid
      label="Returns"
      className={`tracker ${props.density}`}
      columns={['Choose', 'Organisation', ...columns.map((column) => columnWords[column]), 'More']}
      style={gridStyle(columns)}
      count={lines.length}
      keyOf={(row) => lineKey(lines[row]) || String(row)}
      active={place}
      takesFocus={props.takesFocus}
      shapeOf={(row) => shapeOf(lines[row], props)}
      isMultiSelectable
      onMove={move}
      onOpen={open}
      onKey={(event) => onKey(event) || onDetailsKey(event)}
      onOther={(row, event) => {
        event.preventDefault()
        const pressed = lines[row]
        if (pressed?.kind === 'row') onMenu(pressed.row.id, { left: event.clientX, top: event.clientY })
      }}
    >
      {(at) => {
        const shown = lines[at.index]
        if (!shown) return null
        if (shown.kind === 'group')
          return (
            <GroupRow
              key={lineKey(shown)}
              span={columns.length + 2}
              words={shown.words}
              count={shown.rows.length}
              isSelected={isWhole(shown)}
              onToggle={() => toggle(shown)}
              {...at}
            />
          )
        return (
          <ReturnRow
            key={shown.row.id}
            row={shown.row}
            columns={columns}
            type={props.typeWords(shown.row.organisation.type)}
            namesCycle={props.namesCycle}
            isSelected={selected.has(shown.row.id)}
            isToChase={props.toChase.has(shown.row.id)}
            onOpen={onOpen}
            onToggle={props.onToggle}
            onMenu={onMenu}
            {...at}
          />
        )
      }}
    </RowGrid>
  )
}
