import { type Day, longDay, shortDay } from '../basics/day'
import { capital, counted } from '../basics/text'
import type { CycleId } from '../cycles/cycle'
import { organisationOf, type ReportedWorkspace, reportedCycle } from '../findings/reportedWorkspace'
import type { OrganisationType } from '../partnership/organisationType'
import { lateBands, lateBandWords } from '../returns/chasing'
import { excusedWords, statusWords, timesWords } from '../returns/standing'
import { type TrackerRow, trackerRow } from '../returns/tracker/row'
import { type Block, type Cell, countCell, type ReportDocument } from './block'
import { type FrontFacts, frontBlock, pageAndProperties } from './front'
import { inOrder } from './wording'

/** What a statement of who did not return is made from. */
export type NonReturnersRequest = {
  readonly workspace: ReportedWorkspace
  readonly cycleId: CycleId
  /** The day it speaks for. */
  readonly asAt: Day
  /** True to name organisations in an annex. Numbers alone are fit for a meeting in public. */
  readonly withNames: boolean
  readonly organisationTypes: readonly OrganisationType[]
}

/** Who has not returned on a day: numbers by type and by how late, and names in an annex that can be left out. */
export function nonReturners(request: NonReturnersRequest): ReportDocument {
  const { workspace, cycleId, asAt, withNames } = request
  const reported = reportedCycle(workspace, cycleId)
  const front: FrontFacts = {
    workspace,
    reported,
    asAt,
    status: 'Final',
    title: reported.cycle.title,
    documentKind: 'Returns that are missing',
    whose: withNames ? 'numbers and names' : 'numbers only',
    shortTitle: `${reported.cycle.title}, missing returns`,
    subject: `${reported.framework.title}: who has not returned`,
    preparedBy: workspace.partnership.preparedBy,
  }
  return { ...pageAndProperties(front), blocks: [frontBlock(front), ...nonReturnerBlocks(request)] }
}

/** The statement without its front, as the screen shows it. */
export function nonReturnerBlocks(request: NonReturnersRequest): readonly Block[] {
  const { workspace, cycleId, asAt, withNames, organisationTypes } = request
  const { cycle, framework, returns } = reportedCycle(workspace, cycleId)
  const rows = returns.map((auditReturn) =>
    trackerRow({ auditReturn, organisation: organisationOf(workspace, auditReturn), cycle, framework }, asAt),
  )
  const missing = rows.filter(isMissing)
  const words = (row: TrackerRow) =>
    organisationTypes.find(({ code }) => code === row.organisation.type)?.label ?? 'Type not recorded'
  return [
    { kind: 'heading', level: 1, text: 'Returns that are missing' },
    { kind: 'paragraph', words: summaryText(rows, missing, asAt) },
    ...(rows.length === 0 ? [] : [typeTable(rows, words)]),
    ...(missing.length === 0 ? [] : [standingTable(missing), chasedTable(missing)]),
    ...(withNames && missing.length > 0 ? annex(missing, words) : []),
  ]
}

const isIn = ({ lateness }: TrackerRow) => lateness.kind === 'cameInTime' || lateness.kind === 'cameLate'

/** Overdue returns, and those that were refused or whose organisation could not be reached. An exempt body owes none. */
const isMissing = ({ lateness, standing }: TrackerRow) =>
  lateness.kind === 'overdue' || standing.excused === 'refused' || standing.excused === 'noContact'

function summaryText(rows: readonly TrackerRow[], missing: readonly TrackerRow[], asAt: Day): string {
  const expected = rows.filter(({ standing }) => standing.excused !== 'exempt')
  const exempt = rows.length - expected.length
  const notDue = expected.filter((row) => !isIn(row) && !isMissing(row)).length
  return [
    `On ${longDay(asAt)}, ${expected.filter(isIn).length} of ${counted(expected.length, 'return')} that were asked for had come in.`,
    missing.length === 0 ? 'None is missing.' : `${counted(missing.length, 'return is', 'returns are')} missing.`,
    ...(notDue > 0 ? [`${counted(notDue, 'return is', 'returns are')} not due yet.`] : []),
    ...(exempt > 0 ? [`${counted(exempt, 'organisation is', 'organisations are')} exempt and not counted.`] : []),
  ].join(' ')
}

function typeTable(rows: readonly TrackerRow[], typeWords: (row: TrackerRow) => string): Block {
  const types = [...new Set(rows.map(typeWords))].sort(inOrder)
  return {
    kind: 'table',
    id: 'missing-by-type',
    caption: 'Returns by type of organisation, in order of the alphabet',
    summary: 'One row for each type: how many were asked, returned, are missing, are not due yet and are exempt.',
    columns: [
      { heading: 'Type', width: 44 },
      { heading: 'Asked', width: 10 },
      { heading: 'Returned', width: 13 },
      { heading: 'Missing', width: 11 },
      { heading: 'Not due yet', width: 11 },
      { heading: 'Exempt', width: 11 },
    ],
    rows: types.map((type): Cell[] => {
      const own = rows.filter((row) => typeWords(row) === type)
      const returned = own.filter(isIn).length
      const missing = own.filter(isMissing).length
      const exempt = own.filter(({ standing }) => standing.excused === 'exempt').length
      return [type, ...[own.length, returned, missing, own.length - returned - missing - exempt, exempt].map(countCell)]
    }),
  }
}

/** How a missing return stands, in words that need no name. */
const standingText = ({ standing, band }: TrackerRow): string =>
  standing.excused ? excusedWords[standing.excused] : lateBandWords[band]

function standingTable(missing: readonly TrackerRow[]): Block {
  const order = [...lateBands.map((band) => lateBandWords[band]), ...Object.values(excusedWords)]
  const kinds = order.filter((words) => missing.some((row) => standingText(row) === words))
  return {
    kind: 'table',
    id: 'missing-by-standing',
    caption: 'Missing returns by how they stand, the latest first',
    summary: 'One row for each way a missing return stands, with how many stand so.',
    columns: [
      { heading: 'How they stand', width: 70 },
      { heading: 'Returns', width: 30 },
    ],
    rows: kinds.map((words): Cell[] => [words, countCell(missing.filter((row) => standingText(row) === words).length)]),
  }
}

/** How often a reminder was sent. */
const askedText = (times: number): string => (times === 0 ? 'None yet' : capital(timesWords(times)))

function chasedTable(missing: readonly TrackerRow[]): Block {
  const times = [...new Set(missing.map(({ standing }) => standing.chased.times))].sort((a, b) => a - b)
  return {
    kind: 'table',
    id: 'missing-by-chased',
    caption: 'Missing returns by how often a reminder was sent',
    summary: 'One row for each number of reminders that were sent.',
    columns: [
      { heading: 'Reminders', width: 70 },
      { heading: 'Returns', width: 30 },
    ],
    rows: times.map((each): Cell[] => [
      askedText(each),
      countCell(missing.filter(({ standing }) => standing.chased.times === each).length),
    ]),
  }
}

function annex(missing: readonly TrackerRow[], typeWords: (row: TrackerRow) => string): readonly Block[] {
  const sorted = [...missing].sort((a, b) => inOrder(a.organisation.name, b.organisation.name))
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: 'Annex: the organisations' },
    { kind: 'callout', words: 'This annex names organisations. Leave it out of anything that is published.' },
    {
      kind: 'table',
      id: 'missing-names',
      caption: 'Organisations whose returns are missing, in order of name',
      summary:
        'One row for each organisation: its type, when its return was due, how it stands and how often a reminder was sent.',
      columns: [
        { heading: 'Organisation', width: 32 },
        { heading: 'Type', width: 20 },
        { heading: 'Due', width: 14 },
        { heading: 'How it stands', width: 20 },
        { heading: 'Reminders', width: 17 },
      ],
      rows: sorted.map((row): Cell[] => [
        row.organisation.name,
        typeWords(row),
        shortDay(row.dueOn),
        `${statusWords[row.standing.state]}. ${row.notes.filter((note) => note !== '').join('. ')}`.trim(),
        askedText(row.standing.chased.times),
      ]),
    },
  ]
}
