import type { Day } from '../../basics/day'
import type { Cycle } from '../../cycles/cycle'
import type { StandardId } from '../../frameworks/question'
import type { Organisation } from '../../partnership/organisation'
import type { ReturnId } from '../../returns/answer'
import { isIn, type Punctuality, punctualityOf } from '../punctuality'
import { compareLevels, type HeatBasis, type HeatColumn } from './basis'
import { cellsOf, type HeatCell, type HeatRating, type HeatRule, isConcern } from './cells'
import type { HeatReturn } from './heatReturn'

/** A return of the table with the organisation it belongs to, as the return names it. */
export type HeatRow = { readonly of: HeatReturn; readonly organisation: Organisation }

/** In which order rows stand. */
export type HeatSort = 'concern' | 'name' | 'type'

/** What a person has chosen to see. */
export type HeatSought = {
  readonly rating: HeatRating
  readonly rule: HeatRule
  /** A type of organisation; empty for all. */
  readonly type: string
  /** One standard; null for all. */
  readonly standard: StandardId | null
  /** Rows without any concern are left out; null for what suits how many there are. */
  readonly onlyConcern: boolean | null
  /** Rows stand below a heading for each type of organisation; null for what suits how many there are. */
  readonly grouped: boolean | null
  readonly sort: HeatSort
}

/** A row of the table. */
export type HeatLine = HeatRow & {
  /** By column of the table. */
  readonly cells: readonly HeatCell[]
  /** How many of its cells are a concern, of how many that are rated. */
  readonly concern: number
  readonly rated: number
  /** How many of its cells say that the duty is not met at all. */
  readonly lowest: number
  /** How many questions are below met, or, for a change, were agreed lower. */
  readonly below: number
}

/** The count row of one column. `levels` and `other` add up to the number of organisations counted. */
export type ColumnCounts = {
  /** How many stand at each level of the basis, in its order. */
  readonly levels: readonly number[]
  /** How many stand at no level. */
  readonly other: Readonly<Record<Exclude<HeatCell['kind'], 'rated'>, number>>
  readonly rated: number
  readonly concern: number
  /** How many are rated as low as can be: not met at all. */
  readonly lowest: number
  /** For a change: how many were agreed higher, lower and the same. */
  readonly moved: { readonly up: number; readonly down: number; readonly same: number }
}

/** The organisations of one type among those that are counted. */
export type HeatGroup = {
  readonly type: string
  /** Those of its organisations that are shown, in the order that was chosen. */
  readonly lines: readonly HeatLine[]
  /** How many of its organisations are counted, shown or not. */
  readonly counted: number
  /** By column of the table. Over all groups they add up to the counts of the table. */
  readonly counts: readonly ColumnCounts[]
}

export type HeatTable = {
  readonly columns: readonly HeatColumn[]
  /** Every organisation that is counted, shown or not, in the order that was chosen. */
  readonly all: readonly HeatLine[]
  /** Those that are shown, in the order that was chosen; where rows are grouped, one group after another. */
  readonly lines: readonly HeatLine[]
  readonly isGrouped: boolean
  /** By type; none where rows are not grouped. */
  readonly groups: readonly HeatGroup[]
  /** How many organisations are counted: those that returned, of the type that was chosen. */
  readonly counted: number
  /** How many of them are left out of the lines, as they have no concern. */
  readonly unconcerned: number
  /** By column, over all that are counted. */
  readonly counts: readonly ColumnCounts[]
  /** Those that have any concern, the ones with most first, whatever the order of the lines. */
  readonly concerned: readonly HeatLine[]
  readonly returned: number
  /** By name, of whatever type. */
  readonly notReturned: readonly {
    readonly id: ReturnId
    readonly organisation: Organisation
    readonly punctuality: Punctuality
  }[]
}

/** From how many rows on only those with a concern are shown, and below a heading for each type, unless a person says otherwise. */
const manyRows = 100

const byName = new Intl.Collator('en-GB')

/** Makes the table of a cycle on a day. */
export function heatTable(
  basis: HeatBasis,
  rows: readonly HeatRow[],
  cycle: Cycle,
  sought: HeatSought,
  asAt: Day,
): HeatTable {
  const received = rows.map((row) => ({ row, punctuality: punctualityOf(row.of.came, cycle, asAt) }))
  const returned = received.filter(({ punctuality }) => isIn(punctuality)).map(({ row }) => row)
  const places = basis.columns.flatMap(({ standard }, place) =>
    sought.standard === null || standard.id === sought.standard ? [place] : [],
  )
  const all = returned
    .filter(({ organisation }) => sought.type === '' || organisation.type === sought.type)
    .map((row) => lineOf(row, places, sought))
    .sort(orders[sought.sort])
  const hasConcern = ({ concern }: HeatLine) => concern > 0
  const lines = isOnlyConcern(sought, all.length) ? all.filter(hasConcern) : all
  const isGrouped = sought.grouped ?? (all.length > manyRows && all.some((line) => typeOf(line) !== typeOf(all[0])))
  const count = (of: readonly HeatLine[]) => places.map((_place, column) => countColumn(basis, of, column))
  const groups = isGrouped ? groupByType(all, lines, count) : []
  return {
    columns: places.flatMap((place) => basis.columns[place] ?? []),
    all,
    lines: isGrouped ? groups.flatMap((group) => group.lines) : lines,
    isGrouped,
    groups,
    counted: all.length,
    unconcerned: all.length - lines.length,
    counts: count(all),
    concerned: all.filter(hasConcern).sort(orders.concern),
    returned: returned.length,
    notReturned: received
      .filter(({ punctuality }) => !isIn(punctuality))
      .map(({ row: { of, organisation }, punctuality }) => ({ id: of.id, organisation, punctuality }))
      .sort((a, b) => byName.compare(a.organisation.name, b.organisation.name)),
  }
}

/** True where rows without a concern are left out: as a person said, or where there are very many. */
export const isOnlyConcern = ({ onlyConcern }: HeatSought, rows: number): boolean => onlyConcern ?? rows > manyRows

const typeOf = (line: HeatLine | undefined): string => line?.organisation.type ?? ''

/** A group for each type that any counted organisation is of, whether its rows are shown or not. */
function groupByType(
  all: readonly HeatLine[],
  shown: readonly HeatLine[],
  count: (of: readonly HeatLine[]) => readonly ColumnCounts[],
): readonly HeatGroup[] {
  const types = [...new Set(all.map(typeOf))].sort(byName.compare)
  return types.map((type) => {
    const isOf = (line: HeatLine) => typeOf(line) === type
    const of = all.filter(isOf)
    return { type, lines: shown.filter(isOf), counted: of.length, counts: count(of) }
  })
}

function lineOf(row: HeatRow, places: readonly number[], { rating, rule }: HeatSought): HeatLine {
  const all = cellsOf(row.of, rating, rule)
  const cells = places.flatMap((place) => all[place] ?? [])
  const counts = { concern: 0, rated: 0, lowest: 0, below: 0 }
  for (const cell of cells) {
    if (cell.kind === 'rated') counts.rated += 1
    if (isConcern(cell)) counts.concern += 1
    if (isLowest(cell)) counts.lowest += 1
    counts.below += rating === 'change' ? cell.counts.down : cell.counts.below
  }
  return { ...row, cells, ...counts }
}

const compareNames = (a: HeatLine, b: HeatLine) =>
  byName.compare(a.organisation.name, b.organisation.name) || (a.of.id < b.of.id ? -1 : 1)

const isLowest = ({ level }: HeatCell): boolean => level?.level.meaning === 'not-met'

/** Negative when the first has more concern; 0 where nothing tells them apart but their names. */
export const compareConcern = (a: HeatLine, b: HeatLine): number =>
  b.concern - a.concern || b.lowest - a.lowest || b.below - a.below

const orders: Readonly<Record<HeatSort, (a: HeatLine, b: HeatLine) => number>> = {
  concern: (a, b) => compareConcern(a, b) || compareNames(a, b),
  name: compareNames,
  type: (a, b) => byName.compare(a.organisation.type, b.organisation.type) || compareNames(a, b),
}

/** Counts one column over rows of cells. */
export function countColumn(
  { levels }: HeatBasis,
  lines: readonly Pick<HeatLine, 'cells'>[],
  column: number,
): ColumnCounts {
  const places = new Map(levels.map(({ level }, place) => [level.id, place]))
  const atLevel = levels.map(() => 0)
  const other = { notAgreed: 0, noRating: 0, noAnswer: 0, notLookedAt: 0, notApplicable: 0, notAsked: 0 }
  const moved = { up: 0, down: 0, same: 0 }
  let [rated, concern, lowest] = [0, 0, 0]
  for (const { cells } of lines) {
    const cell = cells[column]
    if (!cell) continue
    const place = cell.level === null ? undefined : places.get(cell.level.level.id)
    if (place !== undefined) atLevel[place] = (atLevel[place] ?? 0) + 1
    else if (cell.kind !== 'rated') other[cell.kind] += 1
    if (cell.kind === 'rated') rated += 1
    if (isConcern(cell)) concern += 1
    if (isLowest(cell)) lowest += 1
    const direction = directionOf(cell)
    if (direction) moved[direction] += 1
  }
  return { levels: atLevel, other, rated, concern, lowest, moved }
}

/** Where the panel's rating lies beside the organisation's own; null where there is nothing to compare. */
export function directionOf({ level, was }: HeatCell): 'up' | 'down' | 'same' | null {
  if (level === null || was === null) return null
  const moved = compareLevels(level, was)
  return moved < 0 ? 'up' : moved > 0 ? 'down' : 'same'
}
