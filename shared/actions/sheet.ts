import { longDay, shortDay } from '../basics/day'
import type { Cell, Sheet } from '../basics/sheet'
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

type SheetColumn = readonly [heading: string, cell: (row: ListedAction) => Cell]

const columns: readonly SheetColumn[] = [
  ['Action', ({ what }) => what],
  ['Owner', ({ owner }) => owner],
  ['Organisation', ({ organisation }) => organisation],
  ['From', ({ place }) => place],
  ['Cycle', ({ cycle }) => cycle],
  ['Due', ({ due }) => due],
  ['Days late', ({ daysLate }) => daysLate],
  ['Status', ({ status }) => actionStatusWords[status]],
  ['What would show that it is done', ({ evidenceToClose }) => evidenceToClose],
  ['What showed that it is done', ({ proof }) => proof?.what ?? null],
  ['Where that is kept', ({ proof }) => proof?.where ?? null],
  ['Date of what showed it', ({ proof }) => proof?.on ?? null],
  ['Why it was closed without evidence, or withdrawn', (row) => (closedWords(row) === '' ? null : row.reason)],
  ['Closed on', ({ closedOn }) => closedOn],
  [
    'Newest update',
    ({ update }) => update && [update.words, update.on ? longDay(update.on) : ''].filter(Boolean).join(' – '),
  ],
  ['What changed for children', ({ impact }) => impact],
]

/** The actions as a sheet with a heading row. Days stand as `2026-11-22`, so that they sort; numbers are numbers. */
export const actionSheet = (rows: readonly ListedAction[]): Sheet => ({
  name: 'Actions',
  rows: [columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, cell]) => cell(row)))],
})
