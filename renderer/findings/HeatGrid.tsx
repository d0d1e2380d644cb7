import { useCallback, useMemo } from 'react'
import type { HeatBasis } from '../../shared/findings/heat/basis'
import { heatWordRows } from '../../shared/findings/heat/copied'
import type { HeatLine, HeatSought, HeatTable } from '../../shared/findings/heat/table'
import { concernHead, lineWords } from '../../shared/findings/heat/tableWords'
import { standardName } from '../../shared/frameworks/lookUp'
import { CellGrid, type GridColumn } from '../ui/CellGrid'
import type { GridSpot } from '../ui/cellMoves'
import type { GridCell } from '../ui/GridLine'
import { CountCell } from './CountCell'
import { copyRows } from './copyRows'
import { cellFill, cellInFull, HeatMark } from './HeatMark'
import { type HeatSpot, keepHeat } from './heatState'

type Props = {
  readonly basis: HeatBasis
  readonly table: HeatTable
  readonly sought: HeatSought
  readonly typeWords: (code: string) => string
  readonly describedBy: string
  readonly at: HeatSpot
  readonly takesFocus: boolean
  /** Opens what is behind a cell beside the table. */
  readonly onCell: (line: HeatLine, column: number) => void
  /** Opens a return, at a standard where one is meant. */
  readonly onReturn: (line: HeatLine, column: number | null) => void
}

/** The heat table as a grid: a row for each organisation, a column for each standard, and how many at the end of both. */
export function HeatGrid({ basis, table, sought, typeWords, describedBy, at, takesFocus, onCell, onReturn }: Props) {
  const { columns, lines, counts } = table
  const { rating, rule } = sought
  const gridColumns = useMemo(() => columnsOf(basis, table, rating), [basis, table, rating])
  const places = usePlaces(table)
  const draw = useCallback(
    (row: number, column: number): GridCell => {
      const line = lines[row]
      const isNames = column === 0
      const isConcern = column === columns.length + 1
      if (!line) {
        const count = counts[column - 1]
        if (isNames) return { content: 'How many', className: 'heat-count' }
        return {
          content: count ? <CountCell basis={basis} counts={count} rating={rating} /> : null,
          className: 'heat-count',
        }
      }
      if (isNames) return { content: line.organisation.name }
      if (isConcern) return { content: lineWords(line), className: 'heat-concern' }
      const cell = line.cells[column - 1]
      if (!cell) return { content: null }
      return {
        content: <HeatMark cell={cell} rule={rule} />,
        className: `heat-cell ${cellFill(cell)}`,
        title: cellInFull(cell, rule),
      }
    },
    [basis, columns, lines, counts, rating, rule],
  )
  const open = (to: GridSpot, isWhole: boolean) => {
    const line = lines[to.row]
    if (!line) return
    const column = to.column > 0 && to.column <= columns.length ? to.column - 1 : null
    if (column === null || isWhole) onReturn(line, column)
    else onCell(line, column)
  }
  const spot = places.spot(at)
  return (
    <>
      <CellGrid
        label="Heat table"
        describedBy={describedBy}
        className="heat"
        columns={gridColumns}
        rowCount={lines.length + 1}
        keyOf={(row) => lines[row]?.of.id ?? 'counts'}
        draw={draw}
        at={spot}
        takesFocus={takesFocus}
        onMove={(to) => keepHeat({ at: places.named(to) })}
        onOpen={(to) => open(to, false)}
        onOpenWhole={(to) => open(to, true)}
        onCopy={(event) => copyRows(event, heatWordRows(basis, table, rating, typeWords))}
      />
      <p className="heat-here" aria-hidden="true">
        {hereWords(table, spot, rule)}
      </p>
    </>
  )
}

/** What the cell says that the keyboard is on: for the eye, as a screen reader hears it from the cell. */
function hereWords({ columns, lines }: HeatTable, { row, column }: GridSpot, rule: HeatSought['rule']): string {
  const standard = columns[column - 1]?.standard
  const line = lines[row]
  const cell = line?.cells[column - 1]
  return line && standard && cell
    ? `${line.organisation.name}, ${standardName(standard)}: ${cellInFull(cell, rule)}`
    : ''
}

function columnsOf(basis: HeatBasis, { columns }: HeatTable, rating: HeatSought['rating']): readonly GridColumn[] {
  const width = rating === 'change' ? 7 : 5.5
  return [
    { key: 'names', head: 'Organisation', width: 14 },
    ...columns.map(({ standard }) => ({
      key: standard.id,
      head: <span className="heat-head">{standardName(standard)}</span>,
      title: standardName(standard),
      width,
    })),
    { key: 'concern', head: concernHead(basis, rating), width: 6.5 },
  ]
}

/** Where the cells are that the keyboard was on: told by return and standard, so that it holds when rows move. */
function usePlaces({ columns, lines }: HeatTable) {
  return useMemo(() => {
    const rowOf = new Map(lines.map(({ of }, place) => [of.id, place]))
    const columnOf = new Map(columns.map(({ standard }, place) => [standard.id, place + 1]))
    const spot = ({ row, column }: HeatSpot): GridSpot => ({
      row: row === 'heads' ? -1 : row === 'counts' ? lines.length : row === null ? 0 : (rowOf.get(row) ?? 0),
      column:
        column === 'names'
          ? 0
          : column === 'concern'
            ? columns.length + 1
            : column === null
              ? 1
              : (columnOf.get(column) ?? 1),
    })
    const named = ({ row, column }: GridSpot): HeatSpot => ({
      row: row < 0 ? 'heads' : (lines[row]?.of.id ?? 'counts'),
      column: column === 0 ? 'names' : (columns[column - 1]?.standard.id ?? 'concern'),
    })
    return { spot, named }
  }, [columns, lines])
}
