import type { QuestionId } from '../../frameworks/question'
import type { Undecided } from '../answer'
import type { AuditReturn } from '../auditReturn'
import { pieces } from './parts'

/** A part that waits for a person, with the question it belongs to; null for a part outside the answers. */
export type Waiting = { readonly questionId: QuestionId | null; readonly undecided: Undecided }

/** The order in which a person meets the parts of an answer. */
const readingOrder = ['rating', 'fields', 'narrative', 'evidence', 'impact', 'actions', 'usedAgain']
const rank = ({ part }: Undecided) => readingOrder.indexOf(pieces(part)[0])

/** Every part of a return that waits for a person, in the order of the given questions, front sheet first. */
export const waitingIn = (auditReturn: AuditReturn, order: readonly QuestionId[]): readonly Waiting[] => {
  const others = Object.keys(auditReturn.answers) as QuestionId[]
  const questions = [...new Set([...order, ...others])]
  return [
    ...(auditReturn.undecided ?? []).map((undecided) => ({ questionId: null, undecided })),
    ...questions.flatMap((questionId) =>
      [...(auditReturn.answers[questionId]?.undecided ?? [])]
        .sort((a, b) => rank(a) - rank(b))
        .map((undecided) => ({ questionId, undecided })),
    ),
  ]
}

/** True for a part of which two versions stand until a person decides; a text joined of both is not one. */
export const isOpen = ({ kind }: Undecided) => kind === 'differs'

/** How many parts of a return wait for a decision. */
export const countUndecided = (auditReturn: AuditReturn): number =>
  waitingIn(auditReturn, []).filter(({ undecided }) => isOpen(undecided)).length
