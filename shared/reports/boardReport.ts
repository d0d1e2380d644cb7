import type { Day } from '../basics/day'
import type { CycleId } from '../cycles/cycle'
import type { GlossaryEntry, ReportedWorkspace } from '../findings/reportedWorkspace'
import type { Block, ReportDocument, ReportStatus } from './block'
import { actionsSection } from './board/actionsSection'
import { boardFacts } from './board/boardFacts'
import { differenceSection } from './board/differenceSection'
import { areViewsHeld, heldViews } from './board/heldViews'
import { methodSection } from './board/methodSection'
import { ratingsSection } from './board/ratingsSection'
import { returnsSection } from './board/returnsSection'
import { summarySection } from './board/summarySection'
import { viewsSection } from './board/viewsSection'
import { type FrontFacts, frontBlock, pageAndProperties } from './front'
import { termsUsed } from './glossaryTerms'

/** What a board report is made from. */
export type BoardReportRequest = {
  readonly workspace: ReportedWorkspace
  readonly cycleId: CycleId
  /** The day the data goes to, and the document's date. */
  readonly asAt: Day
  readonly glossary: readonly GlossaryEntry[]
  readonly status: ReportStatus
}

/**
 * The board report of a cycle: page one alone, then who answered, how they rated themselves, what changed, what is still
 * to do, and how it was counted. Only returns that came in are counted. Where several people answer alone and their views are
 * not to be seen yet, it says that alone.
 */
export function boardReport({ workspace, cycleId, asAt, glossary, status }: BoardReportRequest): ReportDocument {
  const facts = boardFacts(workspace, cycleId, asAt)
  const front: FrontFacts = {
    workspace,
    reported: facts,
    asAt,
    status,
    title: facts.cycle.title,
    documentKind: 'Board report',
    whose: workspace.partnership.name,
    shortTitle: `Board report, ${facts.cycle.title}`,
    subject: `${facts.framework.title}: what ${facts.framework.respondent.many} returned`,
    preparedBy: workspace.partnership.preparedBy,
  }
  if (areViewsHeld(facts)) return { ...pageAndProperties(front), blocks: [frontBlock(front), ...heldViews(facts)] }
  const body: readonly Block[] = [
    ...summarySection(facts),
    { kind: 'pageBreak' },
    { kind: 'contents' },
    ...returnsSection(facts),
    ...ratingsSection(facts),
    ...viewsSection(facts),
    ...differenceSection(facts),
    ...actionsSection(facts),
  ]
  const method = methodSection(facts, termsUsed(body, glossary))
  return { ...pageAndProperties(front), blocks: [frontBlock(front), ...body, ...method] }
}
