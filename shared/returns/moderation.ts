import * as z from 'zod/mini'
import { type Day, daySchema, type Moment } from '../basics/day'
import { idSchema } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable } from '../basics/text'
import type { Framework } from '../frameworks/framework'
import { findQuestion, scaleOf } from '../frameworks/lookUp'
import type { Question, QuestionId } from '../frameworks/question'
import type { LevelId } from '../frameworks/scale'
import type { AgreedRating, AuditReturn } from './auditReturn'
import { longestOfPanel, mostOthers, type PanelNote, type PanelView, panelOutcomes } from './panel'
import type { ReturnChange } from './submit'
import { type CannotMark, type Mark, markRead } from './timelineChanges'

// Moderation (challenge sheet, 1.7). What an organisation says of itself, what the panel proposes and what was agreed are three
// values that stand beside one another. Nothing here changes an answer.

const typed = z.string()
const level = idSchema<'level'>()

/** A decision as it is filled in: of any length, since what is too long is refused when it is recorded. */
export const decisionSchema = z.strictObject({
  /** What was decided; null for nothing yet. */
  outcome: z.nullable(z.enum(panelOutcomes)),
  /** What the panel asks; empty for nothing. */
  query: typed,
  /** The rating that the panel proposes; null for none. */
  proposed: z.nullable(level),
  proposedReason: typed,
  /** Whether somebody looked at the evidence, what they found and when; null while nobody has. */
  evidence: z.nullable(z.strictObject({ outcome: z.enum(['seen', 'notSeen']), note: typed, on: daySchema })),
  /** What was agreed: a level, that nothing was, or nothing yet. */
  agreed: z.nullable(z.union([z.literal('notAgreed'), level])),
  agreedReason: typed,
  feedback: typed,
})

/** What is decided on one answer, as it was filled in. */
export type Decision = z.infer<typeof decisionSchema>

/** Who decides, when, and the id of the event that a question sent back leaves on the timeline. */
export type DecidedBy = Mark & { readonly on: Day }

/** Why a decision is not recorded. */
export type CannotModerate =
  | CannotMark
  | { readonly kind: 'questionIsNotAsked' }
  | { readonly kind: 'levelIsNotOnScale' }
  | { readonly kind: 'ratingNeedsAReason'; readonly of: 'proposed' | 'agreed' | 'notAgreed' }
  | { readonly kind: 'suggestionIsMissing' }
  | { readonly kind: 'questionIsMissing' }
  | { readonly kind: 'checkedInFuture' }
  | { readonly kind: 'whoIsMissing' }

/**
 * Records what a panel decided on one answer of a return that is back, beside the answer. Refuses a level that is not on the
 * question's scale; a proposed or agreed rating other than the organisation's own, and "not agreed", without a reason; a suggestion
 * of no other rating, and a sending back without its question; evidence checked on a day to come; a decision without a name; and
 * one that says what is recorded already. A question that is sent back is told on the return's timeline too. What somebody else
 * had noted is kept beside. Whether the cycle is open is for the caller to see to.
 */
export function recordDecision(
  auditReturn: AuditReturn,
  framework: Framework,
  questionId: QuestionId,
  typed: Decision,
  { id, by: typedBy, at, on }: DecidedBy,
): Result<ReturnChange, CannotModerate> {
  const asked = findQuestion(framework, questionId)
  if (!asked) return refuse({ kind: 'questionIsNotAsked' })
  if (auditReturn.stage !== 'returned') return refuse({ kind: 'isNotReturned' })
  const decision = tidied(typed)
  const by = tidy(typedBy)
  const problem = problemOf(decision, { by, on }, framework, asked.question, ownRating(auditReturn, questionId))
  if (problem) return refuse(problem)
  const agreed = agreedOf(decision, by, on)
  const noted = auditReturn.panel?.[questionId] ?? null
  const note = noteOf(decision, noted, by, at)
  const stood = auditReturn.agreed[questionId] ?? null
  const notesChanged = !saysTheSame(noted, note)
  const agreedChanged = !agreesTheSame(stood, agreed)
  if (!notesChanged && !agreedChanged) return refuse({ kind: 'nothingChanged' })
  const told = asksAnew(note, noted) ? tellAsked(auditReturn, asked.question, note, { id, by, at }) : ok({})
  if (!told.ok) return told
  return ok({
    ...told.value,
    ...(notesChanged ? { panel: withEntry(auditReturn.panel ?? {}, questionId, note) } : {}),
    ...(agreedChanged ? { agreed: withEntry(auditReturn.agreed, questionId, agreed) } : {}),
  })
}

/** What is recorded on an answer so far, as the form shows it. */
export function decisionOn(auditReturn: AuditReturn, questionId: QuestionId): Decision {
  const note = auditReturn.panel?.[questionId]
  const agreed = auditReturn.agreed[questionId]
  return {
    outcome: note?.outcome ?? null,
    query: note?.query ?? '',
    proposed: note?.proposed ?? null,
    proposedReason: note?.reason ?? '',
    evidence: note?.evidence
      ? { outcome: note.evidence.outcome, note: note.evidence.note, on: note.evidence.on }
      : null,
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
  { by, on }: Pick<DecidedBy, 'by' | 'on'>,
  framework: Framework,
  question: Question,
  own: LevelId | null,
): CannotModerate | null {
  const { outcome, query, proposed, proposedReason, evidence, agreed, agreedReason, feedback } = decision
  const levels = scaleOf(framework, question)?.levels ?? []
  const isOnScale = (level: LevelId) => levels.some(({ id }) => id === level)
  const rated = agreed === 'notAgreed' ? null : agreed
  if ((proposed !== null && !isOnScale(proposed)) || (rated !== null && !isOnScale(rated)))
    return { kind: 'levelIsNotOnScale' }
  if (proposed !== null && proposed !== own && proposedReason === '')
    return { kind: 'ratingNeedsAReason', of: 'proposed' }
  if (agreed !== null && agreed !== own && agreedReason === '')
    return { kind: 'ratingNeedsAReason', of: agreed === 'notAgreed' ? 'notAgreed' : 'agreed' }
  if (outcome === 'suggest' && (proposed === null || proposed === own)) return { kind: 'suggestionIsMissing' }
  if (outcome === 'sentBack' && query === '') return { kind: 'questionIsMissing' }
  if (evidence !== null && evidence.on > on) return { kind: 'checkedInFuture' }
  if (by === '') return { kind: 'whoIsMissing' }
  return (
    overLimit([query, proposedReason, evidence?.note, agreedReason, feedback], longestOfPanel.words) ??
    overLimit([by], longestOfPanel.name)
  )
}

/**
 * What the panel noted; null where nobody noted anything. Who looked at the evidence stays named while that check stays the same.
 * What other people noted stays, whoever empties the form.
 */
function noteOf(decision: Decision, noted: PanelNote | null, by: string, at: Moment): PanelNote | null {
  const { outcome, query, proposed, proposedReason, evidence } = decision
  const others = othersThan(noted, by)
  if (outcome === null && query === '' && proposed === null && proposedReason === '' && evidence === null) {
    const [last, ...earlier] = [...others].reverse()
    return last ? withOthers(last, earlier.reverse()) : null
  }
  const checked = evidence && { ...evidence, by: sameCheck(noted?.evidence ?? null, evidence) ?? by }
  return withOthers({ query, proposed, reason: proposedReason, evidence: checked, outcome, by, at }, others)
}

const withOthers = (view: PanelView, others: readonly PanelView[]): PanelNote =>
  others.length > 0 ? { ...view, others: [...others] } : view

/** What people besides this one noted last, the newest last. */
function othersThan(noted: PanelNote | null, by: string): readonly PanelView[] {
  if (noted === null) return []
  const { others = [], ...last } = noted
  return [...others.filter((each) => each.by !== last.by), last].filter((each) => each.by !== by).slice(-mostOthers)
}

/** Who made the same check before; undefined where it is another. */
const sameCheck = (was: PanelNote['evidence'], is: NonNullable<Decision['evidence']>): string | undefined =>
  was?.outcome === is.outcome && was.note === is.note && was.on === is.on ? was.by : undefined

/** True when a note sends a question back that the one before it did not. */
const asksAnew = (note: PanelNote | null, noted: PanelNote | null): note is PanelNote =>
  note?.outcome === 'sentBack' && (noted?.outcome !== 'sentBack' || noted.query !== note.query)

/** Tells on the timeline that a question went back, so that the list of returns shows it. */
const tellAsked = (auditReturn: AuditReturn, { label }: Question, { query }: PanelNote, mark: Mark) =>
  markRead(auditReturn, mark, { result: 'queried', note: `${label}: ${query}` })

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
    a.outcome === b.outcome &&
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
