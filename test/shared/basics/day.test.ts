import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asDay,
  asMoment,
  dayOf,
  daySchema,
  daysBetween,
  isDay,
  longDay,
  momentSchema,
  monthsBefore,
  readTypedDay,
  shortDay,
} from '../../../shared/basics/day'
import { parse } from '../../../shared/basics/parse'

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => asDay(date.toISOString().slice(0, 10)))

describe('isDay', () => {
  it.each(['2026-11-22', '2024-02-29', '2000-02-29', '2026-12-31', '2026-01-01'])('takes %s', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-31',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '22/11/2026',
    '2026-11-22 ',
    '',
    '2026-11-22T00:00:00Z',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false)
  })
})

describe('the schemas', () => {
  it('read a day that exists and say what a day looks like', () => {
    expect(parse(daySchema, '2026-11-22')).toEqual({ ok: true, value: '2026-11-22' })
    expect(parse(daySchema, '2026-02-31')).toEqual({
      ok: false,
      problem: [{ path: '', expected: 'a date like 2026-11-22' }],
    })
  })

  it.each([
    ['2026-11-22T09:00:00.000Z', true],
    ['2026-11-22T09:00:00Z', false],
    ['2026-11-22T09:00:00.000+01:00', false],
    ['2026-11-22', false],
  ])('read the moment %s: %s', (text, reads) => {
    expect(parse(momentSchema, text).ok).toBe(reads)
  })
})

describe('readTypedDay', () => {
  it.each([
    ['31 March 2027', '2027-03-31'],
    ['31 Mar 2027', '2027-03-31'],
    ['31 mar. 2027', '2027-03-31'],
    ['31st March, 2027', '2027-03-31'],
    ['1st Sept 26', '2026-09-01'],
    ['  2nd  june  2026 ', '2026-06-02'],
    ['31/3/2027', '2027-03-31'],
    ['3/4/2027', '2027-04-03'],
    ['31.3.27', '2027-03-31'],
    ['31-03-2027', '2027-03-31'],
    ['31 3 2027', '2027-03-31'],
    ['2027-03-31', '2027-03-31'],
    ['2027-3-1', '2027-03-01'],
    ['29 February 2028', '2028-02-29'],
  ])('reads %j as %s', (typed, day) => {
    expect(readTypedDay(typed)).toBe(day)
  })

  it.each([
    '',
    'ongoing',
    'March 2027',
    '31 February 2027',
    '29 February 2027',
    '32/1/2027',
    '1/13/2027',
    '31 M 2027',
    '31 Mx 2027',
    '1 Marchy 2027',
    '31/3',
    '31/3/027',
    '2027/03/31',
    '31 March 2027 or so',
  ])('knows no day in %j', (typed) => {
    expect(readTypedDay(typed)).toBeNull()
  })

  it('reads back what it is shown', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(readTypedDay(longDay(day))).toBe(day)
        expect(readTypedDay(shortDay(day))).toBe(day)
      }),
    )
  })
})

describe('days in words', () => {
  it.each([
    ['2026-11-22', '22 November 2026', '22 Nov 2026'],
    ['2027-05-01', '1 May 2027', '1 May 2027'],
    ['2026-09-09', '9 September 2026', '9 Sep 2026'],
  ])('%s is %s, and %s in a table', (day, long, short) => {
    expect(longDay(asDay(day))).toBe(long)
    expect(shortDay(asDay(day))).toBe(short)
  })

  it('takes the day of a moment by UTC', () => {
    expect(dayOf(asMoment('2026-11-22T23:59:59.999Z'))).toBe('2026-11-22')
  })
})

describe('daysBetween', () => {
  it.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2026-11-23', 1],
    ['2026-11-22', '2026-11-20', -2],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-03-28', '2026-03-30', 2],
    ['2025-11-22', '2026-11-22', 365],
  ])('from %s to %s is %i', (from, to, days) => {
    expect(daysBetween(asDay(from), asDay(to))).toBe(days)
  })
})

describe('monthsBefore', () => {
  it.each([
    ['2026-09-30', 24, '2024-09-30'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-12-31', 13, '2025-11-30'],
  ])('%s less %i months is %s', (day, count, before) => {
    expect(monthsBefore(asDay(day), count)).toBe(before)
  })

  it('is always a day, never later than the one it is counted from', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (day, count) => {
        const before = monthsBefore(day, count)
        expect(isDay(before)).toBe(true)
        expect(before <= day).toBe(true)
      }),
    )
  })
})
