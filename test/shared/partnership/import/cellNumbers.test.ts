import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../../shared/basics/sheet'
import type { Scheme } from '../../../../shared/partnership/identifiers'
import {
  explainIdentifier,
  readIdentifier,
  readLaestabParts,
  usualLaCode,
} from '../../../../shared/partnership/import/cellNumbers'
import { must, refusal } from '../../../builders/must'

describe('a number as a spreadsheet left it', () => {
  it.each<[Scheme, Cell, string | null]>([
    ['urn', 138201, '138201'],
    ['urn', ' 138 201\u00A0', '138201'],
    ['urn', '138201.0', '138201'],
    ['urn', "'138201", '138201'],
    ['urn', '="138201"', '138201'],
    ['urn', '138,201', '138201'],
    ['urn', 'URN: 138201', '138201'],
    ['urn', '1.38201E+05', '138201'],
    ['urn', '\u200B138201', '138201'],
    ['urn', '', null],
    ['urn', 'n/a', null],
    ['urn', '–', null],
    ['urn', '#N/A', null],
    ['laestab', '203/4567', '2034567'],
    ['laestab', '203 4567', '2034567'],
    ['laestab', '203-4567', '2034567'],
    ['laestab', '203–4567', '2034567'],
    ['laestab', '203 / 4567', '2034567'],
    ['laestab', '203.4567', '2034567'],
    ['laestab', '2034567', '2034567'],
    ['laestab', 2034567, '2034567'],
    ['laestab', '2034567.0', '2034567'],
    ['laestab', 'DfE no. 203/4567', '2034567'],
    ['ukprn', 10021234, '10021234'],
    ['ukprn', '1.0021234E+07', '10021234'],
    ['earlyYears', 'ey123456', 'EY123456'],
    ['earlyYears', 'EY 123456', 'EY123456'],
    ['earlyYears', 'EY-123456', 'EY123456'],
    ['earlyYears', 2512345, '2512345'],
  ])('%s %j is %j', (scheme, cell, number) => {
    expect(must(readIdentifier(scheme, cell))).toBe(number)
  })

  it.each<[Scheme, Cell, string]>([
    ['laestab', '2034-05-06', 'isADate'],
    ['laestab', '20/03/4567', 'isADate'],
    ['laestab', '03-Apr-67', 'isADate'],
    ['laestab', 'Mar-4567', 'isADate'],
    ['urn', '2026-03-01', 'isADate'],
    ['urn', '1 March 2026', 'isADate'],
    ['laestab', '2.03E+06', 'isRounded'],
    ['urn', '1.4E+05', 'isRounded'],
    ['laestab', 203.4567891, 'isNoNumber'],
    ['laestab', '4567', 'isNoNumber'],
    ['urn', '13820', 'isNoNumber'],
    ['urn', 'see letter', 'isNoNumber'],
    ['ukprn', '20021234', 'isNoNumber'],
    ['earlyYears', 'EY12345', 'isNoNumber'],
  ])('%s %j is refused: %s', (scheme, cell, kind) => {
    const problem = refusal(readIdentifier(scheme, cell))
    expect(problem).toMatchObject({ kind, scheme })
    expect(explainIdentifier(problem).next).not.toBe('')
  })

  it.each<[Scheme, Cell, Scheme, string]>([
    ['urn', '203/4567', 'laestab', '2034567'],
    ['urn', 2034567, 'laestab', '2034567'],
    ['laestab', '138201', 'urn', '138201'],
    ['urn', 'EY123456', 'earlyYears', 'EY123456'],
    ['laestab', '10021234', 'ukprn', '10021234'],
  ])('%s %j is told to be a %s', (scheme, cell, is, number) => {
    const problem = refusal(readIdentifier(scheme, cell))
    expect(problem).toMatchObject({ kind: 'isAnother', is, number })
    const { what, next } = explainIdentifier(problem)
    expect(what).toMatch(/^(An early-years number|A (URN|UKPRN|DfE number)) stands where /)
    expect(next).toMatch(/^Have it read as (an early-years number|a (URN|UKPRN|DfE number)), /)
  })

  it('never throws, and never gives a number of another form', () => {
    const forms = { urn: /^\d{6}$/, laestab: /^\d{7}$/, ukprn: /^10\d{6}$/, earlyYears: /^(EY\d{6}|\d{5,10})$/ }
    fc.assert(
      fc.property(
        fc.constantFrom<Scheme>('urn', 'laestab', 'ukprn', 'earlyYears'),
        fc.oneof(
          fc.string({ maxLength: 12 }),
          fc.string({ unit: fc.constantFrom(...' 0123456789./E+-'), maxLength: 14 }),
          fc.double(),
          fc.boolean(),
        ),
        (scheme, cell) => {
          const read = readIdentifier(scheme, cell)
          expect(!read.ok || read.value === null || forms[scheme].test(read.value)).toBe(true)
        },
      ),
    )
  })
})

describe('a DfE number in two columns', () => {
  it('is made of the code of the authority and the number of the establishment', () => {
    expect(must(readLaestabParts(203, 4567))).toBe('2034567')
    expect(must(readLaestabParts('203', '4567.0'))).toBe('2034567')
    expect(must(readLaestabParts('203', ''))).toBeNull()
    expect(must(readLaestabParts('', '203/4567'))).toBe('2034567')
  })

  it('is refused without its authority, with a date in its place, and too short', () => {
    expect(refusal(readLaestabParts('', '4567')).kind).toBe('isNoNumber')
    expect(refusal(readLaestabParts('203', '4-Apr')).kind).toBe('isADate')
    expect(refusal(readLaestabParts('203', '67')).kind).toBe('isNoNumber')
  })
})

it('most numbers say which authority is meant, unless two are as frequent', () => {
  expect(usualLaCode(['2034567', '2034568', '3014567'])).toBe('203')
  expect(usualLaCode(['2034567', '3014567'])).toBeNull()
  expect(usualLaCode([])).toBeNull()
})
