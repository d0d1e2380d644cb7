import { asId } from '../../basics/id'
import type { QuestionId } from '../../frameworks/question'
import type { Answer } from '../answer'
import type { AuditReturn } from '../auditReturn'
import type { Revision } from '../revision'
import type { History } from './ancestry'
import { mergeAnswer } from './mergeAnswer'
import { mergeOutside } from './mergeOutside'
import { countUndecided } from './undecided'

/** A version of a return with every revision of its answers that its holder knows. */
export type ReturnVersion = { readonly auditReturn: AuditReturn; readonly revisions: readonly Revision[] }

/** A version that arrived; `sentFrontSheet` is the front sheet as it went out, empty where nobody knows. */
export type ArrivedVersion = ReturnVersion & { readonly sentFrontSheet: AuditReturn['frontSheet'] }

/** A return after a merge, and what the merge changed. */
export type MergedReturn = {
  readonly auditReturn: AuditReturn
  /** The revisions that are new here, to be kept with the return. */
  readonly revisions: readonly Revision[]
  /** The questions whose answers are not as they were here. */
  readonly changedQuestions: readonly QuestionId[]
  /** Questions whose two answers could not be put together and are as they were here. */
  readonly unmerged: readonly QuestionId[]
  /** Parts of the return that now wait for a decision. */
  readonly undecided: number
}

/**
 * Merges a version of a return that arrived into the one that is here, part by part against what both began with. Files can
 * arrive in any order and any number of times: the same ones always make the same return.
 */
export function mergeReturns(mine: ReturnVersion, theirs: ArrivedVersion): MergedReturn {
  const { id } = mine.auditReturn
  const known = new Set<string>(mine.revisions.map((revision) => revision.id))
  const arrived = theirs.revisions.filter((revision) => revision.returnId === id && !known.has(revision.id))
  const histories = byQuestion([...mine.revisions, ...arrived])
  const answers: Record<string, Answer> = { ...mine.auditReturn.answers }
  const fresh: Revision[] = []
  const changedQuestions: QuestionId[] = []
  const unmerged: QuestionId[] = []
  for (const key of Object.keys(theirs.auditReturn.answers).sort()) {
    const questionId = asId<'question'>(key)
    const merged = mergeAnswer({
      returnId: id,
      questionId,
      mine: mine.auditReturn.answers[key],
      theirs: theirs.auditReturn.answers[key],
      history: histories.get(key) ?? new Map(),
    })
    if (!merged) unmerged.push(questionId)
    if (!merged?.answer || merged.answer === mine.auditReturn.answers[key]) continue
    answers[key] = merged.answer
    changedQuestions.push(questionId)
    fresh.push(...merged.revisions.filter((revision) => !known.has(revision.id)))
  }
  const outside = mergeOutside(mine.auditReturn, theirs.auditReturn, theirs.sentFrontSheet)
  const auditReturn = { ...outside, answers }
  return { auditReturn, revisions: fresh, changedQuestions, unmerged, undecided: countUndecided(auditReturn) }
}

function byQuestion(revisions: readonly Revision[]): ReadonlyMap<string, History> {
  const histories = new Map<string, Map<string, Revision>>()
  for (const revision of revisions) {
    const history = histories.get(revision.questionId) ?? new Map<string, Revision>()
    if (history.size === 0) histories.set(revision.questionId, history)
    history.set(revision.id, revision)
  }
  return histories
}
