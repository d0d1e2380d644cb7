import { type Day, readTypedDay } from '../basics/day'
import { ok, type Result, refuse } from '../basics/result'

// A due date is a date (challenge sheet, 1.9, CF4; the lesson of a board that asked for dates "to prevent work slipping under the
// 'ongoing' category").

/** Why a typed day is no day to have something done by. */
export type DueIsNoDay =
  | { readonly kind: 'dueIsMissing' }
  /** Words that put no end to it, such as "ongoing". */
  | { readonly kind: 'dueHasNoEnd'; readonly typed: string }
  | { readonly kind: 'dueIsNoDay'; readonly typed: string }

const endless =
  /\b(on-?\s?going|continu(ous|ing|al)(ly)?|a\.?s\.?a\.?p\.?|t\.?b\.?[cad]\.?|to be (confirmed|agreed|decided)|as soon as possible|rolling|n\/?a)(?!\w)/i

/** Reads the day by which something is to be done. Refuses nothing typed, words without an end, and what is no day. */
export function readDue(typed: string): Result<Day, DueIsNoDay> {
  const words = typed.trim()
  if (words === '') return refuse({ kind: 'dueIsMissing' })
  const day = readTypedDay(words)
  if (day) return ok(day)
  return refuse(endless.test(words) ? { kind: 'dueHasNoEnd', typed: words } : { kind: 'dueIsNoDay', typed: words })
}
