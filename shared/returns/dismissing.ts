import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable, type TextIsTooLong } from '../basics/text'
import type { QuestionId } from '../frameworks/question'
import type { AuditReturn } from './auditReturn'
import { type Dismissed, longestOfPanel } from './panel'
import type { ReturnChange } from './submit'

// A flag that is put aside stays aside for the answer as it was then: once the answer is changed, the flag is up again, and a
// person looks at it anew. A flag on a whole return stays aside until somebody takes that back.

/** A flag on a return, as far as putting it aside goes. */
export type FlagOn = { readonly rule: string; readonly questionId: QuestionId | null }

/** Why a flag is not put aside, or not taken up again. */
export type CannotDismiss =
  | { readonly kind: 'noteIsMissing' }
  | { readonly kind: 'nothingChanged' }
  | { readonly kind: 'tooManyDismissed' }
  | TextIsTooLong

/** The most flags of one return that can be put aside. */
const mostDismissed = 2_000

/** Puts a flag aside with a reason. Refuses without one, and a flag that is aside already. */
export function dismissFlag(
  auditReturn: AuditReturn,
  { rule, questionId }: FlagOn,
  typed: string,
  { at, by }: Pick<Dismissed, 'at' | 'by'>,
): Result<ReturnChange, CannotDismiss> {
  const reason = printable(typed).trim()
  if (reason === '') return refuse({ kind: 'noteIsMissing' })
  const tooLong = overLimit([reason], longestOfPanel.words)
  if (tooLong) return refuse(tooLong)
  if (dismissalOf(auditReturn, { rule, questionId })) return refuse({ kind: 'nothingChanged' })
  const others = othersThan(auditReturn, { rule, questionId })
  if (others.length >= mostDismissed) return refuse({ kind: 'tooManyDismissed' })
  const answeredAt = questionId === null ? null : changedAt(auditReturn, questionId)
  return ok({ dismissed: [...others, { rule, questionId, reason, answeredAt, by, at }] })
}

/** Takes a flag up again that was put aside. Refuses one that was not. */
export function takeUpFlag(auditReturn: AuditReturn, flag: FlagOn): Result<ReturnChange, CannotDismiss> {
  if (!dismissalOf(auditReturn, flag)) return refuse({ kind: 'nothingChanged' })
  return ok({ dismissed: othersThan(auditReturn, flag) })
}

/** How a flag was put aside; null where it was not, or where its answer has changed since. */
export function dismissalOf(
  auditReturn: Pick<AuditReturn, 'answers' | 'dismissed'>,
  { rule, questionId }: FlagOn,
): Dismissed | null {
  const found = auditReturn.dismissed?.find((each) => each.rule === rule && each.questionId === questionId)
  if (!found || questionId === null || found.answeredAt === undefined) return found ?? null
  return found.answeredAt === changedAt(auditReturn, questionId) ? found : null
}

const othersThan = ({ dismissed = [] }: AuditReturn, { rule, questionId }: FlagOn): Dismissed[] =>
  dismissed.filter((each) => each.rule !== rule || each.questionId !== questionId)

/** Tells one state of an answer from another: only whether two are equal counts, never which is later. */
const changedAt = ({ answers }: Pick<AuditReturn, 'answers'>, questionId: QuestionId) =>
  answers[questionId]?.changedAt ?? null
