import type { Day, Moment } from '../basics/day'
import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable, type TextIsTooLong } from '../basics/text'
import type { Framework } from '../frameworks/framework'
import { type AuditReturn, type FrontSheetValue, longestIn, type SignOff } from './auditReturn'
import { gapsIn } from './gaps'
import { settledField } from './merge/mergeOutside'
import { countUndecided } from './merge/undecided'
import { progressOf } from './progress'

/** New values for the fields of a return that are not answers. */
export type ReturnChange = Partial<
  Pick<
    AuditReturn,
    | 'stage'
    | 'frontSheet'
    | 'signOff'
    | 'gapsReason'
    | 'returnedAt'
    | 'extension'
    | 'timeline'
    | 'unread'
    | 'seenTo'
    | 'undecided'
    | 'decided'
    | 'agreed'
    | 'panel'
    | 'dismissed'
    | 'sharing'
  >
>

export type CannotSubmit =
  | { readonly kind: 'returnIsLocked' }
  | { readonly kind: 'signOffIsIncomplete'; readonly missing: readonly ('name' | 'role' | 'fairPicture')[] }
  | { readonly kind: 'gapsNeedAReason'; readonly gaps: number }
  | { readonly kind: 'nothingAnswered' }
  | { readonly kind: 'twoVersions'; readonly count: number }
  | TextIsTooLong

/** What the person signing off typed. */
export type Declaration = SignOff & { readonly fairPicture: boolean; readonly gapsReason: string }

/**
 * Sends a return back. Gaps do not stop it, but then a short reason must travel with it. Refuses without a name, a job
 * title and the declaration, while nothing is answered, while parts of it say two things, and with a text over its limit.
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
  const count = countUndecided(auditReturn)
  if (count > 0) return refuse({ kind: 'twoVersions', count })
  const signOff = { name: tidy(declaration.name), role: tidy(declaration.role), on: declaration.on }
  const missing = [
    ...(signOff.name === '' ? (['name'] as const) : []),
    ...(signOff.role === '' ? (['role'] as const) : []),
    ...(declaration.fairPicture ? [] : (['fairPicture'] as const)),
  ]
  if (missing.length > 0) return refuse({ kind: 'signOffIsIncomplete', missing })
  const gaps = gapsIn(auditReturn, framework, periodTo).length
  const gapsReason = tidy(declaration.gapsReason)
  if (gaps > 0 && gapsReason === '') return refuse({ kind: 'gapsNeedAReason', gaps })
  const tooLong =
    overLimit([signOff.name, signOff.role], longestIn.signOff) ?? overLimit([gapsReason], longestIn.gapsReason)
  if (tooLong) return refuse(tooLong)
  return ok({ stage: 'returned', signOff, gapsReason: gaps > 0 ? gapsReason : '', returnedAt: at })
}

const tidy = (text: string) => printable(text).trim()

/** Opens a sent return for changes. The sign-off is withdrawn: what was signed is no longer what is there. */
export function reopenReturn(auditReturn: AuditReturn): Result<ReturnChange, { readonly kind: 'returnIsOpen' }> {
  if (auditReturn.stage === 'draft') return refuse({ kind: 'returnIsOpen' })
  return ok({ stage: 'draft', signOff: null, returnedAt: null })
}

/**
 * Fills in a field of "About your organisation"; where two sides had said different things there, that decides it. Refuses a
 * return that has been sent back, and a text over its limit.
 */
export function fillFrontSheet(
  auditReturn: AuditReturn,
  field: string,
  value: FrontSheetValue,
): Result<ReturnChange, { readonly kind: 'returnIsLocked' } | TextIsTooLong> {
  if (auditReturn.stage !== 'draft') return refuse({ kind: 'returnIsLocked' })
  const clean = cleaned(value)
  const tooLong =
    typeof clean === 'string'
      ? overLimit([clean], longestIn.frontSheetText)
      : overLimit(Array.isArray(clean) ? clean : [], longestIn.frontSheetLine)
  if (tooLong) return refuse(tooLong)
  return ok(settledField(auditReturn, field, clean))
}

function cleaned(value: FrontSheetValue): FrontSheetValue {
  if (typeof value === 'string') return printable(value)
  return Array.isArray(value) ? value.map(printable) : value
}
