import { memo, useEffect, useRef } from 'react'
import type { QueueItem } from '../../shared/findings/moderationQueue'
import { questionName } from '../../shared/frameworks/lookUp'
import { type GridPlace, GridRow, RowGrid } from '../ui/RowGrid'
import { useUnrecorded } from '../view/unrecorded'
import { standingOf } from './printedItem'

type Props = {
  readonly items: readonly QueueItem[]
  readonly place: number
  readonly onMove: (place: number) => void
  readonly onOpen: (place: number) => void
}

/** The answers that wait, one to a row, each with why it is here. */
export const QueueGrid = memo(function QueueGrid({ items, place, onMove, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => bringIntoSight(box.current?.querySelector('[role="grid"]'), place), [place])
  return (
    <div ref={box}>
      <RowGrid
        label="Answers to decide on"
        className="queue"
        columns={['Answer', 'Why here']}
        count={items.length}
        keyOf={(row) => items[row]?.key ?? String(row)}
        active={place}
        takesFocus={false}
        onMove={onMove}
        onOpen={onOpen}
      >
        {(at) => {
          const item = items[at.index]
          return item ? <Row key={item.key} item={item} at={at} onPress={() => onOpen(at.index)} /> : null
        }}
      </RowGrid>
    </div>
  )
})

/** Scrolls the grid, and nothing around it, until a row is seen: the keyboard may be elsewhere on the screen. */
function bringIntoSight(grid: Element | null | undefined, place: number): void {
  const row = grid?.querySelector(`[data-index="${place}"]`)?.getBoundingClientRect()
  const head = grid?.querySelector('.row-grid-head')?.getBoundingClientRect()
  if (!grid || !row || !head) return
  const { bottom } = grid.getBoundingClientRect()
  if (row.top < head.bottom) grid.scrollTop -= head.bottom - row.top
  else if (row.bottom > bottom) grid.scrollTop += row.bottom - bottom
}

type RowProps = { readonly item: QueueItem; readonly at: GridPlace; readonly onPress: () => void }

function Row({ item, at, onPress }: RowProps) {
  const isBegun = useUnrecorded(item.key) !== undefined
  const standing = [...standingOf(item), ...(isBegun ? ['Not recorded yet'] : [])]
  return (
    <GridRow {...at} onPress={onPress} className={at.isActive ? 'queue-here' : ''}>
      <div role="rowheader">
        {item.organisation}
        <span className="second-line">{questionName(item.placed.question)}</span>
        {standing.length > 0 ? <span className="second-line">{standing.join('. ')}</span> : null}
      </div>
      <div role="gridcell">{item.tags.map(({ words }) => words).join(', ') || '–'}</div>
    </GridRow>
  )
}
