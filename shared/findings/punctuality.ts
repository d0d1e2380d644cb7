import { type Day, dayOf, daysBetween, shortDay } from '../basics/day'
import { counted } from '../basics/text'
import type { Cycle } from '../cycles/cycle'
import { type AuditReturn, dueOn } from '../returns/auditReturn'
import { excusedWords, type Standing, standingOf } from '../returns/standing'

/** Whether a return came in, and how far in time. "Not returned" is not the same as "not answered". */
export type Punctuality =
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
export function punctualityOf(auditReturn: Came, cycle: Cycle, asAt: Day): Punctuality {
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
export const isIn = (punctuality: Punctuality): punctuality is Extract<Punctuality, { on: Day }> => 'on' in punctuality

/** `6 Nov, on time`; `15 Nov, 9 days late`; `Not returned, 16 days overdue`. Short, for tables that name the cycle. */
export function punctualityText(punctuality: Punctuality): string {
  switch (punctuality.kind) {
    case 'onTime':
      return `${withoutYear(punctuality.on)}, on time`
    case 'withinExtension':
      return `${withoutYear(punctuality.on)}, within its extension`
    case 'late':
      return `${withoutYear(punctuality.on)}, ${counted(punctuality.days, 'day')} late`
    case 'extended':
      return `Not returned, extended to ${withoutYear(punctuality.to)}`
    case 'overdue':
      return `Not returned, ${counted(punctuality.days, 'day')} overdue`
    case 'notYetDue':
      return 'Not returned, not yet due'
    case 'notExpected':
      return `Not returned: ${excusedWords[punctuality.why].toLowerCase()}`
  }
}

const withoutYear = (day: Day) => shortDay(day).replace(/ \d+$/, '')
