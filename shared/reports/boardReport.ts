import type { Day } from '../basics/day'
import type { CycleId } from '../cycles/cycle'
import { writtenSummary } from '../cycles/summary'
import type { GlossaryEntry } from '../findings/reportedWorkspace'
import type { Checklist } from '../frameworks/reportChecklist'
import { noReportParts, type ReportParts } from '../frameworks/reportParts'
import type { Block, ReportDocument, ReportStatus } from './block'
import { actionsSection } from './board/actionsSection'
import { type BoardFacts, boardFacts } from './board/boardFacts'
import { challengesSection } from './board/challengesSection'
import { checklistSection } from './board/checklistSection'
import { coveringAnnex } from './board/coveringPaper'
import { differenceSection } from './board/differenceSection'
import { areViewsHeld, heldViews } from './board/heldViews'
import { listsSection } from './board/listsSection'
import { methodSection } from './board/methodSection'
import { moderationSection } from './board/moderationSection'
import { pageOneOf } from './board/pageOne'
import { progressSection } from './board/progressSection'
import { propositionsSection } from './board/propositionsSection'
import { ratingsSection } from './board/ratingsSection'
import { recordSection } from './board/recordSection'
import { returnsSection } from './board/returnsSection'
import { schoolsSection } from './board/schoolsSection'
import { summarySection } from './board/summarySection'
import { viewsSection } from './board/viewsSection'
import { voicesSection } from './board/voicesSection'
import { type FrontFacts, frontBlock, pageAndProperties } from './front'
import type { FullWorkspace } from './fullWorkspace'
import { termsUsed } from './glossaryTerms'

/** What a board report is made from. */
export type BoardReportRequest = {
  readonly workspace: FullWorkspace
  readonly cycleId: CycleId
  /** The day the data goes to, and the document's date. */
  readonly asAt: Day
  readonly glossary: readonly GlossaryEntry[]
  readonly status: ReportStatus
  /** The list of what a yearly report should cover; the report has no annex on it where none is chosen. */
  readonly checklist?: Checklist | null
  /** What is set together from several questionnaires; nothing is where it is left out. */
  readonly parts?: ReportParts
}

/**
 * The board report of a cycle: page one alone, then who answered, how they rated themselves, what was
 * challenged, what changed and what did not, what is still to do, how it was counted, and annexes. Only returns that came in are counted. Where several people answer alone and their views are
 * not to be seen yet, it says that alone.
 */
export function boardReport(request: BoardReportRequest): ReportDocument {
  const facts = factsFor(request)
  const front = boardFront(request, facts)
  if (areViewsHeld(facts)) return { ...pageAndProperties(front), blocks: [frontBlock(front), ...heldViews(facts)] }
  const given = pageOneOf(facts)
  const body: readonly Block[] = [
    ...summarySection(facts, given),
    { kind: 'pageBreak' },
    { kind: 'contents' },
    ...returnsSection(facts),
    ...ratingsSection(facts),
    ...viewsSection(facts),
    ...moderationSection(facts),
    ...schoolsSection(facts),
    ...propositionsSection(facts),
    ...challengesSection(facts),
    ...voicesSection(facts),
    ...differenceSection(facts),
    ...progressSection(facts),
    ...actionsSection(facts),
  ]
  const annexes = [
    ...listsSection(facts),
    ...recordSection(facts, given),
    ...checklistSection(facts),
    ...coveringAnnex(facts, given),
  ]
  const method = methodSection(facts, termsUsed([...body, ...annexes], request.glossary))
  return { ...pageAndProperties(front), blocks: [frontBlock(front), ...body, ...method, ...annexes] }
}

/** What a board report, and whatever is taken from it, is made from. Of what people wrote for page one, empty lines are left out. */
export const factsFor = ({
  workspace,
  cycleId,
  asAt,
  checklist = null,
  parts = noReportParts,
}: BoardReportRequest): BoardFacts => {
  const cycles = workspace.cycles.map((cycle) => ({ ...cycle, summary: writtenSummary(cycle.summary) }))
  return boardFacts({ ...workspace, cycles }, cycleId, asAt, checklist, parts)
}

/** The front of a board report. */
export const boardFront = ({ workspace, asAt, status }: BoardReportRequest, facts: BoardFacts): FrontFacts => ({
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
})
