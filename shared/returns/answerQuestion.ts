import { type Json, sameJson } from '../basics/json'
import { ok, type Result, refuse } from '../basics/result'
import { longestLine, longestText, overLimit, printable, type TextIsTooLong } from '../basics/text'
import type { FieldValue } from '../frameworks/field'
import type { QuestionId } from '../frameworks/question'
import {
  type Action,
  type Answer,
  type AnswerChange,
  type AnswerContent,
  type Copyable,
  contentOf,
  copyable,
  type EvidenceItem,
  type Undecided,
} from './answer'
import type { AuditReturn } from './auditReturn'
import { headsOf } from './merge/ancestry'
import { itemOf, type Part, partsThatDiffer, type SomeContent, withoutNotSaid } from './merge/parts'
import type { Revision, Stamp } from './revision'

export type CannotAnswer = { readonly kind: 'returnIsLocked' } | TextIsTooLong | { readonly kind: 'nothingChanged' }

/** The next answer and the revision that records the step to it. */
export type Answered = { readonly answer: Answer; readonly revision: Revision }

/**
 * Changes parts of an answer. Choosing a rating, or typing an answer in a field, withdraws a claim that the question does not apply, and the other
 * way round; parts that were copied count as checked once they change. Refuses a return that has
 * been sent back, but for seeing to its unread words; a text over the limit; and a change that changes nothing.
 */
export function answerQuestion(
  auditReturn: AuditReturn,
  questionId: QuestionId,
  change: AnswerChange,
  stamp: Stamp,
): Result<Answered, CannotAnswer> {
  const before = contentOf(auditReturn.answers[questionId])
  if (auditReturn.stage !== 'draft' && !seesToUnread(before, change)) return refuse({ kind: 'returnIsLocked' })
  const clean = cleaned(change)
  const tooLong = tooLongIn(clean)
  if (tooLong) return refuse(tooLong)
  return record(auditReturn, questionId, settle(before, clean), stamp, null)
}

/** True for a step that only takes unread words away: what was signed says the same after it. */
export const seesToUnread = (before: SomeContent, { unread, ...others }: SomeContent): boolean =>
  unread !== undefined && Object.keys(others).length === 0 && unread.every((each) => before.unread?.includes(each))

const tooLongIn = ({ narrative, impact, notApplicable, evidence = [], actions = [] }: AnswerChange) =>
  overLimit([narrative, impact], longestText) ??
  overLimit([notApplicable], longestLine) ??
  overLimit(
    evidence.flatMap(({ what, where, owner }) => [what, where, owner]),
    longestLine,
  ) ??
  overLimit(
    actions.flatMap(({ what, owner, update }) => [what, owner, update]),
    longestLine,
  )

/** What a step settles or opens besides what it changes. */
export type Settling = {
  /** Parts that two sides changed differently and that are settled as the answer now stands. */
  readonly settles?: readonly Part[]
  /** Parts that are open again, because the step undoes a decision. */
  readonly reopens?: readonly Undecided[]
}

/**
 * Records a step from the present answer to `next`. It follows every version that stands here, so that none comes up again,
 * and changing a part that two sides changed differently decides on it. Shared by answering, undo, redo and deciding.
 */
export function record(
  auditReturn: AuditReturn,
  questionId: QuestionId,
  next: AnswerContent,
  stamp: Stamp,
  reverses: Revision['reverses'],
  { settles = [], reopens = [] }: Settling = {},
): Result<Answered, { readonly kind: 'nothingChanged' }> {
  const present = auditReturn.answers[questionId]
  const before = contentOf(present)
  const changed = (Object.keys(next) as (keyof AnswerContent)[]).filter(
    (part) => !sameJson(before[part] as Json, next[part] as Json),
  )
  const decides = decidedBy(present?.undecided ?? [], before, next, settles)
  if (changed.length === 0 && decides.length === 0 && reopens.length === 0) return refuse({ kind: 'nothingChanged' })
  const parts = new Set([...changed, ...[...decides, ...reopens].flatMap(({ part }) => contentParts(part))])
  const pick = (content: AnswerContent) =>
    Object.fromEntries([...parts].map((part) => [part, content[part]])) as AnswerChange
  const revision: Revision = {
    ...stamp,
    returnId: auditReturn.id,
    questionId,
    parents: [...headsOf(present)],
    was: pick(before),
    now: pick(next),
    ...(decides.length > 0 ? { decides: [...decides] } : {}),
    reverses,
  }
  const undecided = [...(present?.undecided ?? []).filter((each) => !decides.includes(each)), ...reopens].sort(
    (a, b) => (a.part < b.part ? -1 : 1),
  )
  return ok({
    answer: {
      ...next,
      changedAt: stamp.at,
      changedBy: stamp.author,
      revision: stamp.id,
      ...(undecided.length > 0 ? { undecided } : {}),
    },
    revision,
  })
}

/** Those that a step settles: by their own change, by a change of the item they are about, or because a person says so. */
function decidedBy(
  undecided: readonly Undecided[],
  before: AnswerContent,
  next: AnswerContent,
  settles: readonly Part[],
): readonly Undecided[] {
  if (undecided.length === 0) return []
  const written = partsThatDiffer(before, next)
  return undecided.filter(
    ({ part }) =>
      settles.includes(part) || written.some((each) => each === part || itemOf(each) === part || itemOf(part) === each),
  )
}

/** The fields of an answer that hold a part. */
const contentParts = (part: Part): (keyof AnswerContent)[] =>
  part === 'rating' ? ['rating', 'notApplicable'] : [part.split('/')[0] as keyof AnswerContent]

function cleaned(change: AnswerChange): AnswerChange {
  const { narrative, impact, notApplicable, evidence, actions, fields } = change
  return {
    ...change,
    ...(narrative === undefined ? {} : { narrative: printable(narrative) }),
    ...(impact === undefined ? {} : { impact: printable(impact) }),
    ...(notApplicable === undefined ? {} : { notApplicable: notApplicable && printable(notApplicable) }),
    ...(evidence ? { evidence: evidence.map(printableEvidence) } : {}),
    ...(actions ? { actions: actions.map(cleanedAction) } : {}),
    ...(fields
      ? { fields: Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, cleanedValue(value)])) }
      : {}),
  }
}

function cleanedValue(value: FieldValue): FieldValue {
  if (value.kind === 'text') return { ...value, text: printable(value.text) }
  if (value.kind === 'role') return { ...value, role: printable(value.role), name: printable(value.name) }
  return value
}

const cleanedAction = (action: Action): Action => ({
  ...action,
  what: printable(action.what),
  owner: printable(action.owner),
  update: printable(action.update),
})

function settle(before: AnswerContent, change: AnswerChange): AnswerContent {
  const next: AnswerContent = { ...before, ...change }
  const rated =
    (change.rating !== undefined && change.rating !== null) ||
    (change.fields !== undefined && Object.keys(change.fields).length > 0)
  const excluded = change.notApplicable !== undefined && change.notApplicable !== null
  const settled = {
    ...next,
    rating: excluded ? null : next.rating,
    notApplicable: rated ? null : next.notApplicable,
  }
  const isChecked = (part: Copyable) =>
    change.copied === undefined && !sameJson(before[part] as Json, settled[part] as Json)
  return { ...settled, copied: copyable.filter((part) => next.copied.includes(part) && !isChecked(part)) }
}

const printableEvidence = (item: EvidenceItem): EvidenceItem => ({
  ...withoutNotSaid(item),
  what: printable(item.what),
  where: printable(item.where),
  ...(item.owner === undefined ? {} : { owner: printable(item.owner) }),
})
