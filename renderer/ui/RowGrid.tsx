import './rowGrid.css'
import {
  defaultRangeExtractor,
  measureElement,
  type Range,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefCallback,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useRowFocus } from './useRowFocus'

/** Where a row stands in its grid: handed on to `GridRow` as it is. */
export type GridPlace = {
  readonly index: number
  readonly top: number
  readonly isActive: boolean
  readonly measure: RefCallback<HTMLElement>
}

type Props = {
  readonly label: string
  /** Says which grid it is, for its own columns and sizes. */
  readonly className: string
  readonly columns: readonly string[]
  /** Its columns and sizes, where they are not always the same. */
  readonly style?: CSSProperties
  readonly count: number
  /** What tells a row from every other, wherever it stands. */
  readonly keyOf: (row: number) => string
  /** The row that the keyboard is on. */
  readonly active: number
  readonly takesFocus: boolean
  /** Rows of one shape are taken to be as high as the first of them that was drawn, until they are drawn themselves. */
  readonly shapeOf?: (row: number) => string
  /** True where rows can be chosen, several at a time. */
  readonly isMultiSelectable?: boolean
  readonly onMove: (row: number, from: number | null) => void
  readonly onOpen: (row: number) => void
  readonly onKey?: (event: KeyboardEvent) => boolean
  /** A row was pressed with the other button of the mouse. */
  readonly onOther?: (row: number, event: MouseEvent) => void
  readonly children: (place: GridPlace) => ReactNode
}

/**
 * A list of one row for each thing. The row that has focus, or holds what has it, is the one that keys act on. Only rows in sight are on the page, and the one that the keyboard is on; each says which of
 * all rows it is, so that a screen reader counts them rightly. Rows are as high as their words need. The parts of a real table
 * cannot be put in place one by one, hence the roles.
 */
export function RowGrid(props: Props) {
  const { label, className, columns, count, keyOf, active, takesFocus, children } = props
  const box = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const headHeight = useHeight(head)
  const heights = useLikelyHeights(props.shapeOf ?? oneShape)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    getItemKey: keyOf,
    ...heights,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => withRow(range, active),
  })
  const onKeyDown = useRowFocus(box, {
    count,
    active,
    onMove: props.onMove,
    onOpen: props.onOpen,
    onKey: props.onKey,
    show: (row) => rows.scrollToIndex(row),
    takesFocus,
  })
  return (
    <div
      className={`row-grid scroll-x ${className}`}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-multiselectable={props.isMultiSelectable || undefined}
      ref={box}
      style={props.style}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const row = rowOf(event.target) ?? active
        if (row !== active) props.onMove(row, null)
      }}
      onContextMenu={(event) => {
        const row = rowOf(event.target)
        if (row !== null) props.onOther?.(row, event)
      }}
    >
      <div className="row-grid-head" role="rowgroup" ref={head}>
        <div className="row-grid-row" role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <div key={column} role="columnheader">
              {column}
            </div>
          ))}
        </div>
      </div>
      <div className="row-grid-body" role="rowgroup" style={{ height: rows.getTotalSize() }}>
        {rows
          .getVirtualItems()
          .filter(({ index }) => index < count)
          .map(({ index, start }) =>
            children({ index, top: start - headHeight, isActive: index === active, measure: rows.measureElement }),
          )}
      </div>
    </div>
  )
}

/** The row that something stands in; null for the head. */
function rowOf(target: EventTarget): number | null {
  const index = target instanceof Element ? target.closest<HTMLElement>('[data-index]')?.dataset['index'] : undefined
  return index === undefined ? null : Number(index)
}

/** How high a part is now, in pixels. */
function useHeight(part: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const element = part.current
    if (!element) return
    const read = () => setHeight(element.offsetHeight)
    read()
    const watch = new ResizeObserver(read)
    watch.observe(element)
    return () => watch.disconnect()
  }, [part])
  return height
}

const oneShape = () => ''
/** How high a row is taken to be before any was drawn, in pixels. */
const firstGuess = 44

/** How high rows are taken to be, learned from those that were drawn: a good guess leaves nothing to move once a row is drawn. */
function useLikelyHeights(shapeOf: (row: number) => string) {
  const seen = useRef(new Map<string, number>())
  return {
    estimateSize: (row: number) => seen.current.get(shapeOf(row)) ?? firstGuess,
    measureElement: (
      element: Element,
      entry: ResizeObserverEntry | undefined,
      rows: Virtualizer<HTMLDivElement, Element>,
    ) => {
      const height = measureElement(element, entry, rows)
      const shape = shapeOf(rows.indexFromElement(element))
      if (!seen.current.has(shape)) seen.current.set(shape, height)
      return height
    },
  }
}

/** The rows in sight, and one more wherever it is. */
const withRow = (range: Range, row: number): number[] => {
  const seen = defaultRangeExtractor(range)
  return seen.includes(row) || row >= range.count ? seen : [...seen, row].sort((a, b) => a - b)
}

type RowProps = GridPlace & {
  /** True or false where rows can be chosen; left out where not. */
  readonly isSelected?: boolean
  readonly className?: string
  readonly onPress: () => void
  readonly children: ReactNode
}

/** A row of the grid. A press anywhere on it does what Enter does. */
export const GridRow = ({ index, top, isActive, measure, isSelected, className = '', onPress, children }: RowProps) => (
  <div
    className={`row-grid-row ${className}`.trim()}
    role="row"
    aria-rowindex={index + 2}
    aria-selected={isSelected}
    tabIndex={isActive ? 0 : -1}
    data-index={index}
    ref={measure}
    style={{ top }}
    onClick={onPress}
  >
    {children}
  </div>
)
