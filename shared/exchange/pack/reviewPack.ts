import type { Moment } from '../../basics/day'
import { ok, type Result, refuse } from '../../basics/result'
import { sha256Hex } from '../../basics/sha256'
import { fileName } from '../../basics/text'
import type { PanelReading } from '../../reviews/panel'
import type { Review, ReviewId } from '../../reviews/review'
import { tablesOf, type Workspace } from '../checkTables'
import { noHead } from '../journal'
import type { Manifest } from '../manifest'
import { writePartnershipFile } from '../partnershipFile'
import { workspaceTitle } from '../workspaceTitle'
import { narrowToReview, type ReviewWay } from './narrowToReview'

type Making = {
  readonly madeAt: Moment
  readonly appVersion: string
  /** The papers of the session that it is read for; left out where it is read for none. */
  readonly papers?: PanelReading['papers']
}

/** The bytes of a review's pack. The same review and moment always give the same bytes. */
export function writeReviewPack(
  workspace: Workspace,
  id: ReviewId,
  way: ReviewWay,
  { madeAt, appVersion, papers = null }: Making,
): Promise<Uint8Array> {
  const narrow = narrowToReview(workspace, id, way, madeAt, papers)
  return writePartnershipFile(
    tablesOf(narrow),
    {
      kind: 'review',
      appVersion,
      workspace: narrow.partnership.id,
      title: workspaceTitle(narrow),
      sample: narrow.partnership.isSample,
      madeAt,
      head: noHead,
    },
    sha256Hex,
  )
}

/** The name of a review’s file: what it is, who reads it, then the session or the cycle. */
export const reviewFileName = ({ reviewer, sentAt, panel }: Review, cycle: { readonly title: string }) => {
  const out = panel ? 'Panel papers' : 'To review'
  return fileName([sentAt === null ? out : 'Reviewed', reviewer.role, panel?.title ?? cycle.title], 'psapack')
}

/** A review that came in a pack, and from which partnership it is. */
export type ReceivedReview = {
  readonly review: Review
  readonly partnership: Pick<Workspace['partnership'], 'id' | 'name'>
}

/** What a review's pack that was read and found whole says. Refuses a file of another kind, and one that says it is a review's and holds something else. */
export function reviewFromPack({
  manifest,
  workspace,
}: {
  readonly manifest: Manifest
  readonly workspace: Workspace
}): Result<ReceivedReview, { readonly kind: 'noReviewPack' }> {
  const [review, ...others] = workspace.reviews
  const { id, name, reading } = workspace.partnership
  if (manifest.kind !== 'review' || !review || others.length > 0 || reading !== review.id)
    return refuse({ kind: 'noReviewPack' })
  return ok({ review, partnership: { id, name } })
}
