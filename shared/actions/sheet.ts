import { longDay, shortDay } from '../basics/day'
import type { Sheet } from '../basics/sheet'
import { type DescribedTable, dayColumn, numberColumn, tableSheet, wordsColumn } from '../basics/table'
import { actionStatusWords, closedWords, dueWords, type ListedAction, lateWords } from './listed'

/** The columns of the tracker on paper. */
export const printedActionColumns = [
  'Action',
  'Owner',
  'Organisation',
  'From',
  'Due',
  'Status',
  'What changed for children',
] as const

/** One action on paper, cell by cell: one that is over without evidence says why. */
export const printedAction = (row: ListedAction) => ({
  key: row.id,
  cells: [
    row.what,
    row.owner,
    row.organisation,
    [row.place, row.cycle].filter(Boolean).join(', '),
    sentences(dueWords(row), lateWords(row)),
    sentences(actionStatusWords[row.status], proofWords(row), closedWords(row)),
    row.impact,
  ],
})

const sentences = (...parts: readonly string[]) => parts.filter(Boolean).join('. ')

const proofWords = ({ proof }: ListedAction) =>
  proof ? `Seen: ${[proof.what, proof.where, proof.on ? shortDay(proof.on) : ''].filter(Boolean).join(', ')}` : ''

/** The table of actions, for spreadsheets. */
export const actionTable: DescribedTable<ListedAction> = {
  name: 'Actions',
  row: 'each action, whether an organisation wrote it in an answer or the partnership took it on',
  from: 'Actions',
  columns: [
    wordsColumn('Action', 'What is to be done.', ({ what }) => what),
    wordsColumn('Owner', 'The role that does it.', ({ owner }) => owner),
    wordsColumn(
      'Organisation',
      'Whose action it is; The partnership where it is no organisation’s.',
      ({ organisation }) => organisation,
    ),
    wordsColumn(
      'From',
      'What it comes from: an answer, a challenge, a session, a review or other.',
      ({ place }) => place,
    ),
    wordsColumn('Cycle', 'The cycle it was agreed in; empty for none.', ({ cycle }) => cycle),
    dayColumn('Due', 'The day by which it is to be done; empty where none was given.', ({ due }) => due),
    numberColumn(
      'Days late',
      'How long it is past its due day while it is open; 0 when it is not late.',
      'days',
      ({ daysLate }) => daysLate,
    ),
    wordsColumn(
      'Status',
      'Open; Done, which is the owner’s word; Checked, which is the partnership’s; or Withdrawn.',
      ({ status }) => actionStatusWords[status],
    ),
    wordsColumn(
      'What would show that it is done',
      'The evidence that was agreed to close it.',
      ({ evidenceToClose }) => evidenceToClose,
    ),
    wordsColumn(
      'What showed that it is done',
      'The evidence that was seen when it was checked.',
      ({ proof }) => proof?.what ?? null,
    ),
    wordsColumn('Where that is kept', 'Where that evidence is.', ({ proof }) => proof?.where ?? null),
    dayColumn('Date of what showed it', 'The date of that evidence.', ({ proof }) => proof?.on ?? null),
    wordsColumn(
      'Why it was closed without evidence, or withdrawn',
      'The reason, where nothing showed that it was done.',
      (row) => (closedWords(row) === '' ? null : row.reason),
    ),
    dayColumn('Closed on', 'The day on which it was checked or withdrawn.', ({ closedOn }) => closedOn),
    wordsColumn(
      'Newest update',
      'What was last said of it, with the day where that is known.',
      ({ update }) => update && [update.words, update.on ? longDay(update.on) : ''].filter(Boolean).join(' – '),
    ),
    wordsColumn(
      'What changed for children',
      'The difference made, or hoped for while it is open.',
      ({ impact }) => impact,
    ),
  ],
}

/** The actions as a sheet with a heading row. */
export const actionSheet = (rows: readonly ListedAction[]): Sheet => tableSheet(actionTable, rows)
