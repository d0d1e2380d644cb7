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
    shortTitle: `${heldWords(facts)}, minutes`,
    subject: `Minutes of ${heldWords(facts)}`,
    preparedBy: workspace.partnership.preparedBy,
  }
  return {
    ...pageAndProperties(front),
    blocks: [
      { ...frontBlock(front), title: 'Minutes', subtitle: heldWords(facts) },
      ...partBlocks(minutesParts(facts)),
    ],
  }
}

/** `Section 11 challenge panel, 14 January 2027`. */
const heldWords = ({ session, minutes }: SessionFacts): string => `${session.title}, ${longDay(minutes.on)}`
