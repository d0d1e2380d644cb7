import { dayOf } from '../../shared/basics/day'
import { ok, type Result } from '../../shared/basics/result'
import type { QueueItem } from '../../shared/findings/moderationQueue'
import type { Framework } from '../../shared/frameworks/framework'
import { type CannotModerate, type Decision, recordDecision } from '../../shared/returns/moderation'
import { updateReturns } from '../storage/tracker'
import { explainProblem, type Problem } from '../view/explainProblem'
import { sayDone } from '../view/returnSteps'
import { keepDraft } from './drafts'

/** Records what a panel decided on an answer, in one step. What is recorded already is left as it is. */
export async function record(
  framework: Framework,
  { key, auditReturn, organisation, placed: { question } }: QueueItem,
  decision: Decision,
  by: string,
): Promise<Result<null, Problem>> {
  const done = await updateReturns<CannotModerate>('recordDecision', [auditReturn.id], (present, _cycle, mark) =>
    recordDecision(present, framework, question.id, decision, { ...mark, by, on: dayOf(mark.at) }),
  )
  if (!done.ok) {
    const isRecorded = explainProblem(done.problem) === null
    if (isRecorded) await keepDraft(key, null)
    return isRecorded ? ok(null) : done
  }
  await keepDraft(key, null)
  sayDone(`Recorded for ${organisation}, ${question.label}.`, done.value.steps)
  return ok(null)
}
