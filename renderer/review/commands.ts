import type { Day } from '../../shared/basics/day'
import { ok, type Result } from '../../shared/basics/result'
import type { Workspace } from '../../shared/exchange/checkTables'
import type { ReviewWay } from '../../shared/exchange/pack/narrowToReview'
import { reviewFileName, writeReviewPack } from '../../shared/exchange/pack/reviewPack'
import { type CannotMakeReview, makeReview, type ReviewAsked } from '../../shared/reviews/makeReview'
import { type CannotSendReview, noteItem, type ReviewItemId, sendReview } from '../../shared/reviews/readReview'
import type { Review, ReviewId, ReviewNote, ReviewReply } from '../../shared/reviews/review'
import { isUnlooked, replyToItem } from '../../shared/reviews/takeIn'
import { bridge } from '../host/bridge'
import { newId, now, today } from '../host/clock'
import { allKept, type RecordIsMissing } from '../storage/record'
import { addReview, updateReview } from '../storage/reviews'
import { readWorkspace } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { explainSaved } from '../view/explainSaved'
import { isLookedThrough } from '../view/lookThrough'
import { askSealing } from '../view/sealing'
import { announce, go, tell, useView } from '../view/viewState'

// Everything a person can do with a review: those who make it, and the one who reads.

/** Makes a review and shows it. Refuses one without a reader or without an answer. */
export async function makeNewReview(asked: ReviewAsked): Promise<Result<null, CannotMakeReview>> {
  const made = makeReview(asked, today(), newId)
  if (!made.ok) return made
  await addReview(made.value)
  go(
    { screen: 'review', reviewId: made.value.id },
    { tone: 'done', words: 'The review is made. Save its file and send it to the reader.' },
  )
  return ok(null)
}

/** Notes what the reader thinks of an answer. */
export const note = (id: ReviewId, item: ReviewItemId, change: Partial<Omit<ReviewNote, 'at'>>) =>
  updateReview('noteInReview', id, (review) => noteItem(review, item, change, now()))

/** Writes what was answered to a note, or what was agreed. */
export const reply = (
  id: ReviewId,
  item: ReviewItemId,
  change: Partial<Pick<ReviewReply, 'answer' | 'answeredBy' | 'agreed'>>,
  on: Day,
) => updateReview('replyInReview', id, (review) => replyToItem(review, item, change, on))

/** Saves the file that goes to the reader: the answers to read, or what was answered. */
export async function saveForReader(id: ReviewId): Promise<void> {
  await settled()
  await saveReview(await readWorkspace(), id, 'toReader')
}

/** Saves the file with what was answered. False, and nothing is saved, where words of it were not looked through for names. */
export async function saveReplies(id: ReviewId, lookedAt: Parameters<typeof isUnlooked>[1]): Promise<boolean> {
  await settled()
  const workspace = await readWorkspace()
  const review = workspace.reviews.find((each) => each.id === id)
  if (review && isUnlooked(review, lookedAt)) return false
  await saveReview(workspace, id, 'toReader')
  return true
}

/**
 * Sends the reader's review: saves the file that goes back, and only once it is saved is the review read-only. Sent before,
 * the same file is saved again. Refuses a review with nothing read.
 */
export async function sendMyReview(review: Review): Promise<Result<null, CannotSendReview | RecordIsMissing>> {
  await settled()
  const workspace = await readWorkspace()
  const at = now()
  const present = workspace.reviews.find(({ id }) => id === review.id) ?? review
  if (present.sentAt !== null) return savedOnly(saveReview(workspace, present.id, 'home'))
  const sent = sendReview(present, at)
  if (!sent.ok) return sent
  const isSaved = await saveReview({ ...workspace, reviews: [sent.value] }, present.id, 'home')
  return isSaved ? updateReview('sendReview', present.id, (newest) => sendReview(newest, at)) : ok(null)
}

const savedOnly = async (saving: Promise<boolean>) => {
  await saving
  return ok(null)
}

async function settled(): Promise<void> {
  await sendDrafts()
  await allKept()
}

/** Saves one of a review's files and says how that went; true once it is written. */
async function saveReview(workspace: Workspace, id: ReviewId, way: ReviewWay): Promise<boolean> {
  const review = workspace.reviews.find((each) => each.id === id)
  const cycle = workspace.cycles.find((each) => each.id === review?.cycleId)
  if (!review || !cycle) throw new Error(`There is no review ${id} to save`)
  if (!(await isLookedThrough())) return false
  const making = { madeAt: now(), appVersion: useView.getState().appVersion }
  const sealer = await askSealing()
  if (sealer === null) return false
  const sealing = await sealer.next()
  const bytes = await writeReviewPack(workspace, id, way, making)
  const suggestedName = reviewFileName(review, cycle)
  const saved = await bridge.saveFile({ kind: 'review', suggestedName, bytes, ...sealing })
  if (saved.kind === 'saved') sealer.made(saved.name, sealing)
  sealer.show(today())
  const notice = explainSaved(saved, 'review', 'Send it by e-mail, or pass it on as you usually do.')
  tell(notice)
  if (notice) announce(notice.words)
  return saved.kind === 'saved'
}
