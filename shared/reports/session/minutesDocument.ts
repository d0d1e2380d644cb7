import { longDay } from '../../basics/day'
import { reportedCycle } from '../../findings/reportedWorkspace'
import { stageOf } from '../../sessions/log'
import type { ReportDocument, ReportStatus } from '../block'
import { type FrontFacts, frontBlock, pageAndProperties } from '../front'
import { minutesParts } from './minutesParts'
import { partBlocks } from './pieces'
import type { SessionFacts } from './sessionFacts'

/** Final only once somebody reviewed the minutes; a draft until then. */
export const statusOfSession = ({ session }: Pick<SessionFacts, 'session'>): ReportStatus =>
  stageOf(session) === 'reviewed' ? 'Final' : 'Draft'

/** The minutes of a session as a document. */
export function minutesDocument(facts: SessionFacts): ReportDocument {
  const { workspace, session, asAt } = facts
  const front: FrontFacts = {
    workspace,
    reported: reportedCycle(workspace, session.cycleId),
    asAt,
    status: statusOfSession(facts),
    title: session.title,
    documentKind: 'Minutes',
    whose: longDay(facts.minutes.on),
    shortTitle: `${session.title}, ${longDay(facts.minutes.on)}, minutes`,
    subject: `Minutes of ${session.title}, ${longDay(facts.minutes.on)}`,
    preparedBy: workspace.partnership.preparedBy,
  }
  return {
    ...pageAndProperties(front),
    blocks: [frontBlock(front), ...partBlocks(minutesParts(facts))],
  }
}
