import { type Day, dayOf, daysBetween, shortDay } from '../basics/day'
import { counted } from '../basics/text'
import type { Cycle } from '../cycles/cycle'
import { type AuditReturn, dueOn } from '../returns/auditReturn'
import { excusedWords, type Standing, standingOf } from '../returns/standing'

/** How a return came in, or did not. "Not returned" is not the same as "not answered". */
export type Receipt =
  | { readonly kind: 'onTime'; readonly on: Day }
  | { readonly kind: 'withinExtension'; readonly on: Day }
  | { readonly kind: 'late'; readonly on: Day; readonly days: number }
  | { readonly kind: 'extended'; readonly to: Day }
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'notYetDue' }
  /** Not in, and not expected: exempt, refused, or nobody was reached. */
  | { readonly kind: 'notExpected'; readonly why: NonNullable<Standing['excused']> }

/** What says how a return came in. */
export type Came = Pick<AuditReturn, 'stage' | 'answers' | 'timeline' | 'returnedAt' | 'extension'>

/** How a return stands on a day. Lateness is counted from the day it was due, with its extension. */
export function receiptOf(auditReturn: Came, cycle: Cycle, asAt: Day): Receipt {
  const due = dueOn(auditReturn, cycle)
  if (auditReturn.stage === 'draft' || auditReturn.returnedAt === null) {
    const { excused } = standingOf(auditReturn)
    if (excused) return { kind: 'notExpected', why: excused }
    if (due < asAt) return { kind: 'overdue', days: daysBetween(due, asAt) }
    return auditReturn.extension ? { kind: 'extended', to: due } : { kind: 'notYetDue' }
  }
  const on = dayOf(auditReturn.returnedAt)
  if (on > due) return { kind: 'late', on, days: daysBetween(due, on) }
  return on > cycle.closesOn ? { kind: 'withinExtension', on } : { kind: 'onTime', on }
}

/** True once the return is in, however late. */
export const isIn = (receipt: Receipt): receipt is Extract<Receipt, { on: Day }> => 'on' in receipt

/** `6 Nov, on time`; `15 Nov, 9 days late`; `Not returned, 16 days overdue`. Short, for tables that name the cycle. */
export function receiptText(receipt: Receipt): string {
  switch (receipt.kind) {
    case 'onTime':
      return `${withoutYear(receipt.on)}, on time`
    case 'withinExtension':
      return `${withoutYear(receipt.on)}, within its extension`
    case 'late':
      return `${withoutYear(receipt.on)}, ${counted(receipt.days, 'day')} late`
    case 'extended':
      return `Not returned, extended to ${withoutYear(receipt.to)}`
    case 'overdue':
      return `Not returned, ${counted(receipt.days, 'day')} overdue`
    case 'notYetDue':
      return 'Not returned, not yet due'
    case 'notExpected':
      return `Not returned: ${excusedWords[receipt.why].toLowerCase()}`
  }
}

const withoutYear = (day: Day) => shortDay(day).replace(/ \d+$/, '')
