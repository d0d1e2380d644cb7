import type { Moment } from '../basics/day'
import type { MintId } from '../basics/id'
import { compareEditions } from '../frameworks/editions'
import type { Framework } from '../frameworks/framework'
import type { QuestionId } from '../frameworks/question'
import { type Answer, contentOf, emptyContent } from '../returns/answer'
import type { AuditReturn } from '../returns/auditReturn'
import { startFromLastYear } from '../returns/lastYear'

/** Who starts returns from last cycle's words, and when. */
export type RolledBy = { readonly at: Moment; readonly by: string }

/**
 * New returns that begin with the words of the cycle before: narrative, evidence, impact and unfinished actions of each question
 * that became one question, marked as not checked. Ratings, typed answers and what the panel agreed are never copied; they stand
 * beside the question. Only returns that were sent back are copied from, and other returns stay empty.
 */
export function rollForward(
  returns: readonly AuditReturn[],
  now: Framework,
  before: { readonly framework: Framework; readonly returns: readonly AuditReturn[] },
  rolled: RolledBy,
  newId: MintId,
): readonly AuditReturn[] {
  const pairs = compareEditions(now, before.framework).flatMap(({ was, is }) =>
    was.length === 1 && is.length === 1 && was[0] && is[0]
      ? [{ was: was[0].question.id, is: is[0].question.id } as const]
      : [],
  )
  const earlier = new Map(
    before.returns.filter(({ stage }) => stage === 'returned').map((each) => [each.organisationId, each]),
  )
  return returns.map((fresh) => {
    const last = earlier.get(fresh.organisationId)
    return last ? { ...fresh, answers: copiedAnswers(last, pairs, rolled, newId) } : fresh
  })
}

function copiedAnswers(
  last: AuditReturn,
  pairs: readonly { readonly was: QuestionId; readonly is: QuestionId }[],
  { at, by }: RolledBy,
  newId: MintId,
): AuditReturn['answers'] {
  const answers: Record<string, Answer> = {}
  for (const { was, is } of pairs) {
    const content = contentOf(last.answers[was])
    const { copied = [], ...words } = startFromLastYear(emptyContent, content, newId)
    const actions = content.actions
      .filter(({ status }) => status === 'open')
      .map((action) => ({ ...action, id: newId<'action'>(), carriedFrom: last.id }))
    if (copied.length === 0 && actions.length === 0) continue
    answers[is] = { ...emptyContent, ...words, copied, actions, changedAt: at, changedBy: by, revision: null }
  }
  return answers
}
