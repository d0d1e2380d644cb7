import { type Day, isDay, readTypedDay } from '../basics/day'
import { impossible } from '../basics/result'
import type { FieldOf } from './field'
import type { FieldProblem } from './fieldValue'

// What people type in the box of a number or a date, read as a value.

/** A number as people write it: `1,240`, `12.5`, `85%`. Null for anything else. */
export function readTypedNumber(typed: string): number | null {
  const number = /^(-?(?:\d{1,3}(?:[, ]\d{3})+|\d{1,10})(?:\.\d{1,4})?)\s*%?$/.exec(typed.trim().replace(/\s/g, ' '))
  return number ? Number(number[1]?.replace(/[, ]/g, '')) : null
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** A day, or a month such as `March 2027`, `3/2027` or `2027-03`, as a date field keeps it. Null for anything else. */
export function readTypedDate(typed: string, precision: FieldOf<'date'>['precision']): string | null {
  if (precision === 'day') return readTypedDay(typed)
  const text = typed.trim().toLowerCase()
  const numbers = /^(\d{1,2})[/.-]([12]\d{3})$/.exec(text)
  const turned = /^([12]\d{3})-(\d{1,2})$/.exec(text)
  const named = /^([a-z]{3,9})\.?\s+([12]\d{3})$/.exec(text)
  const month =
    numbers?.[1] ?? turned?.[2] ?? String(months.findIndex((name) => named && name.startsWith(named[1] ?? '-')) + 1)
  const year = numbers?.[2] ?? turned?.[1] ?? named?.[2]
  if (!year || Number(month) < 1) return null
  const made = `${year}-${month.padStart(2, '0')}`
  return isDay(`${made}-01` as Day) ? made : null
}

/** Why a typed answer is not kept, in words that say what to do. */
export function fieldProblemWords(problem: FieldProblem): string {
  switch (problem.kind) {
    case 'notWhole':
      return problem.decimals === 0
        ? 'Write a whole number, such as 12.'
        : `Write a number with at most ${problem.decimals} figures after the point.`
    case 'outOfRange':
      return rangeWords(problem.min, problem.max)
    case 'moreThanAll':
      return 'The first number cannot be larger than the second.'
    case 'notAStep':
      return `Write a percentage in steps of ${problem.step}.`
    case 'wrongPrecision':
      return problem.precision === 'day'
        ? 'Write the day too, like 31 March 2027.'
        : 'Write the month, like March 2027.'
    case 'inTheFuture':
      return 'This date is still to come. Write a date that has passed.'
    case 'wrongKind':
    case 'notAChoice':
      return 'Choose one of the answers that are offered.'
    default:
      return impossible(problem)
  }
}

function rangeWords(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return `Write a number from ${min} to ${max.toLocaleString('en-GB')}.`
  return min !== null
    ? `Write a number of ${min} or more.`
    : `Write a number of ${max?.toLocaleString('en-GB')} or less.`
}
