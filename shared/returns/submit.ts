import type { Day, Moment } from '../basics/day'
import { ok, type Result, refuse } from '../basics/result'
import type { Framework } from '../frameworks/framework'
import type { AuditReturn, FrontSheetValue, SignOff } from './auditReturn'
import { gapsIn } from './gaps'
import { progressOf } from './progress'

/** New values for the fields of a return that are not answers. */
export type ReturnChange = Partial<
  Pick<AuditReturn, 'stage' | 'frontSheet' | 'signOff' | 'gapsReason' | 'returnedAt' | 'extension'>
>

export type CannotSubmit =
  | { readonly kind: 'returnIsLocked' }
  | { readonly kind: 'signOffIsIncomplete'; readonly missing: readonly ('name' | 'role' | 'fairPicture')[] }
  | { readonly kind: 'gapsNeedAReason'; readonly gaps: number }
  | { readonly kind: 'nothingAnswered' }

/** What the person signing off typed. */
export type Declaration = SignOff & { readonly fairPicture: boolean; readonly gapsReason: string }

/**
 * Sends a return back. Gaps do not stop it, but then a short reason must travel with it. Refuses without a name, a job
 * title and the declaration, and while nothing is answered.
 */
export function submitReturn(
  auditReturn: AuditReturn,
  framework: Framework,
  periodTo: Day,
  declaration: Declaration,
  at: Moment,
): Result<ReturnChange, CannotSubmit> {
  if (auditReturn.stage !== 'draft') return refuse({ kind: 'returnIsLocked' })
  if (progressOf(auditReturn, framework).answered === 0) return refuse({ kind: 'nothingAnswered' })
  const signOff = { name: declaration.name.trim(), role: declaration.role.trim(), on: declaration.on }
  const missing = [
    ...(signOff.name === '' ? (['name'] as const) : []),
    ...(signOff.role === '' ? (['role'] as const) : []),
    ...(declaration.fairPicture ? [] : (['fairPicture'] as const)),
  ]
  if (missing.length > 0) return refuse({ kind: 'signOffIsIncomplete', missing })
  const gaps = gapsIn(auditReturn, framework, periodTo).length
  const gapsReason = declaration.gapsReason.trim()
  if (gaps > 0 && gapsReason === '') return refuse({ kind: 'gapsNeedAReason', gaps })
  return ok({ stage: 'returned', signOff, gapsReason: gaps > 0 ? gapsReason : '', returnedAt: at })
}

/** Opens a sent return for changes. The sign-off is withdrawn: what was signed is no longer what is there. */
export function reopenReturn(auditReturn: AuditReturn): Result<ReturnChange, { readonly kind: 'returnIsOpen' }> {
  if (auditReturn.stage === 'draft') return refuse({ kind: 'returnIsOpen' })
  return ok({ stage: 'draft', signOff: null, returnedAt: null })
}

/** Fills in a field of "About your organisation". Refuses a return that has been sent back. */
export function fillFrontSheet(
  auditReturn: AuditReturn,
  field: string,
  value: FrontSheetValue,
): Result<ReturnChange, { readonly kind: 'returnIsLocked' }> {
  if (auditReturn.stage !== 'draft') return refuse({ kind: 'returnIsLocked' })
  return ok({ frontSheet: { ...auditReturn.frontSheet, [field]: value } })
}
