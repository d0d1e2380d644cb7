import { counted } from '../basics/text'
import { type Framework, type Meaning, meanings, type Question } from '../frameworks/framework'
import { findLevel, findQuestion } from '../frameworks/lookUp'
import { contentOf } from '../returns/answer'
import type { AuditReturn } from '../returns/auditReturn'

/** One side of a comparison: an edition, and the returns made with it. */
export type Edition = { readonly framework: Framework; readonly returns: readonly AuditReturn[] }

/** How ratings moved between two cycles, and how many questions cannot be compared because they are new or reworded. */
export type Movement = {
  readonly up: number
  readonly down: number
  readonly same: number
  readonly notComparable: number
}

/**
 * Compares each organisation's rating of the same question in two cycles, by meaning. A question counts as "not
 * comparable" when the earlier edition did not ask it or asked it in other words. Answers without a rating on either
 * side are left out.
 */
export function movementIn(questions: readonly Question[], now: Edition, before: Edition): Movement {
  const earlier = new Map(before.returns.map((each) => [each.organisationId, each]))
  const moved = { up: 0, down: 0, same: 0, notComparable: 0 }
  for (const question of questions) {
    if (findQuestion(before.framework, question.id)?.question.text !== question.text) {
      moved.notComparable += 1
      continue
    }
    for (const each of now.returns) {
      const was = rankOf(before.framework, question, earlier.get(each.organisationId))
      const is = rankOf(now.framework, question, each)
      if (was === null || is === null) continue
      moved[is < was ? 'up' : is > was ? 'down' : 'same'] += 1
    }
  }
  return moved
}

/** Best is 0. Null where there is no rating, or one that says nothing about the duty. */
function rankOf(framework: Framework, question: Question, auditReturn: AuditReturn | undefined): number | null {
  const level = findLevel(framework, contentOf(auditReturn?.answers[question.id]).rating)
  return level && !outsideTheCount.includes(level.meaning) ? meanings.indexOf(level.meaning) : null
}

const outsideTheCount: readonly Meaning[] = ['excluded', 'no-rating']

/** `5 up, 2 down` (which may break at the comma only), `No change`, or why there is nothing to compare. */
export function movementText({ up, down, same, notComparable }: Movement): string {
  if (up + down + same === 0) return notComparable > 0 ? 'Not comparable' : 'No earlier ratings'
  const moves = [...(up > 0 ? [`${up}\u00a0up`] : []), ...(down > 0 ? [`${down}\u00a0down`] : [])]
  return moves.length === 0 ? 'No change' : moves.join(', ')
}

/** How much of a comparison is left out, and why. */
export const notComparableText = ({ notComparable }: Movement) =>
  notComparable === 0
    ? 'All questions can be compared.'
    : `Not compared: ${counted(notComparable, 'new or reworded question')}.`
