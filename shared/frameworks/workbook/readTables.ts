import type { Json, JsonObject } from '../../basics/json'
import { type Cell, columnLetter, isBlank, type Sheet } from '../../basics/sheet'
import { listed } from '../../basics/text'
import { readCell } from './cells'
import type { Column, SheetLayout } from './column'
import { frameworkLayout } from './frameworkSheet'
import { exampleMark, type ListName, listLayouts, readMeName } from './layout'
import type { WorkbookProblem } from './workbookProblem'

/** A row that says something: its values by the key of their column. */
export type TableRow = { readonly row: number; readonly values: Readonly<Record<string, Json>> }

export type Tables = {
  readonly lists: Readonly<Record<ListName, readonly TableRow[]>>
  /** The sheet of names and values: each with the row it stands in. */
  readonly framework: TableRow
  readonly frameworkRows: ReadonlyMap<string, number>
  readonly problems: readonly WorkbookProblem[]
}

type Read<T> = { readonly value: T; readonly problems: readonly WorkbookProblem[] }

/** Reads the values of every sheet of the layout, and says of every other cell why it was not read. */
export function readTables(sheets: readonly Sheet[]): Tables {
  const problems: WorkbookProblem[] = []
  const keep = <T>({ value, problems: more }: Read<T>) => {
    problems.push(...more)
    return value
  }
  const wanted = [frameworkLayout, ...Object.values(listLayouts)]
  keep({ value: null, problems: strangeSheets(sheets, wanted) })
  const find = ({ name }: SheetLayout) => sheets.find((sheet) => same(sheet.name, name))
  for (const layout of wanted) {
    const sheet = find(layout)
    if (sheet) keep({ value: null, problems: markProblems(sheet) })
  }
  const framework = keep(readNames(find(frameworkLayout)))
  const names = Object.keys(listLayouts) as ListName[]
  const lists = Object.fromEntries(
    names.map((name) => [name, keep(readList(find(listLayouts[name]), listLayouts[name]))]),
  )
  return {
    lists: lists as Tables['lists'],
    framework: { row: 1, values: framework.values },
    frameworkRows: framework.rows,
    problems,
  }
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()
const same = (a: string, b: string) => plain(a) === plain(b)

function strangeSheets(sheets: readonly Sheet[], wanted: readonly SheetLayout[]): WorkbookProblem[] {
  const known = [readMeName, ...wanted.map(({ name }) => name)]
  return sheets.flatMap((sheet, place): WorkbookProblem[] => {
    const at = { sheet: sheet.name, row: 1, column: 'A' }
    if (sheets.findIndex(({ name }) => same(name, sheet.name)) !== place)
      return [{ kind: 'wrong', ...at, words: 'There are two sheets with this name. Only the first was read.' }]
    if (known.some((name) => same(name, sheet.name)) || sheet.rows.every((row) => row.every(isBlank))) return []
    return [
      {
        kind: 'note',
        ...at,
        words: `This sheet is not part of the layout and was not read. Known sheets: ${listed(known)}.`,
      },
    ]
  })
}

/** What a reader saw beside the values: formulas, errors, merged cells and hidden rows. */
function markProblems({ name, marks }: Sheet): WorkbookProblem[] {
  if (!marks) return []
  const at = (row: number, column: number) => ({ sheet: name, row, column: columnLetter(column) })
  const [hidden] = marks.hiddenRows
  return [
    ...marks.formulas.map(
      ({ row, column }): WorkbookProblem => ({
        kind: 'note',
        ...at(row, column),
        words: 'This cell holds a formula. What the spreadsheet last worked out was read. Check it.',
      }),
    ),
    ...marks.errors.map(
      ({ row, column }): WorkbookProblem => ({
        kind: 'wrong',
        ...at(row, column),
        words: 'This cell shows an error of the spreadsheet. Nothing was read from it. Write its value.',
      }),
    ),
    ...marks.merged.map(
      (range): WorkbookProblem => ({
        kind: 'note',
        sheet: name,
        row: Number(/\d+/.exec(range)?.[0] ?? 1),
        column: /^[A-Z]+/.exec(range)?.[0] ?? 'A',
        words: `The cells ${range} are merged. Only the first of them was read; the others count as empty.`,
      }),
    ),
    ...(hidden === undefined
      ? []
      : [
          {
            kind: 'note',
            sheet: name,
            row: hidden,
            column: 'A',
            words: `Hidden rows were read like the others: ${marks.hiddenRows.join(', ')}.`,
          } as const,
        ]),
  ]
}

/** What stands under each place: a column, nothing to read, or no heading at all. */
type Headings = readonly (Column | 'notRead' | 'noHeading')[]

function readList(sheet: Sheet | undefined, layout: SheetLayout): Read<readonly TableRow[]> {
  const first = sheet?.rows.findIndex((row) => !row.every(isBlank)) ?? -1
  if (!sheet || first < 0) return { value: [], problems: [] }
  const headings = readHeadings(sheet, layout, first)
  const problems = [...headings.problems]
  const rows = sheet.rows.slice(first + 1).flatMap((cells, i): TableRow[] => {
    const row = first + i + 2
    if (cells.every(isBlank) || isExample(cells)) return []
    const read = readRow(sheet.name, row, cells, headings.value)
    problems.push(...read.problems)
    return Object.keys(read.value).length > 0 ? [{ row, values: read.value }] : []
  })
  return { value: rows, problems: onceForColumn(problems) }
}

const isExample = (cells: readonly Cell[]) => typeof cells[0] === 'string' && same(cells[0], exampleMark)

function readHeadings(sheet: Sheet, layout: SheetLayout, first: number): Read<Headings> {
  const problems: WorkbookProblem[] = []
  const taken = new Set<string>()
  const columns = (sheet.rows[first] ?? []).map((cell, place): Headings[number] => {
    if (isBlank(cell)) return 'noHeading'
    const at = { sheet: sheet.name, row: first + 1, column: String(cell) }
    const column = layout.columns.find(({ heading }) => same(heading, String(cell)))
    const isFirst = column !== undefined && !taken.has(column.key)
    if (isFirst) taken.add(column.key)
    if (column && isFirst) return column
    const why = column ? 'This heading is there twice. Only the first was read.' : unknownHeading(layout)
    const saysSomething = sheet.rows.slice(first + 1).some((row) => !isBlank(row[place]))
    if (column || saysSomething) problems.push({ kind: column ? 'wrong' : 'note', ...at, words: why })
    return 'notRead'
  })
  for (const { heading } of layout.columns.filter((column) => column.needed && !taken.has(column.key))) {
    problems.push({
      kind: 'wrong',
      sheet: sheet.name,
      row: first + 1,
      column: heading,
      words: `The heading “${heading}” is missing, so its rows say too little. Write it in row ${first + 1}.`,
    })
  }
  return { value: columns, problems }
}

const unknownHeading = ({ columns }: SheetLayout) =>
  `This heading is not known and its column was not read. Known headings: ${listed(columns.map(({ heading }) => heading))}.`

function readRow(sheet: string, row: number, cells: readonly Cell[], headings: Headings): Read<TableRow['values']> {
  const values: Record<string, Json> = {}
  const problems: WorkbookProblem[] = []
  for (const [place, cell] of cells.entries()) {
    const column = headings[place] ?? 'noHeading'
    if (cell === null || isBlank(cell) || column === 'notRead') continue
    if (column === 'noHeading') {
      const words = 'This cell stands under no heading and was not read.'
      problems.push({ kind: 'note', sheet, row, column: columnLetter(place + 1), words })
      continue
    }
    const read = readCell(column.cell, cell)
    const at = { sheet, row, column: column.heading }
    if (read.ok) values[column.key] = read.value
    if (!read.ok) problems.push({ kind: 'wrong', ...at, words: read.wrong })
    else if (read.note !== undefined) problems.push({ kind: 'note', ...at, words: read.note })
  }
  return { value: values, problems }
}

/** Numbers stored as figures are named once for each column, at the first. */
function onceForColumn(problems: readonly WorkbookProblem[]): readonly WorkbookProblem[] {
  const isFigure = ({ kind, words }: WorkbookProblem) =>
    kind === 'note' && words.startsWith('This is stored as a figure')
  const firsts = new Map<string, WorkbookProblem>()
  return problems.filter((problem) => {
    if (!isFigure(problem)) return true
    const seen = firsts.has(problem.column)
    if (!seen) firsts.set(problem.column, problem)
    return !seen
  })
}

/** Reads the sheet of names and values. */
function readNames(
  sheet: Sheet | undefined,
): Read<{ readonly values: TableRow['values']; readonly rows: ReadonlyMap<string, number> }> {
  const values: Record<string, Json> = {}
  const rows = new Map<string, number>()
  const problems: WorkbookProblem[] = []
  for (const [place, [name, value]] of (sheet?.rows ?? []).entries()) {
    if (typeof name !== 'string' || isBlank(name) || same(name, 'Name')) continue
    const column = frameworkLayout.columns.find(({ heading }) => same(heading, name))
    const at = { sheet: frameworkLayout.name, row: place + 1, column: name }
    if (!column) {
      if (!isBlank(value)) problems.push({ kind: 'note', ...at, words: unknownHeading(frameworkLayout) })
      continue
    }
    if (rows.has(column.key))
      problems.push({ kind: 'wrong', ...at, words: 'This name is there twice. Only the first was read.' })
    else if (rows.set(column.key, place + 1) && !isBlank(value)) {
      const read = readCell(column.cell, value as Exclude<Cell, null>)
      if (!read.ok) problems.push({ kind: 'wrong', ...at, words: read.wrong })
      else {
        values[column.key] = read.value
        if (read.note !== undefined) problems.push({ kind: 'note', ...at, words: read.note })
      }
    }
  }
  return { value: { values, rows }, problems }
}

/** Values by dotted keys as an object: `rules.suppressBelow` stands in `rules`. */
export function nested(values: Readonly<Record<string, Json>>): JsonObject {
  const object: Record<string, Json> = {}
  for (const [key, value] of Object.entries(values)) setIn(object, key.split('.'), value)
  return object
}

function setIn(object: Record<string, Json>, [step = '', ...rest]: readonly string[], value: Json): void {
  if (rest.length === 0) object[step] = value
  else {
    object[step] ??= {}
    setIn(object[step] as Record<string, Json>, rest, value)
  }
}
