import { memo, type ReactNode, type RefCallback } from 'react'

/** How a cell is drawn. */
export type GridCell = {
  readonly content: ReactNode
  readonly className?: string
  /** Shown beside the mouse, where the cell shows less than it says. */
  readonly title?: string
}

/** Draws a cell; the row of the heads is -1. */
export type DrawCell = (row: number, column: number) => GridCell

/** Where a column is drawn: how wide it is, and how much room is left free before it, both in rem. */
export type ColumnSpot = { readonly column: number; readonly width: number; readonly gap: number }

type LineProps = {
  readonly row: number
  readonly top: number
  readonly spots: readonly ColumnSpot[]
  /** The column that the keyboard is on, where it is on this row. */
  readonly active: number | null
  readonly draw: DrawCell
  readonly measure?: RefCallback<HTMLElement>
}

/** A row of a grid, drawn again only when something of it changes. */
export const GridLine = memo(function GridLine({ row, top, spots, active, draw, measure }: LineProps) {
  return (
    <div
      className="row-grid-row"
      role="row"
      aria-rowindex={row + 2}
      data-index={row < 0 ? undefined : row}
      ref={measure}
      style={row < 0 ? undefined : { top }}
    >
      {spots.map(({ column, width, gap }) => (
        <Cell key={column} row={row} column={column} width={width} gap={gap} isActive={active === column} draw={draw} />
      ))}
    </div>
  )
})

type CellProps = {
  readonly row: number
  readonly column: number
  readonly width: number
  readonly gap: number
  readonly isActive: boolean
  readonly draw: DrawCell
}

/** A cell, drawn again only when it changes itself: a column that comes into sight leaves the others as they are. */
const Cell = memo(function Cell({ row, column, width, gap, isActive, draw }: CellProps) {
  const { content, className = '', title } = draw(row, column)
  const said = {
    role: row < 0 ? 'columnheader' : column === 0 ? 'rowheader' : 'gridcell',
    'aria-colindex': column + 1,
  } as const
  return (
    <div
      {...said}
      className={className}
      title={title}
      tabIndex={isActive ? 0 : -1}
      data-row={row}
      data-column={column}
      style={{ width: `${width}rem`, ...(gap > 0 ? { marginLeft: `${gap}rem` } : {}) }}
    >
      {content}
    </div>
  )
})
