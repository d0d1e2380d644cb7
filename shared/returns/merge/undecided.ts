import type { QuestionId } from '../../frameworks/question'
import type { Undecided } from '../answer'
import type { AuditReturn } from '../auditReturn'

/** A part that waits for a person, with the question it belongs to; null for a part outside the answers. */
export type Waiting = { readonly questionId: QuestionId | null; readonly undecided: Undecided }

/** Every part of a return that waits for a person, in the order of the given questions, front sheet first. */
export const waitingIn = (auditReturn: AuditReturn, order: readonly QuestionId[]): readonly Waiting[] => {
  const others = Object.keys(auditReturn.answers) as QuestionId[]
  const questions = [...new Set([...order, ...others])]
  return [
    ...(auditReturn.undecided ?? []).map((undecided) => ({ questionId: null, undecided })),
    ...questions.flatMap((questionId) =>
      (auditReturn.answers[questionId]?.undecided ?? []).map((undecided) => ({ questionId, undecided })),
    ),
  ]
}

/** True for a part of which two versions stand until a person decides; a text joined of both is not one. */
export const isOpen = ({ kind }: Undecided) => kind === 'differs'

/** How many parts of a return wait for a decision. */
export const countUndecided = (auditReturn: AuditReturn): number =>
  waitingIn(auditReturn, []).filter(({ undecided }) => isOpen(undecided)).length
