import * as z from 'zod/mini'

/** A calendar day, `2026-11-22`. No time zone: a due date is the same day everywhere. */
export type Day = string & { readonly __day: true }

/** A point in time, ISO 8601 in UTC with milliseconds. For display only; never decides an order. */
export type Moment = string & { readonly __moment: true }

/** Reads a day that exists: 31 February is refused. */
export const daySchema = z.pipe(
  z.string().check(z.refine(isDay, 'a date like 2026-11-22')),
  z.transform((text) => text as Day),
)

/** Reads a moment. */
export const momentSchema = z.pipe(
  z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
  z.transform((text) => text as Moment),
)

/** Marks a text known to be a day or moment, such as one from the clock. */
export const asDay = (text: string) => text as Day
export const asMoment = (text: string) => text as Moment

/** The day a moment falls on (UTC). */
export const dayOf = (moment: Moment): Day => moment.slice(0, 10) as Day

/** True for a day that is in the calendar. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `22 November 2026`. */
export function longDay(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

/** `22 Nov 2026`, for tables. */
export function shortDay(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1]?.slice(0, 3)} ${year}`
}

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The next day. */
export const dayAfter = (day: Day): Day => daysAfter(day, 1)

/** The day before. */
export const dayBefore = (day: Day): Day => daysAfter(day, -1)

/** The day so many days on; earlier where the count is below nothing. */
export const daysAfter = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10) as Day

/** The day so many months earlier; the last day of a shorter month stands in for a missing one. */
export function monthsBefore(day: Day, count: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const total = year * 12 + (month - 1) - count
  const [toYear, toMonth] = [Math.floor(total / 12), (total % 12) + 1]
  const toDate = Math.min(date, daysInMonth(toYear, toMonth))
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(toDate).padStart(2, '0')}` as Day
}

/** Whole months from one day to another, 0 when the second is not a month later: 22 January to 21 March is one. */
export function monthsBetween(from: Day, to: Day): number {
  const [[a = 0, b = 0, c = 0], [x = 0, y = 0, z = 0]] = [from.split('-').map(Number), to.split('-').map(Number)]
  const isShort = z < c && z < daysInMonth(x, y)
  return Math.max(0, (x - a) * 12 + (y - b) - (isShort ? 1 : 0))
}

/**
 * Reads a date as people in the UK type it: `31 March 2027`, `31 Mar 2027`, `31/3/2027`, `31.3.27`, `2027-03-31`.
 * Answers null when it is no such date. Two-digit years are this century.
 */
export function readTypedDay(typed: string): Day | null {
  const text = typed.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return dayFrom(iso[1], iso[2], iso[3])
  const numeric = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text)
  if (numeric) return dayFrom(numeric[3], numeric[2], numeric[1])
  const worded = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4}|\d{2})$/.exec(text)
  if (!worded) return null
  const month = months.findIndex((name) => name.toLowerCase().startsWith(worded[2] ?? '-'))
  return month < 0 ? null : dayFrom(worded[3], String(month + 1), worded[1])
}

function dayFrom(year = '', month = '', date = ''): Day | null {
  const full = year.length === 2 ? `20${year}` : year
  const day = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? (day as Day) : null
}
