import { canonicalJson, type Json } from '../../../basics/json'
import { ok, type Result } from '../../../basics/result'
import { sha256Hex } from '../../../basics/sha256'
import type { Cycle } from '../../../cycles/cycle'
import type { Framework } from '../../../frameworks/framework'
import type { AuditReturn } from '../../../returns/auditReturn'
import { type CannotSubmit, type Declaration, type ReturnChange, submitReturn } from '../../../returns/submit'
import type { EventOf } from '../../../returns/timeline'
import type { Mark } from '../../../returns/timelineChanges'
import { noReason } from '../readForm'
import { paperReference } from './reference'

/** How many answers were changed since the return last went out. */
function changedSinceSent({ answers, timeline }: AuditReturn): number {
  const sentAt = timeline.filter(({ kind }) => kind === 'sent').at(-1)?.at ?? ''
  return Object.values(answers).filter(({ changedAt }) => changedAt > sentAt).length
}

/**
 * Takes a return that was typed in from paper as sent back, with the sign-off that stands on the paper. Refuses what
 * `submitReturn` refuses, but for gaps without a reason: a form on paper may give none.
 */
export function receivePaper(
  auditReturn: AuditReturn,
  framework: Framework,
  { periodTo }: Pick<Cycle, 'periodTo'>,
  declaration: Declaration,
  mark: Mark,
): Result<ReturnChange, CannotSubmit> {
  const gapsReason = declaration.gapsReason.trim() === '' ? noReason : declaration.gapsReason
  const submitted = submitReturn(auditReturn, framework, periodTo, { ...declaration, gapsReason }, mark.at)
  if (!submitted.ok) return submitted
  const signOff = submitted.value.signOff ?? null
  const event: EventOf<'received'> = {
    ...mark,
    kind: 'received',
    form: 'paper',
    file: `Form ${paperReference(auditReturn.id)}`,
    fingerprint: sha256Hex(canonicalJson([auditReturn.id, auditReturn.answers, signOff] as unknown as Json)),
    changed: changedSinceSent(auditReturn),
    signOff,
  }
  return ok({ ...submitted.value, timeline: [...auditReturn.timeline, event] })
}
