import { ok } from '../../shared/basics/result'
import type { ReturnId } from '../../shared/returns/answer'
import { type Choice, decide, decideReturnPart } from '../../shared/returns/merge/decide'
import { pieces } from '../../shared/returns/merge/parts'
import type { Waiting } from '../../shared/returns/merge/undecided'
import { updateAnswer, updateReturn } from '../storage/returns'

// What a person can do about parts of a return that say two things.

/** A decision on one part. */
export type Decision = { readonly waiting: Waiting; readonly choice: Choice }

/** Decides on parts of a return, one after the other; each is a step of its own that can be undone. */
export async function decideParts(returnId: ReturnId, decisions: readonly Decision[]) {
  for (const decision of decisions) {
    const decided = await decidePart(returnId, decision)
    if (!decided.ok) return decided
  }
  return ok(null)
}

const decidePart = (returnId: ReturnId, { waiting: { questionId, undecided }, choice }: Decision) =>
  questionId === null
    ? updateReturn('decideReturnPart', returnId, (auditReturn) =>
        decideReturnPart(auditReturn, pieces(undecided.part)[1] ?? '', typeof choice === 'object' ? choice.version : 0),
      )
    : updateAnswer('decide', returnId, questionId, (auditReturn, stamp) =>
        decide(auditReturn, questionId, undecided.part, choice, stamp),
      )
