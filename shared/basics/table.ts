import type { Cell, Sheet } from './sheet'

// A table that is saved as a spreadsheet, described once: the description writes the sheet, the text file and what the manual says.

/** What stands in a column. A day is a date that spreadsheet programs sort and count with. */
export type ColumnHolds = 'words' | 'number' | 'day'

/** One column of a table. */
export type TableColumn<Row> = {
  readonly heading: string
  /** What it says, in one plain sentence. */
  readonly meaning: string
  readonly holds: ColumnHolds
  /** What a number counts, such as `days`; left out for others. */
  readonly unit?: string
  readonly cell: (row: Row) => Cell
}

/** A table with a row for each of something. */
export type DescribedTable<Row> = {
  /** The name of its sheet and of its text file: at most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string
  /** What one row stands for. */
  readonly row: string
  /** Where its content comes from in the program. */
  readonly from: string
  readonly columns: readonly TableColumn<Row>[]
}

/** A table whose rows are known only to itself. */
export type AnyTable = DescribedTable<never>

/** A column of words. */
export const wordsColumn = <Row>(
  heading: string,
  meaning: string,
  cell: (row: Row) => string | null,
): TableColumn<Row> => ({ heading, meaning, holds: 'words', cell })

/** A column of days; an empty cell where there is none. */
export const dayColumn = <Row>(
  heading: string,
  meaning: string,
  cell: (row: Row) => string | null,
): TableColumn<Row> => ({ heading, meaning, holds: 'day', cell })

/** A column of numbers of something; words where a number is not known. */
export const numberColumn = <Row>(
  heading: string,
  meaning: string,
  unit: string,
  cell: (row: Row) => Cell,
): TableColumn<Row> => ({ heading, meaning, holds: 'number', unit, cell })

/** The table as a sheet with a heading row. Days stand as `2026-11-22`. */
export const tableSheet = <Row>({ name, columns }: DescribedTable<Row>, rows: readonly Row[]): Sheet => ({
  name,
  rows: [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ cell }) => cell(row)))],
  days: columns.flatMap(({ holds }, place) => (holds === 'day' ? [place + 1] : [])),
})

const holdsWords: Readonly<Record<ColumnHolds, string>> = { words: 'Words', number: 'Number', day: 'Date' }

const whatHolds = ({ holds, unit }: TableColumn<never>) =>
  unit ? `${holdsWords[holds]} of ${unit}` : holdsWords[holds]

/** A sheet that says what every column of every table means. */
export const columnsSheet = (tables: readonly AnyTable[]): Sheet => ({
  name: 'About the columns',
  rows: [
    ['Sheet', 'One row for', 'Column', 'What it says', 'Holds', 'Where it comes from'],
    ...tables.flatMap((table) =>
      table.columns.map((column) => [
        table.name,
        table.row,
        column.heading,
        column.meaning,
        whatHolds(column),
        table.from,
      ]),
    ),
  ],
})

/** The same for the manual, in Markdown: a heading and a table of columns for each table. */
export const columnsManual = (tables: readonly AnyTable[]): string =>
  tables
    .map(({ name, row, from, columns }) => {
      const lines = columns.map((column) => `| ${column.heading} | ${column.meaning} | ${whatHolds(column)} |`)
      return `### ${name}\n\nOne row for ${row}. From ${from}.\n\n| Column | What it says | Holds |\n|---|---|---|\n${lines.join('\n')}\n`
    })
    .join('\n')
