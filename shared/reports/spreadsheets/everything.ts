import { actionTable } from '../../actions/sheet'
import { longDay } from '../../basics/day'
import { sampleMark } from '../../basics/sampleMark'
import type { Sheet } from '../../basics/sheet'
import { type AnyTable, columnsManual, columnsSheet, type DescribedTable, tableSheet } from '../../basics/table'
import { ledgerTable } from '../../challenges/ledgerSheet'
import { findOrganisation } from '../../partnership/organisation'
import { returnsTable } from '../../returns/tracker/listSheet'
import { type TrackerRow, trackerRow } from '../../returns/tracker/row'
import { listedActions } from './actions'
import { answerRows, answersTable } from './answers'
import { challengeEventRows, challengeEventsTable, challengeRows } from './challenges'
import { evidenceItemRows, evidenceItemsTable } from './evidence'
import { type KeptOn, placedReturns } from './kept'
import { organisationRows, organisationsTable } from './organisations'
import { panelQuestionRows, panelQuestionsTable } from './panelQuestions'
import { practitionerRows, practitionersTable } from './practitioners'
import { reviewRows, reviewsTable } from './reviews'
import { decisionRows, decisionsTable, sessionRows, sessionsTable } from './sessions'
import { viewsRows, viewsTable } from './views'

// Everything that a partnership keeps, as tables. Each is described once; the sheets, the text files and the manual follow from that.

/** A table with what fills it. */
type Filled = { readonly table: AnyTable; readonly sheet: (from: KeptOn) => Sheet }

const filled = <Row>(table: DescribedTable<Row>, rows: (from: KeptOn) => readonly Row[]): Filled => ({
  table,
  sheet: (from) => tableSheet(table, rows(from)),
})

const all: readonly Filled[] = [
  filled(organisationsTable, organisationRows),
  {
    table: returnsTable((code) => code),
    sheet: (from) => tableSheet(returnsTable(from.typeWords), returnRows(from)),
  },
  filled(answersTable, answerRows),
  filled(evidenceItemsTable, evidenceItemRows),
  filled(actionTable, listedActions),
  filled(ledgerTable, challengeRows),
  filled(challengeEventsTable, challengeEventRows),
  filled(sessionsTable, sessionRows),
  filled(decisionsTable, decisionRows),
  filled(reviewsTable, reviewRows),
  filled(panelQuestionsTable, panelQuestionRows),
  filled(viewsTable, viewsRows),
  filled(practitionersTable, practitionerRows),
]

/** Every table that a partnership can be saved as. */
export const everyTable: readonly AnyTable[] = all.map(({ table }) => table)

/** Everything as sheets: first whose it is and who may read it, last what the columns mean. Tables without a row keep their heading. */
export const everySheet = (from: KeptOn): readonly Sheet[] => [
  aboutSheet(from),
  ...all.map(({ sheet }) => sheet(from)),
  columnsSheet(everyTable),
]

const aboutSheet = ({ kept: { partnership }, asAt }: KeptOn): Sheet => ({
  name: 'About this file',
  rows: [
    ['What', 'Says'],
    ...(partnership.isSample ? [['Practice data', sampleMark]] : []),
    ['Partnership', partnership.name],
    ['As at', longDay(asAt)],
    ['Handling', partnership.handling],
  ],
})

/** What the manual says of the columns. */
export const everyColumn = (): string => columnsManual(everyTable)

const returnRows = ({ kept, asAt }: KeptOn): readonly TrackerRow[] =>
  placedReturns(kept).flatMap(({ auditReturn, cycle, framework }) => {
    const organisation = findOrganisation(kept.organisations, auditReturn.organisationId)
    return organisation ? [trackerRow({ auditReturn, organisation, cycle, framework }, asAt)] : []
  })
