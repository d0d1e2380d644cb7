import type { Cell, CellRange, Sheet } from '../../basics/sheet'
import type { CellKind } from './cells'
import type { SheetLayout } from './column'
import { frameworkLayout } from './frameworkSheet'
import { exampleMark, listLayouts, readMeName } from './layout'

const opening: readonly string[] = [
  'This workbook is one framework: its standards, its questions and how they are answered.',
  'Change what you like and open the file in Partnership Self-Assessment: Frameworks, then Import. Nothing is changed before you have seen what was read and what was not.',
  'Least of all you need a title, one standard and its questions. What you leave empty is filled in sensibly.',
  'Keep the headings and the names of the sheets. You may move columns, leave out columns and sheets, and leave rows empty.',
  'In a cell with several things, write each on a line of its own (Alt and Enter). A line that begins with two spaces goes on from the line above.',
  'Where a thing has an id, write it in front of a bar: yes | Yes, always. You may leave out the id and the bar.',
  `A row whose first cell is ${exampleMark} shows how it is done and is not read.`,
  'Format number columns as Text, or a spreadsheet turns 1.10 into 1.1 and 1-3 into a date.',
  'Where only certain words are allowed, the last column here lists them, and the cell offers them in a list that opens.',
]

/** The words that a column takes; null where people write their own. */
export function allowedWords(cell: CellKind): readonly string[] | null {
  if (cell.is === 'yesNo') return ['Yes', 'No']
  if (cell.is === 'pick') return cell.words.map(([, word]) => word)
  return cell.is === 'picks' ? [...cell.words.map(([, word]) => word), cell.none] : null
}

const headings = ['Sheet', 'Column', 'How to fill it in', 'Allowed words'] as const

const made = withPlaces()

/** The sheet that says how to fill in the others, and lists the words that their columns take. */
export const readMeSheet = (): Sheet => ({ name: readMeName, rows: made.rows })

/** Where the sheet lists the words of a column; undefined for a column of people's own words. */
export const wordsListed = (sheet: string, heading: string): CellRange | undefined =>
  made.places.get(placeKey(sheet, heading))

function withPlaces() {
  const rows: (readonly Cell[])[] = [headings, ...opening.map((words) => [null, null, words])]
  const places = new Map<string, CellRange>()
  for (const { name, about, columns } of [frameworkLayout, ...Object.values(listLayouts)] as readonly SheetLayout[]) {
    rows.push([name, null, about])
    for (const { heading, about: how, needed, cell } of columns) {
      const [first, ...others] = allowedWords(cell) ?? []
      rows.push([name, heading, needed ? `Needed. ${how}`.trim() : how, first ?? null])
      if (first === undefined) continue
      const firstRow = rows.length
      for (const word of others) rows.push([null, null, null, word])
      places.set(placeKey(name, heading), {
        sheet: readMeName,
        column: headings.length,
        firstRow,
        lastRow: rows.length,
      })
    }
  }
  return { rows, places }
}

function placeKey(sheet: string, heading: string): string {
  return `${sheet}\n${heading}`
}
