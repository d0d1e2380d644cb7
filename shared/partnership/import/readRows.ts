import type { Day } from '../../basics/day'
import type { Cell } from '../../basics/sheet'
import { type Identifiers, noIdentifiers } from '../organisation'
import { cellText, folded, saidText } from './cellText'
import type { Decisions } from './decisions'
import type { Field } from './fields'
import type { Mapping } from './mapping'
import type { FindType } from './organisationTypeWords'
import { type RowRead, readRow } from './readRow'
import type { CellProblem, SkipReason } from './rowProblem'
import type { ImportTable, TableRow } from './table'

/** A row that names an organisation. */
export type SaidRow = { readonly row: number; readonly said: RowRead }

/** A row that is left out. */
export type SkippedRow = {
  readonly row: number
  readonly why: SkipReason
  readonly name: string
  readonly identifiers: Identifiers
}

/** Every row of a table, each once; and what is wrong with single cells of the rows that are read. */
export type RowsRead = {
  readonly said: readonly SaidRow[]
  readonly skipped: readonly SkippedRow[]
  readonly problems: readonly { readonly row: number; readonly problem: CellProblem }[]
  /** Rows that are read, whose word for a type stands for none here, whatever a person said of it. */
  readonly unknownTypes: readonly { readonly row: number; readonly typed: string }[]
}

/** What a table is read with. */
export type AskedOfTable = {
  readonly table: ImportTable
  readonly mapping: Mapping
  readonly decisions: Decisions
  readonly findType: FindType
  readonly today: Day
}

/** Reads every row of a table as its columns are mapped. */
export function readRows({ table, mapping, decisions, findType, today }: AskedOfTable): RowsRead {
  const columns = new Map(mapping.flatMap(({ field }, column) => (field ? [[field, column] as const] : [])))
  const corrected = new Map(decisions.corrected.map(({ row, column, typed }) => [`${row} ${column}`, typed]))
  const accepted = new Set(decisions.accepted)
  const left = new Set(decisions.skipped)
  const taken = new Set(decisions.taken)
  const titles = new Set(table.titles)
  const said: SaidRow[] = []
  const skipped: SkippedRow[] = []
  const problems: RowsRead['problems'][number][] = []
  const unknownTypes: RowsRead['unknownTypes'][number][] = []
  for (const { row, cells } of table.rows) {
    const cellOf = (field: Field): Cell | undefined => {
      const column = columns.get(field)
      return column === undefined ? undefined : (corrected.get(`${row} ${column}`) ?? cells[column])
    }
    const why = left.has(row)
      ? 'chosen'
      : !taken.has(row) && (titles.has(row) || (columns.size > 1 && isTitle(cells)))
        ? 'titleRow'
        : repeatsHeadings(table, cells)
          ? 'headingRow'
          : null
    if (why) {
      skipped.push({ row, why, name: cellText(cellOf('name')), identifiers: noIdentifiers })
      continue
    }
    const asItIs = taken.has(row)
    const { read, problems: wrong } = readRow(cellOf, { findType, types: decisions.types, today, accepted, asItIs })
    if (read.ok) said.push({ row, said: read.value })
    else skipped.push({ row, ...read.problem })
    problems.push(...wrong.map((problem) => ({ row, problem })))
    const typed = saidText(cellOf('type'))
    if (read.ok && typed !== '' && findType(typed) === null) unknownTypes.push({ row, typed })
  }
  return { said, skipped, problems, unknownTypes }
}

const kind =
  /^(?:(?:all|other|our|the|maintained|community|primary|secondary|special|independent|state|private|further education|early years|voluntary|health|partner|statutory) )*(?:schools|academies|colleges|nurseries|settings|agencies|organisations|services|partners|providers|charities)(?: \d+)?$/

/** True for a row that says nothing but which kind of organisations follows. */
function isTitle(cells: TableRow['cells']): boolean {
  const [only, ...others] = cells.map(cellText).filter((text) => text !== '')
  return only !== undefined && others.length === 0 && kind.test(folded(only))
}

/** True for headings printed again further down, as on every page. */
function repeatsHeadings({ headings }: ImportTable, cells: TableRow['cells']): boolean {
  const words = cells.map((cell) => folded(cellText(cell)))
  const said = words.filter((word) => word !== '').length
  return said > 1 && words.every((word, column) => word === '' || word === folded(headings[column] ?? ''))
}
