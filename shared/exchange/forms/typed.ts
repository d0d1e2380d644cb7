import { isDay, readTypedDay } from '../../basics/day'
import { ok, type Result, refuse } from '../../basics/result'
import { tidy } from '../../basics/text'
import type { Meaning } from '../../frameworks/scale'
import type { Option } from './box'

// What people type, read as answers. What is not certain is refused with the reason and never guessed
// (Section 175 sheet, 8: import rules 2 to 4).

/** Words as they are compared: without capitals, accents and punctuation. */
export const compared = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}✓✔✗✘<>]+/gu, ' ')
    .trim()

/** An option that may also be known by what it means. */
export type MeantOption = Option & { readonly meaning?: Meaning }

/** Words of other people's forms, by what they mean. Green stands for met, and is never taken for a strength. */
const synonyms: readonly (readonly [Meaning, readonly string[]])[] = [
  [
    'met',
    ['yes', 'y', '✓', '✔', 'in place', 'compliant', 'fully compliant', 'met', 'fully met', 'green', 'g', 'achieved'],
  ],
  [
    'partly',
    [
      'partly',
      'partial',
      'partially',
      'partly met',
      'partially met',
      'partially compliant',
      'in progress',
      'working towards',
      'amber',
    ],
  ],
  ['not-met', ['no', 'n', '✗', '✘', 'not yet', 'not in place', 'not met', 'non compliant', 'not compliant', 'red']],
  ['excluded', ['n a', 'na', 'not applicable', 'does not apply', 'does not apply to us']],
]

const meantBy = new Map(synonyms.flatMap(([meaning, words]) => words.map((each) => [each, meaning] as const)))

/** Reads one of the options by its label, its value or another text it is known by; else by a synonym that only one can mean. */
export function readOption(options: readonly MeantOption[], typed: string): Result<Option, string> {
  const words = compared(typed)
  const named = (test: (each: string) => boolean) =>
    options.filter((each) => [each.label, each.value, ...each.also].some((text) => test(compared(text))))
  const exact = named((each) => each === words)
  if (exact[0]) return ok(exact[0])
  const coded = options.filter(({ label, also }) =>
    also.some((code) => [`${code} ${label}`, `${label} ${code}`].some((each) => compared(each) === words)),
  )
  if (coded.length === 1 && coded[0]) return ok(coded[0])
  const meaning = meantBy.get(words) ?? (/^\s*[-–—]\s*$/.test(typed) ? 'excluded' : undefined)
  const meant = options.filter((each) => meaning !== undefined && each.meaning === meaning)
  if (meant.length === 1 && meant[0]) return ok(meant[0])
  return refuse(`It is none of: ${options.map(({ label }) => label).join('; ')}.`)
}

/** Reads several options: one on each line, or between semicolons. Several labels may hold commas, so these come last. */
export function readOptions(options: readonly MeantOption[], typed: string): Result<readonly Option[], string> {
  const split = (by: RegExp) => typed.split(by).map(tidy).filter(Boolean)
  const attempt = (parts: readonly string[]) => parts.map((part) => readOption(options, part))
  const ways = [split(/[\n;]/), split(/[\n;,]/)].map(attempt)
  const read = ways.find((each) => each.every(({ ok: isRead }) => isRead)) ?? ways[0] ?? []
  const wrong = read.find((each) => !each.ok)
  if (wrong && !wrong.ok) return wrong
  const values = new Set(read.flatMap((each) => (each.ok ? [each.value.value] : [])))
  return ok(options.filter(({ value }) => values.has(value)))
}

/** A number as typed, with the words around it that were more than its unit; empty where there were none. */
export type TypedNumber = { readonly number: number; readonly rest: string }

/** Reads `1,200`, `£1,200`, `95%`, `nil`, `approx 40` and `5 (1 pending)`. `<5` is suppressed and no number. */
export function readNumber(typed: string): Result<TypedNumber, string> {
  const text = tidy(typed)
  if (/^(nil|none|zero)$/i.test(text)) return ok({ number: 0, rest: '' })
  if (/^[<>≤≥]/.test(text) || /^(under|over|less than|more than|fewer than)\b/i.test(text))
    return refuse('It is a range and no number, so it was not counted.')
  const match =
    /^(approx\.?|approximately|about|around|circa|c\.|~)?\s*£?\s*(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*(%|[a-z ]{1,40})?\s*(\(.*\))?$/i.exec(
      text,
    )
  if (!match) return refuse('It is no number.')
  const number = Number((match[2] ?? '').replace(/,/g, ''))
  return ok({ number, rest: match[1] || match[4] ? text : '' })
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

/** Reads a day, or a month where a month is asked: `Sept 2025`, `09/2025`, `2025-09`. A term or an event is no date. */
export function readDate(typed: string, precision: 'day' | 'month'): Result<string, string> {
  const day = readTypedDay(typed)
  if (day && isDay(day)) return ok(precision === 'day' ? day : day.slice(0, 7))
  const month = readMonth(tidy(typed).toLowerCase())
  if (month === null) return refuse('It is no date.')
  return precision === 'month' ? ok(month) : refuse('It is a month, and a day is asked.')
}

function readMonth(text: string): string | null {
  const iso = /^([12]\d{3})-(\d{1,2})$/.exec(text)
  const numeric = /^(\d{1,2})[/.-]([12]\d{3})$/.exec(text)
  const worded = /^([a-z]{3,9})\.?,?\s+([12]\d{3}|\d{2})$/.exec(text)
  const year = iso?.[1] ?? numeric?.[2] ?? worded?.[2]
  const named = monthNames.findIndex((name) => worded?.[1]?.startsWith(name)) + 1
  const month = Number(iso?.[2] ?? numeric?.[1] ?? named)
  if (!year || month < 1 || month > 12) return null
  return `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}`
}
