import type { ReportDocument } from './block'
import { paperTable, recommendations, supporting } from './board/coveringPaper'
import { areViewsHeld, heldViews } from './board/heldViews'
import { pageOneOf } from './board/pageOne'
import { findingsAndWorries } from './board/summarySection'
import { type BoardReportRequest, boardFront, factsFor } from './boardReport'
import { type FrontFacts, frontBlock, pageAndProperties } from './front'
import { withoutPlaces } from './onePage'

/**
 * The covering paper of a board report as a document of its own, in the form that committees use: what it is, what members are
 * asked to do, what was found, the background and what supports it. What nobody has said yet is left to be filled in, and says so.
 */
export function coveringPaper(request: BoardReportRequest): ReportDocument {
  const facts = factsFor(request)
  const front: FrontFacts = {
    ...boardFront(request, facts),
    documentKind: 'Covering paper',
    shortTitle: `Covering paper, ${facts.cycle.title}`,
  }
  const page = pageAndProperties(front)
  if (areViewsHeld(facts)) return { ...page, blocks: [frontBlock(front), ...heldViews(facts)] }
  const given = pageOneOf(facts)
  return {
    ...page,
    blocks: [
      frontBlock(front),
      ...paperTable(facts),
      ...recommendations(facts, given, 1),
      { kind: 'heading', level: 1, text: 'Summary', id: 'summary' },
      ...findingsAndWorries(facts, given).map(withoutPlaces),
      ...supporting(facts, 1, 'The board report goes with this paper. It says where each figure comes from.'),
    ],
  }
}
