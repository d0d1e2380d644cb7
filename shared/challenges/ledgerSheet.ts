import type { Day } from '../basics/day'
import type { Cell, Sheet } from '../basics/sheet'
import { isOverdue, type LedgerLine } from './ledgerList'
import { escalationWords, standingWords } from './words'

type Column = readonly [heading: string, cell: (line: LedgerLine, asAt: Day) => Cell]

const columns: readonly Column[] = [
  ['Question', ({ challenge }) => challenge.raised.question],
  ['Topic', ({ challenge }) => challenge.raised.topic],
  ['Organisation', ({ put }) => put],
  ['Answers now', ({ answersNow, hasNobody }) => (hasNobody ? 'nobody' : answersNow)],
  ['About', (line) => line.aboutWords],
  ['Status', ({ state }) => standingWords(state)],
  ['First asked', ({ challenge }) => challenge.raised.on],
  ['Asked by', ({ challenge }) => challenge.raised.by],
  ['Age in months', ({ months }) => months],
  ['Times carried', ({ state }) => state.timesCarried],
  ['Times held over', ({ state }) => state.timesHeldOver],
  ['Answer', ({ state }) => state.answer?.words ?? ''],
  ['What would close it', ({ state }) => state.toClose?.evidence ?? ''],
  ['By when', ({ state }) => state.toClose?.due ?? null],
  ['Overdue', (line, asAt) => (isOverdue(line, asAt) ? 'yes' : '')],
  ['To escalate to', ({ state }) => (state.escalationDue ? escalationWords[state.escalationDue] : '')],
  ['Escalated', ({ state }) => state.escalations.map(({ to, on }) => `${escalationWords[to]} ${on}`).join('; ')],
  ['Settled on', ({ state }) => state.closing?.on ?? null],
  ['Settled by', ({ state }) => state.closing?.by ?? ''],
  ['Reason', ({ state }) => state.closing?.reason ?? ''],
]

/** Challenges as a sheet with a heading row, one to a row. Days stand as `2026-11-22`, so that they sort; numbers are numbers. */
export const ledgerSheet = (lines: readonly LedgerLine[], asAt: Day): Sheet => ({
  name: 'Challenges',
  rows: [columns.map(([heading]) => heading), ...lines.map((line) => columns.map(([, cell]) => cell(line, asAt)))],
})
