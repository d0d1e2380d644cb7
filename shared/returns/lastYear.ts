import type { QuestionId } from '../frameworks/question'
import type { ActionId, AnswerChange, AnswerContent, Copyable, EvidenceId } from './answer'
import { contentOf } from './answer'
import type { AuditReturn } from './auditReturn'

/** Copies last year's words into parts that are still empty this year, marked as not checked yet. */
export function startFromLastYear(
  present: AnswerContent,
  lastYear: AnswerContent,
  newEvidenceId: () => EvidenceId,
): AnswerChange {
  const parts: Copyable[] = []
  const change: { narrative?: string; impact?: string; evidence?: AnswerContent['evidence'] } = {}
  if (present.narrative.trim() === '' && lastYear.narrative.trim() !== '') {
    change.narrative = lastYear.narrative
    parts.push('narrative')
  }
  if (present.evidence.length === 0 && lastYear.evidence.length > 0) {
    change.evidence = lastYear.evidence.map((item) => ({ ...item, id: newEvidenceId() }))
    parts.push('evidence')
  }
  if (present.impact.trim() === '' && lastYear.impact.trim() !== '') {
    change.impact = lastYear.impact
    parts.push('impact')
  }
  return { ...change, copied: [...new Set([...present.copied, ...parts])] }
}

/** Brings an unfinished action of an earlier return into this year's answer, once. */
export function bringActionForward(
  present: AnswerContent,
  from: AuditReturn,
  questionId: QuestionId,
  actionId: ActionId,
  newId: ActionId,
): AnswerChange {
  const action = contentOf(from.answers[questionId]).actions.find((each) => each.id === actionId)
  if (!action || isBroughtForward(present, from, action.what)) return {}
  return { actions: [...present.actions, { ...action, id: newId, carriedFrom: from.id }] }
}

/** True when this year's answer already has the action. */
export const isBroughtForward = (present: AnswerContent, from: AuditReturn, what: string) =>
  present.actions.some((action) => action.carriedFrom === from.id && action.what === what)

/** True when an answer says word for word what it said last year. */
export const sameWords = (present: AnswerContent, lastYear: AnswerContent) =>
  present.narrative.trim() !== '' && present.narrative.trim() === lastYear.narrative.trim()
