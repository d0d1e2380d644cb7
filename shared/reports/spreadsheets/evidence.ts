import { type DescribedTable, dayColumn, numberColumn, wordsColumn } from '../../basics/table'
import { questionName, standardName } from '../../frameworks/lookUp'
import type { EvidenceItem } from '../../returns/answer'
import { isNamed } from '../../returns/items'
import { type AnswerRow, answerRows } from './answers'
import type { KeptOn } from './kept'

/** One piece of evidence under one answer. */
export type EvidenceRow = AnswerRow & { readonly item: EvidenceItem }

/** The evidence that answers name, an item each: what the register of a cycle brings together stands here apart. */
export const evidenceItemsTable: DescribedTable<EvidenceRow> = {
  name: 'Evidence',
  row: 'each piece of evidence under each answer that names it',
  from: 'Returns',
  columns: [
    wordsColumn('Cycle', 'The cycle of the return.', ({ cycle }) => cycle.title),
    wordsColumn('Organisation', 'Whose return it is, by the name of then.', ({ organisation }) => organisation),
    wordsColumn('Standard', 'The standard that the question belongs to.', ({ standard }) => standardName(standard)),
    wordsColumn('Question', 'The question whose answer names it.', ({ question }) => questionName(question)),
    wordsColumn('Evidence', 'What it is called.', ({ item }) => item.what),
    wordsColumn('Where it is kept', 'A folder, a system or an address, as it was typed.', ({ item }) => item.where),
    dayColumn('Date', 'Its date; empty where none was given.', ({ item }) => item.on),
    wordsColumn(
      'Kind',
      'Its kind, of those that the questionnaire has.',
      ({ framework, item }) => framework.evidenceTypes?.find(({ id }) => id === item.type)?.label ?? '',
    ),
    wordsColumn('Owner', 'The role that looks after it.', ({ item }) => item.owner ?? ''),
    wordsColumn(
      'Attached file',
      'The name of the file that is attached; empty where it is only named.',
      ({ item }) => item.file?.name ?? '',
    ),
    numberColumn('Size', 'The size of that file.', 'bytes', ({ item }) => item.file?.size ?? null),
    wordsColumn('SHA-256', 'By what the bytes of that file are known again.', ({ item }) => item.file?.sha256 ?? ''),
  ],
}

export const evidenceItemRows = (from: KeptOn): readonly EvidenceRow[] => evidenceOf(answerRows(from))

/** The evidence under answers. An item without a name, a place and a file says nothing and is left out. */
export const evidenceOf = (answers: readonly AnswerRow[]): readonly EvidenceRow[] =>
  answers.flatMap((row) =>
    (row.answer?.evidence ?? [])
      .filter((item) => isNamed(item) || item.where.trim() !== '' || item.file)
      .map((item) => ({ ...row, item })),
  )
