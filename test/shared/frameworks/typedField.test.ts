import { describe, expect, it } from 'vitest'
import type { FieldProblem } from '../../../shared/frameworks/fieldValue'
import { fieldProblemWords, readTypedDate, readTypedNumber } from '../../../shared/frameworks/typedField'

describe('readTypedNumber', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['0', 0],
    ['-3', -3],
    ['12.5', 12.5],
    ['1,240', 1240],
    ['1 240', 1240],
    ['1,240,000', 1_240_000],
    ['85%', 85],
    ['85 %', 85],
    ['007', 7],
  ])('reads %j as %d', (typed, number) => {
    expect(readTypedNumber(typed)).toBe(number)
  })

  it.each(['', ' ', 'twelve', '1,2', '5 2', '12,40', '1.2.3', '1e5', '--3', '<5', '5-6', '12345678901', '%', '1%2'])(
    'does not guess at %j',
    (typed) => {
      expect(readTypedNumber(typed)).toBeNull()
    },
  )
})

describe('readTypedDate', () => {
  it.each([
    ['March 2027', '2027-03'],
    ['mar 2027', '2027-03'],
    ['Sept. 2026', '2026-09'],
    ['June 2026', '2026-06'],
    ['Jul 2026', '2026-07'],
    ['3/2027', '2027-03'],
    ['03.2027', '2027-03'],
    ['12-2026', '2026-12'],
    ['2027-03', '2027-03'],
    ['2027-3', '2027-03'],
  ])('reads the month %j', (typed, month) => {
    expect(readTypedDate(typed, 'month')).toBe(month)
  })

  it.each(['', '2027', '13/2027', '0/2027', 'Smarch 2027', '31 March 2027', 'March', 'March 27', '3/0027', 'ma 2027'])(
    'does not guess a month in %j',
    (typed) => {
      expect(readTypedDate(typed, 'month')).toBeNull()
    },
  )

  it('reads a day where a day is asked', () => {
    expect(readTypedDate('31 March 2027', 'day')).toBe('2027-03-31')
    expect(readTypedDate('March 2027', 'day')).toBeNull()
  })
})

it.each<[FieldProblem, string]>([
  [{ kind: 'notWhole', decimals: 0 }, 'Write a whole number, such as 12.'],
  [{ kind: 'notWhole', decimals: 2 }, 'Write a number with at most 2 figures after the point.'],
  [{ kind: 'outOfRange', min: 0, max: 1200 }, 'Write a number from 0 to 1,200.'],
  [{ kind: 'outOfRange', min: 3, max: null }, 'Write a number of 3 or more.'],
  [{ kind: 'outOfRange', min: null, max: 9 }, 'Write a number of 9 or less.'],
  [{ kind: 'moreThanAll' }, 'The first number cannot be larger than the second.'],
  [{ kind: 'notAStep', step: 5 }, 'Write a percentage in steps of 5.'],
  [{ kind: 'wrongPrecision', precision: 'day' }, 'Write the day too, like 31 March 2027.'],
  [{ kind: 'wrongPrecision', precision: 'month' }, 'Write the month, like March 2027.'],
  [{ kind: 'inTheFuture' }, 'This date is still to come. Write a date that has passed.'],
  [{ kind: 'wrongKind' }, 'Choose one of the answers that are offered.'],
  [{ kind: 'notAChoice' }, 'Choose one of the answers that are offered.'],
])('says what to do about %j', (problem, words) => {
  expect(fieldProblemWords(problem)).toBe(words)
})
