import { canonicalJson, type Json } from '../../basics/json'
import { ok, type Result, refuse } from '../../basics/result'
import type { AuditReturn } from '../auditReturn'
import type { EventOf } from '../timeline'

/** What a merge did to one return: how it was before, and how it was left. */
export type MergeStep = { readonly before: AuditReturn; readonly after: AuditReturn }

/** Fields that a merge changes together, so they go back together. */
const together = [
  ['stage', 'signOff', 'gapsReason', 'returnedAt'],
  ['frontSheet', 'undecided', 'decided'],
  ['unread', 'seenTo'],
] as const satisfies readonly (readonly (keyof AuditReturn)[])[]

const isSame = (a: unknown, b: unknown) => canonicalJson((a ?? null) as Json) === canonicalJson((b ?? null) as Json)

/**
 * Takes a merge of a return back in one step: whatever it changed says again what it said before. The revisions that came in
 * stay in the history, but no answer stands on them any more, so the same file can be added again and does what it did the
 * first time. `event` tells the timeline, and that the files did not arrive after all. Refuses where something that the merge changed has been changed again since.
 */
export function undoMerge(
  present: AuditReturn,
  { before, after }: MergeStep,
  event: EventOf<'noted'>,
): Result<AuditReturn, { readonly kind: 'returnsChangedSince' }> {
  const questions = Object.keys(after.answers).filter((id) => !isSame(before.answers[id], after.answers[id]))
  const parts = together.filter((fields) => fields.some((field) => !isSame(before[field], after[field]))).flat()
  const isAsLeft =
    questions.every((id) => isSame(present.answers[id], after.answers[id])) &&
    parts.every((part) => isSame(present[part], after[part]))
  if (!isAsLeft) return refuse({ kind: 'returnsChangedSince' })
  const answers = Object.fromEntries(
    Object.entries(present.answers).flatMap(([id, answer]) => {
      const was = questions.includes(id) ? before.answers[id] : answer
      return was ? [[id, was] as const] : []
    }),
  )
  const put = Object.fromEntries(parts.map((part) => [part, before[part]]))
  const known = new Set(before.timeline.map(({ id }) => id))
  const undoes = after.timeline.flatMap(({ id, kind }) => (kind === 'received' && !known.has(id) ? [id] : []))
  const told = { ...event, ...(undoes.length > 0 ? { undoes } : {}) }
  const whole = { ...present, ...put, answers, timeline: [...present.timeline, told] }
  return ok(Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as AuditReturn)
}
