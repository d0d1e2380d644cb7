import type { Day } from '../basics/day'
import type { Sheet } from '../basics/sheet'
import { type DescribedTable, dayColumn, numberColumn, tableSheet, wordsColumn } from '../basics/table'
import { isOverdue, type LedgerLine } from './ledgerList'
import { escalationWords, standingWords } from './words'

/** A challenge of the ledger, and the day it is seen on. */
export type DatedLine = { readonly line: LedgerLine; readonly asAt: Day }

/** The table of challenges, for spreadsheets. */
export const ledgerTable: DescribedTable<DatedLine> = {
  name: 'Challenges',
  row: 'each question of the ledger, whatever became of it',
  from: 'Challenges',
  columns: [
    wordsColumn('Question', 'What was asked, in the words of then.', ({ line }) => line.challenge.raised.question),
    wordsColumn('Topic', 'What it is about, in short.', ({ line }) => line.challenge.raised.topic),
    wordsColumn('Organisation', 'Whom it is put to, by the name of then.', ({ line }) => line.put),
    wordsColumn(
      'Answers now',
      'Who answers now, where that is another; nobody where no organisation took over.',
      ({ line }) => (line.hasNobody ? 'nobody' : line.answersNow),
    ),
    wordsColumn(
      'About',
      'The questions or the standard of the questionnaire that it is about.',
      ({ line }) => line.aboutWords,
    ),
    wordsColumn('Status', 'Where it stands.', ({ line }) => standingWords(line.state)),
    dayColumn('First asked', 'The day on which it was first asked.', ({ line }) => line.challenge.raised.on),
    wordsColumn('Asked by', 'The role that asked it.', ({ line }) => line.challenge.raised.by),
    numberColumn('Age in months', 'Whole months since it was first asked.', 'months', ({ line }) => line.months),
    numberColumn(
      'Times carried',
      'How often a new cycle began while it was open.',
      'cycles',
      ({ line }) => line.state.timesCarried,
    ),
    numberColumn(
      'Times held over',
      'How often a session ended before it was settled.',
      'sessions',
      ({ line }) => line.state.timesHeldOver,
    ),
    wordsColumn('Answer', 'The answer that stands.', ({ line }) => line.state.answer?.words ?? ''),
    wordsColumn(
      'What would close it',
      'The evidence that was asked for.',
      ({ line }) => line.state.toClose?.evidence ?? '',
    ),
    dayColumn('By when', 'The day by which that evidence is due.', ({ line }) => line.state.toClose?.due ?? null),
    wordsColumn('Overdue', 'yes where that day has passed and it is open.', ({ line, asAt }) =>
      isOverdue(line, asAt) ? 'yes' : '',
    ),
    wordsColumn('To escalate to', 'The partners that it goes to next.', ({ line }) =>
      line.state.escalationDue ? escalationWords[line.state.escalationDue] : '',
    ),
    wordsColumn('Escalated', 'To whom and when it was escalated.', ({ line }) =>
      line.state.escalations.map(({ to, on }) => `${escalationWords[to]} ${on}`).join('; '),
    ),
    dayColumn('Settled on', 'The day on which it was closed.', ({ line }) => line.state.closing?.on ?? null),
    wordsColumn('Settled by', 'The role that closed it.', ({ line }) => line.state.closing?.by ?? ''),
    wordsColumn('Reason', 'Why it was closed.', ({ line }) => line.state.closing?.reason ?? ''),
  ],
}

/** Challenges as a sheet with a heading row, one to a row. */
export const ledgerSheet = (lines: readonly LedgerLine[], asAt: Day): Sheet =>
  tableSheet(
    ledgerTable,
    lines.map((line) => ({ line, asAt })),
  )
