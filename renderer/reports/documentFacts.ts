import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { changesSince, publishedParts } from '../../shared/reports/composing/published'
import { reportFor } from '../../shared/reports/composing/report'
import type { KeptBeside } from '../../shared/reports/fullWorkspace'
import { layOut } from '../word/buildWord'
import { estimatedPages } from '../word/length'
import { type DocumentOrder, drawDocument } from './makeDocument'

/** What the gallery says of a document beside what it is for. */
export type DocumentFacts = {
  readonly kind: DocumentOrder['kind']
  readonly pages: number
  /** True where the pages were estimated: laid out, it can have one fewer. */
  readonly isAbout: boolean
  /** How many sentences and figures are other than when it was last published; null where it never was. */
  readonly changes: number | null
}

/** A document that seems no longer than this is laid out: whether it has one page or two matters, and takes no time. */
const shortEnough = 3

/** Works out what the gallery says of a document. */
export async function documentFacts(
  workspace: ReportedWorkspace & Partial<KeptBeside>,
  order: DocumentOrder,
): Promise<DocumentFacts> {
  const { report, cycleId } = await drawDocument(workspace, order)
  const last = reportFor(workspace.reports ?? [], cycleId, order.kind)?.published.at(-1)
  const estimate = estimatedPages(report)
  const isAbout = estimate > shortEnough
  const pages = isAbout ? estimate : (await layOut(report)).pages
  const kind = order.kind
  if (!last) return { kind, pages, isAbout, changes: null }
  const then = await drawDocument(workspace, { ...order, on: last.on })
  return { kind, pages, isAbout, changes: changesSince(last.parts, publishedParts(then.report)).length }
}
