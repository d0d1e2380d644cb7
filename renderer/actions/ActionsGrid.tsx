import type { KeyboardEvent } from 'react'
import type { ActionLine } from '../../shared/actions/find'
import type { ActionId } from '../../shared/returns/answer'
import { type Chosen, withAll } from '../../shared/returns/tracker/selection'
import { below } from '../ui/MenuButton'
import { RowGrid } from '../ui/RowGrid'
import { announce } from '../view/viewState'
import { ActionRowLine, GroupRow } from './ActionLines'
import type { OpensMenu } from './ActionMenu'

type Props = {
  readonly lines: readonly ActionLine[]
  readonly active: string | null
  readonly takesFocus: boolean
  readonly selected: Chosen<ActionId>
  readonly onActive: (key: string) => void
  readonly onSelect: (selected: Chosen<ActionId>) => void
  readonly onToggle: (id: ActionId) => void
  readonly onOpen: (id: ActionId) => void
  readonly onMenu: OpensMenu
}

const columns = ['Choose', 'Action', 'Owner and organisation', 'From', 'Due', 'Status', 'Changed for children', 'More']

const keyOf = (line: ActionLine | undefined): string =>
  line === undefined ? '' : line.kind === 'row' ? line.row.id : `group ${line.key}`

/** The actions that a line stands for: one, or all of a group. */
const idsOf = (line: ActionLine | undefined): readonly ActionId[] =>
  line === undefined ? [] : line.kind === 'row' ? [line.row.id] : line.rows.map(({ id }) => id)

const hasAll = (selected: Chosen<ActionId>, ids: readonly ActionId[]) =>
  ids.length > 0 && ids.every((id) => selected.has(id))

/** Every action that is shown, one to a row, to be walked, chosen and opened by keyboard. */
export function ActionsGrid(props: Props) {
  const { lines, active, selected, onActive, onSelect, onOpen, onMenu } = props
  const place = Math.max(
    0,
    lines.findIndex((line) => keyOf(line) === active),
  )
  const line = lines[place]
  const toggle = (of: ActionLine | undefined) => {
    const ids = idsOf(of)
    onSelect(withAll(selected, ids, !hasAll(selected, ids)))
  }
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.key === ' ') {
      toggle(line)
      return true
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' && !event.shiftKey && !event.altKey) {
      const ids = lines.flatMap((each) => (each.kind === 'row' ? [each.row.id] : []))
      onSelect(withAll(selected, ids, true))
      announce(`All ${ids.length.toLocaleString('en-GB')} shown are selected.`)
      return true
    }
    if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      if (line?.kind === 'row') onMenu(line.row.id, below(event.target as Element))
      return true
    }
    return false
  }
  const move = (row: number, from: number | null) => {
    const to = lines[row]
    if (!to) return
    onActive(keyOf(to))
    if (from === null) return
    const between = lines.slice(Math.min(row, from), Math.max(row, from) + 1)
    const ids = between.flatMap((each) => (each.kind === 'row' ? [each.row.id] : []))
    onSelect(withAll(selected, ids, true))
  }
  return (
    <RowGrid
      label="Actions"
      className="actions-grid"
      columns={columns}
      count={lines.length}
      keyOf={(row) => keyOf(lines[row]) || String(row)}
      active={place}
      takesFocus={props.takesFocus}
      shapeOf={(row) => lines[row]?.kind ?? ''}
      isMultiSelectable
      onMove={move}
      onOpen={() => (line?.kind === 'row' ? onOpen(line.row.id) : toggle(line))}
      onKey={onKey}
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
              key={keyOf(shown)}
              span={columns.length - 1}
              words={shown.words}
              count={shown.rows.length}
              isSelected={hasAll(selected, idsOf(shown))}
              onToggle={() => toggle(shown)}
              {...at}
            />
          )
        return (
          <ActionRowLine
            key={shown.row.id}
            row={shown.row}
            isSelected={selected.has(shown.row.id)}
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
