import './rowGrid.css'
import './cellGrid.css'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { cellGoal, type GridSpot } from './cellMoves'
import { type ColumnSpot, type DrawCell, type GridCell, GridLine } from './GridLine'

/** A column of the grid; the first one names the rows. */
export type GridColumn = {
  readonly key: string
  readonly head: ReactNode
  readonly width: number
  readonly title?: string
}

type Props = {
  readonly label: string
  readonly describedBy?: string
  readonly className: string
  /** Their widths are in rem. */
  readonly columns: readonly GridColumn[]
  readonly rowCount: number
  readonly keyOf: (row: number) => string
  /** Draws a cell; the same function for as long as what it draws is the same. */
  readonly draw: DrawCell
  /** Where the keyboard is. */
  readonly at: GridSpot
  /** Takes focus as soon as it is drawn: on coming back from what was opened. */
  readonly takesFocus: boolean
  readonly onMove: (to: GridSpot) => void
  readonly onOpen: (at: GridSpot) => void
  /** What Alt and Enter do. */
  readonly onOpenWhole: (at: GridSpot) => void
  readonly onCopy: (event: ClipboardEvent) => void
}

/** From how many columns on only those in sight are drawn. */
const manyColumns = 20

/**
 * A table that is walked cell by cell, with its heads always in sight. Only rows in sight are on the page, and only columns in
 * sight where there are many; each says which of all it is, so that a screen reader counts them rightly.
 */
export function CellGrid(props: Props) {
  const { columns, rowCount, keyOf, at, draw } = props
  const box = useRef<HTMLDivElement>(null)
  const rem = rootSize()
  const edge = (columns[0]?.width ?? 0) * rem
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => box.current,
    getItemKey: keyOf,
    estimateSize: () => 2.125 * rem,
    overscan: 6,
    rangeExtractor: (range) => including(range, at.row < 0 ? null : at.row),
  })
  // Another function for other columns or a larger text: by that their widths are looked at again.
  const widthKey = useCallback((column: number) => `${columns[column]?.key} ${rem}`, [columns, rem])
  const across = useVirtualizer({
    count: columns.length,
    getScrollElement: () => box.current,
    horizontal: true,
    getItemKey: widthKey,
    estimateSize: (column) => (columns[column]?.width ?? 0) * rem,
    overscan: 2,
    scrollPaddingStart: edge,
    enabled: columns.length > manyColumns,
  })
  const drawHead = useMemo(() => headOf(columns), [columns])
  const shown = useSteady(
    columns.length > manyColumns
      ? [...new Set([0, at.column, ...across.getVirtualIndexes()])].sort((a, b) => a - b)
      : columns.map((_each, place) => place),
  )
  const spots = useSpots(columns, shown)
  const onKeyDown = useCellFocus(box, props, (to) => {
    if (to.row >= 0) rows.scrollToIndex(to.row)
    if (to.column > 0 && columns.length > manyColumns) across.scrollToIndex(to.column)
  })
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <div
      className={`row-grid cell-grid ${props.className}`}
      role="grid"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      ref={box}
      style={{ '--least-width': `${total}rem`, '--edge': `${columns[0]?.width ?? 0}rem` } as CSSProperties}
      onKeyDown={onKeyDown}
      onCopy={props.onCopy}
      onFocus={(event) => {
        const to = spotOf(event.target)
        if (to && (to.row !== at.row || to.column !== at.column)) props.onMove(to)
      }}
      onClick={(event) => {
        const to = spotOf(event.target)
        if (to && to.row >= 0) props.onOpen(to)
      }}
    >
      <div className="row-grid-head" role="rowgroup">
        <GridLine row={-1} top={0} spots={spots} active={at.row === -1 ? at.column : null} draw={drawHead} />
      </div>
      <div className="row-grid-body" role="rowgroup" style={{ height: rows.getTotalSize() }}>
        {rows
          .getVirtualItems()
          .filter(({ index }) => index < rowCount)
          .map(({ index, start, key }) => (
            <GridLine
              key={key}
              row={index}
              top={start}
              spots={spots}
              active={at.row === index ? at.column : null}
              draw={draw}
              measure={rows.measureElement}
            />
          ))}
      </div>
    </div>
  )
}

/** How large a rem is now, in pixels. */
const rootSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

const including = (range: Range, row: number | null): number[] => {
  const seen = defaultRangeExtractor(range)
  return row === null || seen.includes(row) || row >= range.count ? seen : [...seen, row].sort((a, b) => a - b)
}

const headOf =
  (columns: readonly GridColumn[]) =>
  (_row: number, column: number): GridCell => {
    const { head, title } = columns[column] ?? {}
    return { content: head, ...(title === undefined ? {} : { title }) }
  }

function useSpots(columns: readonly GridColumn[], shown: readonly number[]): readonly ColumnSpot[] {
  const kept = useRef<{ of: unknown; by: unknown; spots: readonly ColumnSpot[] } | null>(null)
  if (kept.current?.of !== columns || kept.current.by !== shown) {
    let next = 0
    const spots = shown.map((column) => {
      const between = columns.slice(next, column).reduce((sum, { width }) => sum + width, 0)
      next = column + 1
      return { column, width: columns[column]?.width ?? 0, gap: between }
    })
    kept.current = { of: columns, by: shown, spots }
  }
  return kept.current.spots
}

/** The same list for as long as its numbers are the same, so that rows are not drawn again. */
function useSteady(list: readonly number[]): readonly number[] {
  const kept = useRef(list)
  if (kept.current.join() !== list.join()) kept.current = list
  return kept.current
}

/** The cell that something stands in; null for what stands in none. */
function spotOf(target: EventTarget): GridSpot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null
}

/** The keyboard in a grid that is walked cell by cell. */
function useCellFocus(box: { readonly current: HTMLElement | null }, props: Props, show: (to: GridSpot) => void) {
  const { at, columns, rowCount, onMove, onOpen, onOpenWhole, takesFocus } = props
  const wanted = useRef(takesFocus)
  useLayoutEffect(() => {
    if (!wanted.current) return
    const cell = box.current?.querySelector<HTMLElement>(`[data-row="${at.row}"][data-column="${at.column}"]`)
    if (!cell) return
    wanted.current = false
    show(at)
    cell.focus({ preventScroll: true })
  })
  return (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault()
      return event.altKey ? onOpenWhole(at) : onOpen(at)
    }
    if (event.altKey || event.metaKey || event.shiftKey) return
    const to = cellGoal(event.key, event.ctrlKey, at, { rows: rowCount, columns: columns.length })
    if (!to) return
    event.preventDefault()
    wanted.current = true
    onMove(to)
  }
}
