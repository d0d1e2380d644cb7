import { type Day, longDay } from '../basics/day'
import { counted } from '../basics/text'
import type { CycleId } from '../cycles/cycle'
import { type GlossaryEntry, reportedCycle } from '../findings/reportedWorkspace'
import type { Block, FigureBlock, ReportDocument, ReportStatus } from './block'
import { type FrontFacts, frontBlock, pageAndProperties } from './front'
import type { FullWorkspace } from './fullWorkspace'
import { termsUsed } from './glossaryTerms'
import { type TrackerFacts, trackerFacts } from './tracker/trackerFacts'
import {
  changeLog,
  closedTable,
  closedWithoutTable,
  countedGroups,
  countsTable,
  openTable,
} from './tracker/trackerTables'
import { wordsUsed } from './wordsUsed'

/** What an action plan tracker is made from. */
export type ActionTrackerRequest = {
  readonly workspace: FullWorkspace
  /** The cycle whose name stands on it. Actions of every cycle are in it. */
  readonly cycleId: CycleId
  /** The first day of the period whose closings and changes it tells. */
  readonly since: Day
  /** The day it speaks for, and the document's date. */
  readonly asAt: Day
  readonly status: ReportStatus
  readonly glossary: readonly GlossaryEntry[]
}

/** One list of who does what by when: what waits, what was closed and on what, and what changed. */
export function actionTracker(request: ActionTrackerRequest): ReportDocument {
  const { workspace, cycleId, since, asAt, status, glossary } = request
  const reported = reportedCycle(workspace, cycleId)
  const facts = trackerFacts(workspace, since, asAt)
  const front: FrontFacts = {
    workspace,
    reported,
    asAt,
    status,
    title: 'Action plan',
    documentKind: 'Action plan tracker',
    whose: workspace.partnership.name,
    shortTitle: 'Action plan tracker',
    subject: 'Who does what by when, and what came of it',
    preparedBy: workspace.partnership.preparedBy,
    period: { from: since, to: asAt },
  }
  const body = trackerBlocks(facts)
  return {
    ...pageAndProperties(front),
    blocks: [frontBlock(front), ...body, ...wordsUsed(1, termsUsed(body, glossary))],
  }
}

const trackerBlocks = (facts: TrackerFacts): readonly Block[] => [
  { kind: 'contents' },
  { kind: 'heading', level: 1, text: 'Where the actions stand' },
  { kind: 'paragraph', words: standText(facts) },
  ...(facts.all.length === 0 ? [] : [statusFigure(facts), countsTable(facts)]),
  { kind: 'paper', lies: 'landscape' },
  { kind: 'heading', level: 1, text: 'Actions that are not closed' },
  ...openTable(facts),
  { kind: 'heading', level: 1, text: 'Closed on evidence in this period' },
  ...closedTable(facts),
  { kind: 'heading', level: 1, text: 'Closed without evidence in this period' },
  ...closedWithoutTable(facts),
  { kind: 'heading', level: 1, text: 'Change log' },
  ...changeLog(facts),
]

function standText({ all, overdue, dueSoon, withoutDay, done, closed, closedWithout, asAt }: TrackerFacts): string {
  if (all.length === 0) return `At ${longDay(asAt)} there is no action.`
  const [first] = overdue
  return [
    `At ${longDay(asAt)}, ${counted(all.length, 'action is', 'actions are')} kept, of every questionnaire and cycle.`,
    overdue.length === 0
      ? 'None is overdue.'
      : `To chase: ${overdue.length} overdue, the longest by ${counted(first?.daysLate ?? 0, 'day')}.`,
    dueSoon.length === 0 ? 'None falls due in the next 30 days.' : `${dueSoon.length} due in the next 30 days.`,
    ...(withoutDay.length > 0 ? [`${withoutDay.length} without a date.`] : []),
    done.length === 0
      ? 'None waits to be checked.'
      : `To check and close: ${done.length} that the owner says ${done.length === 1 ? 'is' : 'are'} done.`,
    `Closed in this period: ${closed.length} on evidence, ${closedWithout.length} without.`,
  ].join(' ')
}

function statusFigure(facts: TrackerFacts): FigureBlock {
  const groups = countedGroups(facts)
  const [first] = groups
  return {
    kind: 'figure',
    id: 'status-figure',
    caption: `${facts.overdue.length} of ${counted(facts.all.length, 'action')} ${facts.overdue.length === 1 ? 'is' : 'are'} overdue`,
    description: `Bar chart with one bar for each of ${groups.length} ways in which actions stand, those to chase first: ${groups.map(({ words, count }) => `${words.toLowerCase()} ${count}`).join('; ')}.`,
    categories: groups.map(({ words }) => words),
    series: [{ name: 'Actions', tone: first && first.count > 0 ? 'c' : 'b', values: groups.map(({ count }) => count) }],
    dataIn: 'counts',
  }
}
