import { type Json, sameJson } from '../basics/json'
import { type Result, refuse } from '../basics/result'
import { type AnswerChange, type AnswerContent, contentOf, type Undecided } from './answer'
import { type Answered, type CannotAnswer, record, seesToUnread } from './answerQuestion'
import type { AuditReturn } from './auditReturn'
import { itemOf, partsThatDiffer } from './merge/parts'
import type { Revision, Stamp } from './revision'

export type CannotUndo = CannotAnswer | { readonly kind: 'changedSince' }

/** How far back undo reaches. */
export const undoReach = 100

/**
 * What undo and redo would act on, read from this device's own revisions in counter order: a change is pushed, an
 * undo moves it across, a redo moves it back, and a new change empties the redo side.
 */
export function undoStacks(revisions: readonly Revision[]) {
  const undo: Revision[] = []
  let redo: Revision[] = []
  for (const revision of revisions) {
    if (revision.reverses === null) {
      undo.push(revision)
      redo = []
    } else if (revision.reverses.how === 'undo') {
      const undone = undo.pop()
      if (undone) redo.push(undone)
    } else {
      const redone = redo.pop()
      if (redone) undo.push(redone)
    }
  }
  return { undo: undo.slice(-undoReach), redo: redo.slice(-undoReach) }
}

/**
 * Puts back what an answer said before a change; undoing a decision between two versions opens it again. Refuses where the
 * answer has changed again since.
 */
export const undoChange = (auditReturn: AuditReturn, target: Revision, stamp: Stamp) =>
  reverse(auditReturn, target, 'undo', stamp)

/** Makes an undone change again. Refuses where the answer has changed again since. */
export const redoChange = (auditReturn: AuditReturn, target: Revision, stamp: Stamp) =>
  reverse(auditReturn, target, 'redo', stamp)

function reverse(
  auditReturn: AuditReturn,
  target: Revision,
  how: 'undo' | 'redo',
  stamp: Stamp,
): Result<Answered, CannotUndo> {
  if (auditReturn.stage !== 'draft' && !target.decides && !seesToUnread(target.was, target.now))
    return refuse({ kind: 'returnIsLocked' })
  const answer = auditReturn.answers[target.questionId]
  const present = contentOf(answer)
  const [from, to] = how === 'undo' ? [target.now, target.was] : [target.was, target.now]
  const next = { ...present, ...withoutUndefined(to) }
  const decided = target.decides ?? []
  if (!says(present, from) || (next.rating !== null && next.notApplicable !== null))
    return refuse({ kind: 'changedSince' })
  if (standsOpen(answer?.undecided ?? [], target, how)) return refuse({ kind: 'changedSince' })
  return record(
    auditReturn,
    target.questionId,
    next,
    stamp,
    { revision: target.id, how },
    how === 'undo' ? { reopens: decided } : { settles: decided.map(({ part }) => part) },
  )
}

/** True where two sides have since changed a part that would be put back, or where what a redo decides is no longer open. */
function standsOpen(undecided: readonly Undecided[], target: Revision, how: 'undo' | 'redo'): boolean {
  const decided = how === 'redo' ? (target.decides ?? []) : []
  const isSame = (a: Undecided) => (b: Undecided) => sameJson(a as Json, b as Json)
  const others = undecided.filter((each) => !decided.some(isSame(each)))
  const written = partsThatDiffer(target.was, target.now)
  return (
    !decided.every((each) => undecided.some(isSame(each))) ||
    others.some(({ part }) =>
      written.some((each) => each === part || itemOf(each) === part || itemOf(part) === each),
    ) ||
    (how === 'undo' && others.some(({ part }) => target.decides?.some((each) => each.part === part)))
  )
}

const says = (content: AnswerContent, part: Revision['now']) =>
  (Object.keys(part) as (keyof AnswerContent)[]).every((key) => sameJson(content[key] as Json, part[key] as Json))

const withoutUndefined = (part: Revision['now']) =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as AnswerChange
