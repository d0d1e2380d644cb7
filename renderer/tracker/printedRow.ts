import { shortDay } from '../../shared/basics/day'
import { statusWords } from '../../shared/returns/standing'
import { progressWords, type TrackerRow } from '../../shared/returns/tracker/row'
import { chasedWords, contactWords } from './TrackerLines'

/** The columns of the list of returns on paper. */
export const printedColumns = ['Organisation', 'Cycle', 'Type', 'Status', 'Due', 'Progress', 'Contact', 'Chased']

/** One return on paper, cell by cell. */
export const printedRow = (row: TrackerRow, typeWords: (code: string) => string) => ({
  key: row.id,
  cells: [
    row.organisation.name,
    row.cycleTitle,
    typeWords(row.organisation.type),
    [statusWords[row.standing.state], ...row.notes].join('. '),
    shortDay(row.dueOn),
    progressWords(row),
    contactWords(row),
    chasedWords(row),
  ],
})
