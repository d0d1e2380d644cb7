import type { ActionLine } from '../../shared/actions/find'
import type { ActionId } from '../../shared/returns/answer'
import type { Chosen } from '../../shared/returns/tracker/selection'
import { RowGrid } from '../ui/RowGrid'
import { lineKey, useChosenLines } from '../view/useChosenLines'
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

/** Every action that is shown, one to a row, to be walked, chosen and opened by keyboard. */
export function ActionsGrid(props: Props) {
  const { lines, selected, onOpen, onMenu } = props
  const { place, isWhole, toggle, open, move, onKey } = useChosenLines(props)
  return (
    <RowGrid
      label="Actions"
      className="actions-grid"
      columns={columns}
      count={lines.length}
      keyOf={(row) => lineKey(lines[row]) || String(row)}
      active={place}
      takesFocus={props.takesFocus}
      shapeOf={(row) => lines[row]?.kind ?? ''}
      isMultiSelectable
      onMove={move}
      onOpen={open}
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
              key={lineKey(shown)}
              span={columns.length - 1}
              words={shown.words}
              count={shown.rows.length}
              isSelected={isWhole(shown)}
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
