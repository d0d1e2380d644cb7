import type { Cell, Sheet } from '../../basics/sheet'
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
]

/** The sheet that says how to fill in the others. */
export function readMeSheet(): Sheet {
  const parts = [frameworkLayout, ...Object.values(listLayouts)].flatMap(layoutRows)
  return { name: readMeName, rows: [['Sheet', 'Column', 'How to fill it in'], ...opening.map(line), ...parts] }
}

const line = (words: string): readonly Cell[] => [null, null, words]

const layoutRows = ({ name, about, columns }: SheetLayout): readonly (readonly Cell[])[] => [
  [name, null, about],
  ...columns.map(({ heading, about: how, needed }): readonly Cell[] => [
    name,
    heading,
    needed ? `Needed. ${how}`.trim() : how,
  ]),
]
