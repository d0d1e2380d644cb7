import { useCallback, useMemo } from 'react'
import type { HeatBasis } from '../../shared/findings/heat/basis'
import type { HeatPlace } from '../../shared/findings/heat/behind'
import { heatWordRows } from '../../shared/findings/heat/copied'
import type { HeatGroup, HeatLine, HeatSought, HeatTable } from '../../shared/findings/heat/table'
import { type HeatTableRow, tableRows } from '../../shared/findings/heat/tableRows'
import { concernHead, groupWords, lineWords } from '../../shared/findings/heat/tableWords'
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
  /** Opens what a number counts beside the table. */
  readonly onNumber: (place: HeatPlace) => void
  /** Opens a return, at a standard where one is meant. */
  readonly onReturn: (line: HeatLine, column: number | null) => void
}

/** The heat table as a grid: a row for each organisation, a column for each standard, and how many at the end of both. */
export function HeatGrid(props: Props) {
  const { basis, table, sought, typeWords, describedBy, at, takesFocus, onCell, onNumber, onReturn } = props
  const { columns, counts, counted } = table
  const { rating, rule } = sought
  const gridColumns = useMemo(() => columnsOf(basis, table, rating), [basis, table, rating])
  const rows = useMemo(() => tableRows(table), [table])
  const places = usePlaces(table, rows)
  const draw = useCallback(
    (row: number, column: number): GridCell => {
      const at = rows[row]
      const isNames = column === 0
      const isConcern = column === columns.length + 1
      if (at?.kind !== 'line') {
        const group = at?.kind === 'group' ? at.group : null
        const count = (group ?? { counts }).counts[column - 1]
        const className = group ? 'heat-count heat-group' : 'heat-count'
        if (isNames)
          return { content: group ? <GroupName group={group} typeWords={typeWords} /> : 'How many', className }
        if (!count) return { content: null, className }
        const of = group?.counted ?? counted
        return { content: <CountCell basis={basis} counts={count} rating={rating} of={of} />, className }
      }
      const { line } = at
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
    [basis, columns, rows, counts, counted, rating, rule, typeWords],
  )
  const open = (to: GridSpot, isWhole: boolean) => {
    const row = rows[to.row]
    const standard = columns[to.column - 1]?.standard.id
    if (!row) return
    if (row.kind !== 'line') {
      const type = row.kind === 'group' ? row.group.type : null
      if (standard !== undefined) onNumber({ at: 'column', standard, type, which: null })
      else if (type !== null && to.column === 0) onNumber({ at: 'type', type })
    } else if (isWhole || to.column === 0) onReturn(row.line, standard === undefined ? null : to.column - 1)
    else if (standard === undefined) onNumber({ at: 'line', id: row.line.of.id })
    else onCell(row.line, to.column - 1)
  }
  const spot = places.spot(at)
  return (
    <>
      <CellGrid
        label="Heat table"
        describedBy={describedBy}
        className="heat"
        columns={gridColumns}
        rowCount={rows.length}
        keyOf={(row) => rows[row]?.key ?? String(row)}
        draw={draw}
        at={spot}
        takesFocus={takesFocus}
        onMove={(to) => keepHeat({ at: places.named(to) })}
        onOpen={(to) => open(to, false)}
        onOpenWhole={(to) => open(to, true)}
        onCopy={(event) => copyRows(event, heatWordRows(basis, table, rating, typeWords))}
      />
      <p className="heat-here" aria-hidden="true">
        {hereWords(table, rows[spot.row], spot.column, rule)}
      </p>
    </>
  )
}

const GroupName = ({ group, typeWords }: { readonly group: HeatGroup } & Pick<Props, 'typeWords'>) => (
  <>
    <strong>{typeWords(group.type)}</strong> <span className="heat-count-line">{groupWords(group)}</span>
  </>
)

/** What the cell says that the keyboard is on: for the eye, as a screen reader hears it from the cell. */
function hereWords(
  { columns }: HeatTable,
  row: HeatTableRow | undefined,
  column: number,
  rule: HeatSought['rule'],
): string {
  const standard = columns[column - 1]?.standard
  const line = row?.kind === 'line' ? row.line : null
  const cell = line?.cells[column - 1]
  return line && standard && cell
    ? `${line.organisation.name}, ${standardName(standard)}: ${cellInFull(cell, rule)}`
    : ''
}

function columnsOf(basis: HeatBasis, { columns }: HeatTable, rating: HeatSought['rating']): readonly GridColumn[] {
  const least = rating === 'change' ? 7 : 5.5
  return [
    { key: 'names', head: 'Organisation', width: 14 },
    ...columns.map(({ standard }) => ({
      key: standard.id,
      head: <span className="heat-head">{standardName(standard)}</span>,
      title: standardName(standard),
      width: Math.max(least, roomFor(standardName(standard))),
    })),
    { key: 'concern', head: concernHead(basis, rating), width: 6.5 },
  ]
}

/** How wide a column is, in rem, for no word of its head to be broken. */
const roomFor = (head: string): number => Math.max(...head.split(/[\s-]+/u).map((word) => word.length)) * letter + 0.75

/** How wide a letter of a head is at most on average, in rem. */
const letter = 0.5

/** Where the cells are that the keyboard was on: told by return and standard, so that it holds when rows move. */
function usePlaces({ columns }: HeatTable, rows: readonly HeatTableRow[]) {
  return useMemo(() => {
    const rowOf = new Map<HeatSpot['row'], number>(rows.map(({ key }, place) => [key, place]))
    const first = rows.findIndex(({ kind }) => kind === 'line')
    const columnOf = new Map(columns.map(({ standard }, place) => [standard.id, place + 1]))
    const spot = ({ row, column }: HeatSpot): GridSpot => ({
      row: row === 'heads' ? -1 : (rowOf.get(row) ?? Math.max(0, first)),
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
      row: row < 0 ? 'heads' : (rows[row]?.key ?? 'counts'),
      column: column === 0 ? 'names' : (columns[column - 1]?.standard.id ?? 'concern'),
    })
    return { spot, named }
  }, [columns, rows])
}
