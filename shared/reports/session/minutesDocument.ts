import { longDay } from '../../basics/day'
import { reportedCycle } from '../../findings/reportedWorkspace'
import { stageOf } from '../../sessions/log'
import type { Block, ReportDocument, ReportStatus } from '../block'
import { type FrontFacts, frontBlock, pageAndProperties } from '../front'
import { ratingKey } from '../ratingKey'
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
  const blocks: readonly Block[] = [frontBlock(front), { kind: 'contents' }, ...partBlocks(minutesParts(facts))]
  return {
    ...pageAndProperties(front),
    blocks: facts.minutes.ratings.length === 0 ? blocks : [...blocks, ...keyBlocks(facts)],
  }
}

/** The key to the ratings under a heading of its own. */
const keyBlocks = ({ framework }: SessionFacts): readonly Block[] => [
  { kind: 'heading', level: 1, text: 'What the ratings mean' },
  ...ratingKey(framework),
]
