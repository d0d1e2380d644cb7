import { type Json, sameJson } from '../basics/json'
import { type Result, refuse } from '../basics/result'
import { type AnswerChange, type AnswerContent, contentOf } from './answer'
import { type Answered, type CannotAnswer, record } from './answerQuestion'
import type { AuditReturn } from './auditReturn'
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

/** Puts back what an answer said before a change. Refuses where it has changed again since. */
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
  if (auditReturn.stage !== 'draft') return refuse({ kind: 'returnIsLocked' })
  const present = contentOf(auditReturn.answers[target.questionId])
  const [from, to] = how === 'undo' ? [target.now, target.was] : [target.was, target.now]
  if (!says(present, from)) return refuse({ kind: 'changedSince' })
  return record(auditReturn, target.questionId, { ...present, ...withoutUndefined(to) }, stamp, {
    revision: target.id,
    how,
  })
}

const says = (content: AnswerContent, part: Revision['now']) =>
  (Object.keys(part) as (keyof AnswerContent)[]).every((key) => sameJson(content[key] as Json, part[key] as Json))

const withoutUndefined = (part: Revision['now']) =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as AnswerChange
