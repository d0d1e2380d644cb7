import type { Day, Moment } from '../basics/day'
import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable, type TextIsTooLong } from '../basics/text'
import type { Framework } from '../frameworks/framework'
import { findQuestion, scaleOf } from '../frameworks/lookUp'
import type { Question, QuestionId } from '../frameworks/question'
import type { LevelId } from '../frameworks/scale'
import type { AgreedRating, AuditReturn } from './auditReturn'
import { longestOfPanel, type PanelNote } from './panel'
import type { ReturnChange } from './submit'

// Moderation (challenge sheet, 1.7). What an organisation says of itself, what the panel proposes and what was agreed are three
// values that stand beside one another. Nothing here changes an answer.

/** What is decided on one answer, as it was filled in. */
export type Decision = {
  /** What the panel asks; empty for nothing. */
  readonly query: string
  /** The rating that the panel proposes; null for none. */
  readonly proposed: LevelId | null
  readonly proposedReason: string
  /** Whether somebody looked at the evidence, and what they found; null while nobody has. */
  readonly evidence: { readonly outcome: 'seen' | 'notSeen'; readonly note: string; readonly on: Day } | null
  readonly toSession: boolean
  /** What was agreed: a level, that nothing was, or nothing yet. */
  readonly agreed: LevelId | 'notAgreed' | null
  readonly agreedReason: string
  readonly feedback: string
}

/** Who decides, and when. */
export type DecidedBy = { readonly by: string; readonly at: Moment; readonly on: Day }

/** Why a decision is not recorded. */
export type CannotModerate =
  | { readonly kind: 'isNotReturned' }
  | { readonly kind: 'questionIsNotAsked' }
  | { readonly kind: 'levelIsNotOnScale' }
  | { readonly kind: 'ratingNeedsAReason'; readonly of: 'proposed' | 'agreed' | 'notAgreed' }
  | { readonly kind: 'whoIsMissing' }
  | { readonly kind: 'nothingChanged' }
  | TextIsTooLong

/**
 * Records what a panel decided on one answer of a return that is back, beside the answer. Refuses a level that is not on the
 * question's scale; a proposed or agreed rating other than the organisation's own, and "not agreed", without a reason; a decision
 * without a name; and one that says what is recorded already. Whether the cycle is open is for the caller to see to.
 */
export function recordDecision(
  auditReturn: AuditReturn,
  framework: Framework,
  questionId: QuestionId,
  typed: Decision,
  { by: typedBy, at, on }: DecidedBy,
): Result<ReturnChange, CannotModerate> {
  const asked = findQuestion(framework, questionId)
  if (!asked) return refuse({ kind: 'questionIsNotAsked' })
  if (auditReturn.stage !== 'returned') return refuse({ kind: 'isNotReturned' })
  const decision = tidied(typed)
  const by = tidy(typedBy)
  const problem = problemOf(decision, by, framework, asked.question, ownRating(auditReturn, questionId))
  if (problem) return refuse(problem)
  const note = noteOf(decision, by, at)
  const agreed = agreedOf(decision, by, on)
  const noted = auditReturn.panel?.[questionId] ?? null
  const stood = auditReturn.agreed[questionId] ?? null
  const notesChanged = !saysTheSame(noted, note)
  const agreedChanged = !agreesTheSame(stood, agreed)
  if (!notesChanged && !agreedChanged) return refuse({ kind: 'nothingChanged' })
  return ok({
    ...(notesChanged ? { panel: withEntry(auditReturn.panel ?? {}, questionId, note) } : {}),
    ...(agreedChanged ? { agreed: withEntry(auditReturn.agreed, questionId, agreed) } : {}),
  })
}

/** What is recorded on an answer so far, as the form shows it. */
export function decisionOn(auditReturn: AuditReturn, questionId: QuestionId): Decision {
  const note = auditReturn.panel?.[questionId]
  const agreed = auditReturn.agreed[questionId]
  return {
    query: note?.query ?? '',
    proposed: note?.proposed ?? null,
    proposedReason: note?.reason ?? '',
    evidence: note?.evidence
      ? { outcome: note.evidence.outcome, note: note.evidence.note, on: note.evidence.on }
      : null,
    toSession: note?.toSession ?? false,
    agreed: agreed ? (agreed.rating ?? 'notAgreed') : null,
    agreedReason: agreed?.reason ?? '',
    feedback: agreed?.feedback ?? '',
  }
}

/** True where a rating other than the organisation's own was decided on, so that it needs a reason. */
export const needsReason = (auditReturn: AuditReturn, questionId: QuestionId, level: LevelId | 'notAgreed' | null) =>
  level !== null && level !== ownRating(auditReturn, questionId)

/** What the organisation rated itself; null where it did not, and where it says that the question does not apply. */
const ownRating = ({ answers }: AuditReturn, questionId: QuestionId): LevelId | null =>
  answers[questionId]?.rating ?? null

const tidy = (text: string) => printable(text).trim()

const tidied = (typed: Decision): Decision => ({
  ...typed,
  query: tidy(typed.query),
  proposedReason: tidy(typed.proposedReason),
  evidence: typed.evidence && { ...typed.evidence, note: tidy(typed.evidence.note) },
  agreedReason: tidy(typed.agreedReason),
  feedback: tidy(typed.feedback),
})

function problemOf(
  decision: Decision,
  by: string,
  framework: Framework,
  question: Question,
  own: LevelId | null,
): CannotModerate | null {
  const { query, proposed, proposedReason, evidence, agreed, agreedReason, feedback } = decision
  const levels = scaleOf(framework, question)?.levels ?? []
  const isOnScale = (level: LevelId) => levels.some(({ id }) => id === level)
  const rated = agreed === 'notAgreed' ? null : agreed
  if ((proposed !== null && !isOnScale(proposed)) || (rated !== null && !isOnScale(rated)))
    return { kind: 'levelIsNotOnScale' }
  if (proposed !== null && proposed !== own && proposedReason === '')
    return { kind: 'ratingNeedsAReason', of: 'proposed' }
  if (agreed !== null && agreed !== own && agreedReason === '')
    return { kind: 'ratingNeedsAReason', of: agreed === 'notAgreed' ? 'notAgreed' : 'agreed' }
  if (by === '') return { kind: 'whoIsMissing' }
  return (
    overLimit([query, proposedReason, evidence?.note, agreedReason, feedback], longestOfPanel.words) ??
    overLimit([by], longestOfPanel.name)
  )
}

/** What the panel noted; null where it noted nothing. */
function noteOf(decision: Decision, by: string, at: Moment): PanelNote | null {
  const { query, proposed, proposedReason, evidence, toSession } = decision
  if (query === '' && proposed === null && proposedReason === '' && evidence === null && !toSession) return null
  return { query, proposed, reason: proposedReason, evidence: evidence && { ...evidence, by }, toSession, by, at }
}

/** What was agreed; null while nothing is. */
function agreedOf({ agreed, agreedReason, feedback }: Decision, by: string, on: Day): AgreedRating | null {
  if (agreed === null) return null
  return { rating: agreed === 'notAgreed' ? null : agreed, reason: agreedReason, feedback, by, on }
}

/** Who noted it and when is no part of what it says; nor is who looked at the evidence. */
function saysTheSame(a: PanelNote | null, b: PanelNote | null): boolean {
  if (a === null || b === null) return a === b
  const [seenA, seenB] = [a.evidence, b.evidence]
  return (
    a.query === b.query &&
    a.proposed === b.proposed &&
    a.reason === b.reason &&
    a.toSession === b.toSession &&
    seenA?.outcome === seenB?.outcome &&
    seenA?.note === seenB?.note &&
    seenA?.on === seenB?.on
  )
}

function agreesTheSame(a: AgreedRating | null, b: AgreedRating | null): boolean {
  if (a === null || b === null) return a === b
  return a.rating === b.rating && a.reason === b.reason && a.feedback === b.feedback
}

function withEntry<T>(entries: Readonly<Record<string, T>>, id: QuestionId, entry: T | null): Record<string, T> {
  const { [id]: _was, ...others } = entries
  return entry === null ? others : { ...others, [id]: entry }
}
