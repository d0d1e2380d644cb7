import type { Sheet } from '../../basics/sheet'
import {
  type DescribedTable,
  dayColumn,
  numberColumn,
  type TableColumn,
  tableSheet,
  wordsColumn,
} from '../../basics/table'
import { statusWords } from '../standing'
import { type TrackerColumn, trackerColumns } from './columns'
import type { TrackerRow } from './row'

/**
 * The table of returns, for spreadsheets: always the organisation and its cycle, and what the given columns say, in full.
 * `typeWords` says a type's code in words.
 */
export function returnsTable(
  typeWords: (code: string) => string,
  shown: readonly TrackerColumn[] = trackerColumns,
): DescribedTable<TrackerRow> {
  const inFull: Readonly<Record<TrackerColumn, readonly TableColumn<TrackerRow>[]>> = {
    type: [
      wordsColumn('Type', 'The type of the organisation now.', ({ organisation }) => typeWords(organisation.type)),
    ],
    status: [
      wordsColumn('Status', 'Not sent, Sent, In progress or Returned.', ({ standing }) => statusWords[standing.state]),
      wordsColumn('More about the status', 'Lateness, extension, gaps and what a reader made of it.', ({ notes }) =>
        notes.join('. '),
      ),
    ],
    due: [dayColumn('Due', 'The day it is due, with its extension.', ({ dueOn }) => dueOn)],
    progress: [
      numberColumn(
        'Questions answered',
        'How many are answered here; not known for a return that is out.',
        'questions',
        ({ progress }) => progress?.answered ?? 'not known',
      ),
      numberColumn('Questions asked', 'How many it is asked.', 'questions', ({ progress }) => progress?.total ?? null),
    ],
    contact: [
      wordsColumn(
        'Contact',
        'The name of the first contact.',
        ({ organisation }) => organisation.contacts[0]?.name ?? null,
      ),
      wordsColumn(
        'Role of the contact',
        'The role of that person.',
        ({ organisation }) => organisation.contacts[0]?.role ?? null,
      ),
      wordsColumn(
        'Email',
        'The address of that person.',
        ({ organisation }) => organisation.contacts[0]?.email ?? null,
      ),
      wordsColumn(
        'Telephone',
        'The number of that person.',
        ({ organisation }) => organisation.contacts[0]?.phone ?? null,
      ),
    ],
    chased: [
      numberColumn(
        'Times chased',
        'How often somebody asked for it.',
        'times',
        ({ standing }) => standing.chased.times,
      ),
      dayColumn('Last chased', 'When that was last.', ({ standing }) => standing.chased.last?.on ?? null),
    ],
  }
  return {
    name: 'Returns',
    row: 'each return of each cycle',
    from: 'Returns',
    columns: [
      wordsColumn('Organisation', 'The organisation, by its name now.', ({ organisation }) => organisation.name),
      wordsColumn('Cycle', 'The cycle it is a return of.', ({ cycleTitle }) => cycleTitle),
      ...shown.flatMap((column) => inFull[column]),
    ],
  }
}

/** The returns as a sheet with a heading row. `typeWords` says a type's code in words. */
export const listSheet = (
  rows: readonly TrackerRow[],
  columns: readonly TrackerColumn[],
  typeWords: (code: string) => string,
): Sheet => tableSheet(returnsTable(typeWords, columns), rows)
