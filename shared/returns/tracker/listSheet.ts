import type { Cell, Sheet } from '../../basics/sheet'
import { statusWords } from '../standing'
import type { TrackerColumn } from './columns'
import type { TrackerRow } from './row'

/** What a sheet says in one of its columns. */
type SheetColumn = readonly [heading: string, cell: (row: TrackerRow) => Cell]

/**
 * The returns as a sheet with a heading row: always the organisation and its cycle, and what the shown columns say, in full. Days
 * stand as `2026-11-22`, so that they sort; numbers are numbers. `typeWords` says a type's code in words.
 */
export function listSheet(
  rows: readonly TrackerRow[],
  columns: readonly TrackerColumn[],
  typeWords: (code: string) => string,
): Sheet {
  const inFull: Readonly<Record<TrackerColumn, readonly SheetColumn[]>> = {
    type: [['Type', ({ organisation }) => typeWords(organisation.type)]],
    status: [
      ['Status', ({ standing }) => statusWords[standing.state]],
      ['More about the status', ({ notes }) => notes.join('. ')],
    ],
    due: [['Due', ({ dueOn }) => dueOn]],
    progress: [
      ['Questions answered', ({ progress }) => progress?.answered ?? 'not known'],
      ['Questions asked', ({ progress }) => progress?.total ?? null],
    ],
    contact: [
      ['Contact', ({ organisation }) => organisation.contacts[0]?.name ?? null],
      ['Role of the contact', ({ organisation }) => organisation.contacts[0]?.role ?? null],
      ['Email', ({ organisation }) => organisation.contacts[0]?.email ?? null],
      ['Telephone', ({ organisation }) => organisation.contacts[0]?.phone ?? null],
    ],
    chased: [
      ['Times chased', ({ standing }) => standing.chased.times],
      ['Last chased', ({ standing }) => standing.chased.last?.on ?? null],
    ],
  }
  const all: readonly SheetColumn[] = [
    ['Organisation', ({ organisation }) => organisation.name],
    ['Cycle', ({ cycleTitle }) => cycleTitle],
    ...columns.flatMap((column) => inFull[column]),
  ]
  return {
    name: 'Returns',
    rows: [all.map(([heading]) => heading), ...rows.map((row) => all.map(([, cell]) => cell(row)))],
  }
}
