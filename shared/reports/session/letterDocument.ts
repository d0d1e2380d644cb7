import { longDay } from '../../basics/day'
import { reportedCycle } from '../../findings/reportedWorkspace'
import type { OrganisationId } from '../../partnership/organisation'
import type { ReportDocument } from '../block'
import { type FrontFacts, frontBlock, pageAndProperties } from '../front'
import { letterParts } from './letterParts'
import { statusOfSession } from './minutesDocument'
import { partBlocks } from './pieces'
import { nameOf, type SessionFacts } from './sessionFacts'

/** The feedback letter to one organisation as a document. It is a draft until the minutes that it rests on are reviewed. */
export function letterDocument(facts: SessionFacts, organisationId: OrganisationId): ReportDocument {
  const { workspace, session, asAt } = facts
  const name = nameOf(facts, organisationId)
  const front: FrontFacts = {
    workspace,
    reported: reportedCycle(workspace, session.cycleId),
    asAt,
    status: statusOfSession(facts),
    title: session.title,
    documentKind: 'Feedback letter',
    whose: name,
    shortTitle: `${name}, feedback letter`,
    subject: `What the panel found: ${session.title}, ${longDay(facts.minutes.on)}`,
    preparedBy: workspace.partnership.preparedBy,
  }
  return {
    ...pageAndProperties(front),
    blocks: [
      { ...frontBlock(front), title: 'Feedback letter', subtitle: `${name}: ${session.title}` },
      ...partBlocks(letterParts(facts, organisationId), true),
    ],
  }
}
