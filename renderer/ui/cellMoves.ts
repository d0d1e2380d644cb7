/** A cell of a grid. Row -1 is the row of heads; column 0 is the heads of the rows. */
export type GridSpot = { readonly row: number; readonly column: number }

/** How far Page Up and Page Down go, in rows. */
const page = 10

/** The cell that a key leads to; null for keys that do not move. Never outside the grid. */
export function cellGoal(
  key: string,
  isWhole: boolean,
  { row, column }: GridSpot,
  size: { readonly rows: number; readonly columns: number },
): GridSpot | null {
  const to = (toRow: number, toColumn: number): GridSpot => ({
    row: Math.max(-1, Math.min(size.rows - 1, toRow)),
    column: Math.max(0, Math.min(size.columns - 1, toColumn)),
  })
  if (isWhole && key !== 'Home' && key !== 'End') return null
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'PageDown':
      return to(row + page, column)
    case 'PageUp':
      return to(row - page, column)
    case 'Home':
      return isWhole ? to(-1, 0) : to(row, 0)
    case 'End':
      return isWhole ? to(size.rows - 1, size.columns - 1) : to(row, size.columns - 1)
    default:
      return null
  }
}
