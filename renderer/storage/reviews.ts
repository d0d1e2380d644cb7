import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Cycle } from '../../shared/cycles/cycle'
import type { ReceivedReview } from '../../shared/exchange/pack/reviewPack'
import type { Framework } from '../../shared/frameworks/framework'
import { findLevel, findQuestion, type PlacedQuestion } from '../../shared/frameworks/lookUp'
import type { Question, QuestionId } from '../../shared/frameworks/question'
import type { Level } from '../../shared/frameworks/scale'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { Partnership } from '../../shared/partnership/partnership'
import { agreedLast as agreedOnLast, questionBefore } from '../../shared/returns/agreedLast'
import { type AnswerContent, contentOf } from '../../shared/returns/answer'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { respondentOf } from '../../shared/returns/respondent'
import type { Review, ReviewId, ReviewItem } from '../../shared/reviews/review'
import { type CannotTakeReview, takeReplies, takeSent } from '../../shared/reviews/takeIn'
import type { SessionId } from '../../shared/sessions/session'
import { asRecord, readFramework, type WorkspaceCopy } from './database'
import { useLive } from './live'
import { commit, type RecordIsMissing } from './record'
import { openedWorkspace } from './workspace'

/** One answer of a review with all that is read of it. */
export type AnswerToRead = PlacedQuestion & {
  readonly item: ReviewItem
  readonly organisation: string
  readonly organisationId: OrganisationId
  readonly content: AnswerContent
  readonly level: Level | null
  /** What was agreed on the same question last year; null where nothing was, `level` null for "not agreed". */
  readonly agreedLast: { readonly level: Level | null } | null
  /** Null where it was not asked, or not answered. */
  readonly answeredLast: AnsweredLast | null
}

/** What the same organisation answered to the same question last year. */
export type AnsweredLast = {
  readonly question: Question
  readonly level: Level | null
  readonly content: AnswerContent
}

/** A review with its answers, in the order of reading. */
export type ReviewInContext = {
  readonly review: Review
  readonly partnership: Partnership
  readonly cycle: Cycle
  readonly framework: Framework
  readonly answers: readonly AnswerToRead[]
}

/** One review with its answers; the one that was opened to be read where none is named. Null when there is none. */
export const useReview = (id: ReviewId | null) => useLive((copy) => readReview(copy, id), [id])

/** Every review with its cycle, newest first. */
export const useReviews = () =>
  useLive(async (copy) => {
    const [reviews, cycles] = await Promise.all([copy.reviews.toArray(), copy.cycles.toArray()])
    const titles = new Map(cycles.map(({ id, title }) => [id, title]))
    return [...reviews]
      .sort((a, b) => (a.madeOn < b.madeOn ? 1 : -1))
      .map((review) => ({ review, cycle: titles.get(review.cycleId) ?? '' }))
  }, [])

/** The readings of a session's panel. */
export const usePanelReviews = (id: SessionId) =>
  useLive((copy) => copy.reviews.filter(({ panel }) => panel?.sessionId === id).toArray(), [id])

/** Keeps what a member of a panel is given to read. */
export const keepPanelReview = (review: Review) => commit<never>('makePanelReview', async () => ok([putReview(review)]))

const readReview = (copy: WorkspaceCopy, asked: ReviewId | null): Promise<ReviewInContext | null> =>
  copy.transaction(
    'r',
    [copy.partnerships, copy.organisations, copy.frameworks, copy.cycles, copy.returns, copy.reviews],
    async () => {
      const partnership = await copy.partnerships.toCollection().first()
      const id = asked ?? partnership?.reading
      const review = id && (await copy.reviews.get(id))
      const cycle = review && (await copy.cycles.get(review.cycleId))
      const framework = cycle && (await readFramework(copy, cycle.framework))
      if (!partnership || !review || !cycle || !framework) return null
      const before = cycle.previous === null ? undefined : await copy.cycles.get(cycle.previous)
      const editionBefore = before && (await readFramework(copy, before.framework))
      const read = new Map<string, Awaited<ReturnType<typeof readReturn>>>()
      for (const returnId of new Set(review.items.map((item) => item.returnId)))
        read.set(returnId, await readReturn(copy, returnId, before))
      const answers = review.items.flatMap((item): readonly AnswerToRead[] => {
        const found = read.get(item.returnId)
        const placed = findQuestion(framework, item.questionId)
        if (!found || !placed) return []
        const content = contentOf(found.auditReturn.answers[item.questionId])
        const { last } = found
        const agreedLast = editionBefore && last ? lastOf(framework, editionBefore, last, item.questionId) : null
        const answeredLast = editionBefore && last ? saidLast(framework, editionBefore, last, item.questionId) : null
        const level = findLevel(framework, content.rating)
        return [
          {
            ...placed,
            item,
            organisation: found.organisation,
            organisationId: found.auditReturn.organisationId,
            content,
            level,
            agreedLast,
            answeredLast,
          },
        ]
      })
      return { review, partnership, cycle, framework, answers }
    },
  )

async function readReturn(copy: WorkspaceCopy, id: ReviewItem['returnId'], before: Cycle | undefined) {
  const auditReturn = await copy.returns.get(id)
  const organisation = auditReturn && (await copy.organisations.get(auditReturn.organisationId))
  if (!auditReturn || !organisation) return null
  const last =
    before &&
    (await copy.returns.where('[cycleId+organisationId]').equals([before.id, auditReturn.organisationId]).first())
  return { auditReturn, last, organisation: respondentOf(auditReturn, organisation).name }
}

function lastOf(now: Framework, framework: Framework, auditReturn: AuditReturn, id: QuestionId) {
  const last = agreedOnLast(now, { framework, auditReturn }, id)
  return last && { level: findLevel(framework, last.agreed.rating) }
}

function saidLast(now: Framework, framework: Framework, last: AuditReturn, id: QuestionId): AnsweredLast | null {
  const question = questionBefore(now, framework, id)
  const answer = question && last.stage === 'returned' ? last.answers[question.id] : undefined
  if (!question || !answer) return null
  const content = contentOf(answer)
  return { question, level: findLevel(framework, content.rating), content }
}

const putReview = (review: Review) => ({ op: 'put', table: 'reviews', id: review.id, value: asRecord(review) }) as const

/** Keeps a review that was made. */
export const addReview = (review: Review) => commit<never>('makeReview', async () => ok([putReview(review)]))

/** Changes a review by a rule. */
export const updateReview = <P>(does: string, id: ReviewId, rule: (review: Review) => Result<Review, P>) =>
  commit<P | RecordIsMissing>(does, async () => {
    const review = await openedWorkspace().copy.reviews.get(id)
    if (!review) return refuse({ kind: 'recordIsMissing' } as const)
    const next = rule(review)
    return next.ok ? ok([putReview(next.value)]) : next
  })

/** Takes a review that came in a file into the one that is here: notes where it was made, replies where it is read. */
export const takeReview = ({ review: came, partnership }: ReceivedReview) =>
  commit<CannotTakeReview>('takeReview', async () => {
    const { copy } = openedWorkspace()
    const [own, here] = await Promise.all([copy.partnerships.toCollection().first(), copy.reviews.get(came.id)])
    if (!here || own?.id !== partnership.id) return refuse({ kind: 'otherReview' } as const)
    const next = own.reading === undefined ? takeSent(here, came) : takeReplies(here, came)
    return next.ok ? ok([putReview(next.value)]) : next
  })
