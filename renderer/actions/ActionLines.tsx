import { memo } from 'react'
import { actionStatusWords, closedWords, dueWords, type ListedAction, lateWords } from '../../shared/actions/listed'
import { counted } from '../../shared/basics/text'
import type { ActionId } from '../../shared/returns/answer'
import { below } from '../ui/MenuButton'
import { type GridPlace, GridRow } from '../ui/RowGrid'
import type { OpensMenu } from './ActionMenu'

type RowProps = GridPlace & {
  readonly row: ListedAction
  readonly isSelected: boolean
  readonly onOpen: (id: ActionId) => void
  readonly onToggle: (id: ActionId) => void
  readonly onMenu: OpensMenu
}

/** One action. A press opens it; a press on its box chooses it; a press on “More” offers what else can be done. */
export const ActionRowLine = memo(function ActionRowLine(props: RowProps) {
  const { row, isSelected, onOpen, onToggle, onMenu, ...place } = props
  const late = lateWords(row)
  const closed = closedWords(row)
  return (
    <GridRow {...place} isSelected={isSelected} onPress={() => onOpen(row.id)}>
      <div role="gridcell" className="actions-tick" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Choose ${row.what}`}
          checked={isSelected}
          onChange={() => onToggle(row.id)}
        />
      </div>
      <div role="rowheader">
        <button type="button" className="link row-name" tabIndex={-1}>
          {row.what}
        </button>
      </div>
      <div role="gridcell">
        {row.owner || 'Nobody owns it'}
        <span className="second-line">{row.organisation}</span>
      </div>
      <div role="gridcell">
        {row.place}
        {row.cycle ? <span className="second-line">{row.cycle}</span> : null}
      </div>
      <div role="gridcell">
        {dueWords(row)}
        {late ? <span className="second-line late">{late}</span> : null}
      </div>
      <div role="gridcell">
        {actionStatusWords[row.status]}
        {closed ? <span className="second-line">{closed}</span> : null}
      </div>
      <div role="gridcell">{row.impact || '–'}</div>
      <div role="gridcell">
        <button
          type="button"
          className="link row-more"
          tabIndex={-1}
          aria-haspopup="menu"
          aria-label={`More for ${row.what}`}
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
  <GridRow {...place} className="actions-group" isSelected={isSelected} onPress={onToggle}>
    <div role="gridcell" />
    <div role="rowheader" aria-colspan={span}>
      {words} <span className="hint">{counted(count, 'action')}</span>
    </div>
  </GridRow>
)
