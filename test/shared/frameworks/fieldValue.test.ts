import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { type Field, type FieldValue, fieldValueSchema } from '../../../shared/frameworks/field'
import {
  fieldProblem,
  fieldText,
  isFieldAnswered,
  isOld,
  scoreOf,
  scoreText,
} from '../../../shared/frameworks/fieldValue'
import { aField, aFramework } from '../../builders/frameworks'
import { today } from '../../builders/returns'

const framework = aFramework()

// Values by kind, as short as a table can bear.
const level = (id: string): FieldValue => ({ kind: 'level', level: asId(id) })
const choice = (id: string): FieldValue => ({ kind: 'choice', option: asId(id) })
const choices = (...ids: string[]): FieldValue => ({ kind: 'choices', options: ids.map((id) => asId(id)) })
const number = (value: number): FieldValue => ({ kind: 'number', number: value })
const share = (part: number | null, of: number | null): FieldValue => ({ kind: 'share', part, of })
const percentage = (value: number): FieldValue => ({ kind: 'percentage', percentage: value })
const points = (given: Record<string, number | null>) => ({ kind: 'criteria', points: given }) as const
const date = (on: string): FieldValue => ({ kind: 'date', on })
const role = (words: string, name = ''): FieldValue => ({ kind: 'role', role: words, name })
const text = (words: string): FieldValue => ({ kind: 'text', text: words })
const notKnown: FieldValue = { kind: 'notKnown' }

describe('fieldProblem', () => {
  const wrongKind = { kind: 'wrongKind' }

  it.each<[string, Field, FieldValue, object | null]>([
    ['a level', aField('level'), level('good'), null],
    ['another kind', aField('level'), text('good'), wrongKind],
    ['"not known" where it may be said', aField('number', { notKnown: true }), notKnown, null],
    ['"not known" where it may not', aField('number'), notKnown, wrongKind],
    ['a choice', aField('choice'), choice('no'), null],
    ['a choice that is not offered', aField('choice'), choice('maybe'), { kind: 'notAChoice' }],
    ['choices', aField('choices'), choices('yes', 'no'), null],
    ['choices with one not offered', aField('choices'), choices('yes', 'maybe'), { kind: 'notAChoice' }],
    ['the least number', aField('number', { min: 0, max: 9 }), number(0), null],
    ['the largest number', aField('number', { min: 0, max: 9 }), number(9), null],
    ['a number too small', aField('number', { min: 0 }), number(-1), { kind: 'outOfRange', min: 0, max: null }],
    ['a number too large', aField('number', { max: 9 }), number(10), { kind: 'outOfRange', min: null, max: 9 }],
    ['half of a whole number', aField('number'), number(1.5), { kind: 'notWhole', decimals: 0 }],
    ['two figures', aField('number', { decimals: 2 }), number(0.29), null],
    ['three figures for two', aField('number', { decimals: 2 }), number(0.295), { kind: 'notWhole', decimals: 2 }],
    ['a part of a whole', aField('share'), share(47, 52), null],
    ['all of it', aField('share'), share(52, 52), null],
    ['more than all', aField('share'), share(53, 52), { kind: 'moreThanAll' }],
    ['half a share', aField('share'), share(53, null), null],
    ['a part that is not whole', aField('share'), share(1.5, 52), { kind: 'notWhole', decimals: 0 }],
    ['a whole that is not whole', aField('share'), share(null, 5.2), { kind: 'notWhole', decimals: 0 }],
    ['a step', aField('percentage'), percentage(85), null],
    ['nought per cent', aField('percentage'), percentage(0), null],
    ['between steps', aField('percentage'), percentage(86), { kind: 'notAStep', step: 5 }],
    ['points', aField('criteria'), points({ a: 2, b: 0 }), null],
    ['more points than a criterion has', aField('criteria'), points({ a: 3 }), { kind: 'outOfRange', min: 0, max: 2 }],
    ['a criterion that may not apply', aField('criteria'), points({ a: null }), null],
    ['one that always applies', aField('criteria'), points({ c: null }), { kind: 'notAChoice' }],
    ['points for nothing', aField('criteria'), points({ z: 1 }), { kind: 'notAChoice' }],
    ['today', aField('date'), date('2026-11-22'), null],
    ['tomorrow', aField('date'), date('2026-11-23'), { kind: 'inTheFuture' }],
    ['tomorrow where a booking may stand', aField('date', { future: true }), date('2026-11-23'), null],
    ['a month for a day', aField('date'), date('2026-11'), { kind: 'wrongPrecision', precision: 'day' }],
    ['this month', aField('date', { precision: 'month' }), date('2026-11'), null],
    ['next month', aField('date', { precision: 'month' }), date('2026-12'), { kind: 'inTheFuture' }],
    [
      'a day for a month',
      aField('date', { precision: 'month' }),
      date('2026-11-01'),
      { kind: 'wrongPrecision', precision: 'month' },
    ],
    ['a role', aField('role'), role('Head of practice'), null],
    ['a text', aField('text'), text('x'), null],
  ])('%s', (_what, field, value, problem) => {
    expect(fieldProblem(field, value, today)).toEqual(problem)
  })
})

describe('isFieldAnswered', () => {
  it.each<[string, Field, FieldValue | undefined, boolean]>([
    ['nothing', aField('number'), undefined, false],
    ['nought', aField('number'), number(0), true],
    ['"not known"', aField('number', { notKnown: true }), notKnown, true],
    ['a whole share', aField('share'), share(0, 0), true],
    ['a share without its part', aField('share'), share(null, 52), false],
    ['a share without its whole', aField('share'), share(47, null), false],
    ['choices', aField('choices'), choices('yes'), true],
    ['no choices', aField('choices'), choices(), false],
    ['every criterion', aField('criteria'), points({ a: null, b: 0, c: 5 }), true],
    ['a criterion left', aField('criteria'), points({ a: null, b: 0 }), false],
    ['a role', aField('role'), role('Lead'), true],
    ['a name without its role', aField('role', { asksName: true }), role(' ', 'A. Lead'), false],
    ['a text', aField('text'), text('x'), true],
    ['spaces', aField('text'), text('  '), false],
    ['a level', aField('level'), level('good'), true],
    ['a date', aField('date'), date('1999-01-01'), true],
    ['a percentage of nought', aField('percentage'), percentage(0), true],
  ])('%s: %s', (_what, field, value, answered) => {
    expect(isFieldAnswered(field, value)).toBe(answered)
  })
})

describe('isOld', () => {
  const isOldAt = (field: Field, on: string, day = '2026-11-22') => isOld(field, date(on), asDay(day))

  it.each([
    ['2025-11-21', true],
    ['2025-11-22', false],
    ['2026-11-22', false],
    ['2027-01-01', false],
  ])('a day: %s, twelve months before 22 November 2026: %s', (on, old) => {
    expect(isOldAt(aField('date'), on)).toBe(old)
  })

  it.each([
    ['2025-10', '2026-11-01', true],
    ['2025-11', '2026-11-01', false],
    ['2025-10', '2026-11-30', true],
    ['2025-11', '2026-11-30', false],
    ['2025-12', '2026-12-31', false],
  ])('a month: %s on %s: %s', (on, day, old) => {
    expect(isOldAt(aField('date', { precision: 'month' }), on, day)).toBe(old)
  })

  it('stands on the last day of a shorter month', () => {
    const half = aField('date', { oldAfterMonths: 6 })
    expect([isOldAt(half, '2026-02-28', '2026-08-31'), isOldAt(half, '2026-02-27', '2026-08-31')]).toEqual([
      false,
      true,
    ])
  })

  it('is never said where the framework says so, of "not known", or of nothing', () => {
    expect(isOldAt(aField('date', { oldAfterMonths: null }), '1999-01-01')).toBe(false)
    expect(isOld(aField('date', { notKnown: true }), notKnown, today)).toBe(false)
    expect(isOld(aField('date'), undefined, today)).toBe(false)
  })
})

describe('scoreOf', () => {
  const supplied = aField('criteria', {
    whenNotApplicable: 'supplied',
    alternatives: [
      { without: ['a'], weights: { b: 4, c: 6 } },
      { without: ['b', 'a'], weights: { c: 10 } },
    ],
  })
  const score = (sum: number, without: number, missing: number) => ({ points: sum, most: 10, without, missing })

  it.each<[string, Record<string, number | null>, object]>([
    ['everything', { a: 2, b: 3, c: 5 }, score(10, 0, 0)],
    ['some of it', { a: 1, b: 0, c: 2.5 }, score(3.5, 0, 0)],
    ['what is said so far', { a: 2 }, score(2, 0, 2)],
    ['without one, shared among the rest', { a: null, b: 3, c: 5 }, score(10, 1, 0)],
    ['in part without one', { a: null, b: 3, c: 0 }, score(3.75, 1, 0)],
    ['in part without another', { a: 2, b: null, c: 0 }, score(2.86, 1, 0)],
    ['without two', { a: null, b: null, c: 2.5 }, score(5, 2, 0)],
    ['without one, with one to come', { a: null, c: 5 }, score(6.25, 1, 1)],
  ])('in proportion: %s', (_what, given, expected) => {
    expect(scoreOf(aField('criteria'), points(given))).toEqual(expected)
  })

  it.each<[string, Record<string, number | null>, object | null]>([
    ['everything', { a: 2, b: 3, c: 5 }, score(10, 0, 0)],
    ['the weights for this case', { a: null, b: 3, c: 0 }, score(4, 1, 0)],
    ['half of a weight', { a: null, b: 1.5, c: 2.5 }, score(5, 1, 0)],
    ['the weights for two, in any order', { a: null, b: null, c: 2.5 }, score(5, 2, 0)],
    ['no weights for this case', { a: 2, b: null, c: 5 }, null],
  ])('with supplied weights: %s', (_what, given, expected) => {
    expect(scoreOf(supplied, points(given))).toEqual(expected)
  })

  it('is none where nothing applies', () => {
    const all = aField('criteria', { criteria: [{ id: 'a', label: 'A', weight: 10, notApplicable: true }] })
    expect(scoreOf(all, points({ a: null }))).toBeNull()
  })

  it('is said with what was left out', () => {
    expect(scoreText(aField('criteria'), points({ a: null, c: 5 }))).toBe(
      '6.25 of 10 (1 not applicable, 1 not answered)',
    )
    expect(scoreText(aField('criteria'), points({ a: 2, b: 3, c: 5 }))).toBe('10 of 10')
    expect(scoreText(supplied, points({ b: null }))).toBe('No score: no weights are given for what does not apply')
  })
})

describe('fieldText', () => {
  it.each<[Field, FieldValue | undefined, string]>([
    [aField('number'), undefined, 'Not answered'],
    [aField('number', { notKnown: true }), notKnown, 'Not known'],
    [aField('level'), level('good'), 'Good'],
    [aField('level'), level('gone'), 'Not answered'],
    [aField('choice'), choice('no'), 'No'],
    [aField('choices'), choices('partly', 'yes'), 'Yes and Partly'],
    [aField('choices'), choices(), 'Not answered'],
    [aField('number'), number(0), '0'],
    [aField('number'), number(1240), '1,240'],
    [aField('number', { unit: 'staff' }), number(1240), '1,240 staff'],
    [aField('number', { unit: '£' }), number(1240), '£1,240'],
    [aField('number', { unit: '%' }), number(15), '15%'],
    [aField('share'), share(47, 52), '47 of 52 (90%)'],
    [aField('share'), share(1, 8), '1 of 8 (13%)'],
    [aField('share'), share(3, 4), '3 of 4'],
    [aField('share'), share(1, 200), '1 of 200 (1%)'],
    [aField('share'), share(1, 201), '1 of 201 (0%)'],
    [aField('share'), share(0, 0), '0 of 0'],
    [aField('share'), share(null, 52), 'not given of 52'],
    [aField('share'), share(47, null), '47 of not given'],
    [aField('share'), share(null, null), 'Not answered'],
    [aField('percentage'), percentage(85), '85%'],
    [aField('criteria'), points({ a: 2, b: 3, c: 0 }), '5 of 10'],
    [aField('date'), date('2026-09-18'), '18 September 2026'],
    [aField('date', { precision: 'month' }), date('2026-09'), 'September 2026'],
    [aField('role'), role('Head of practice'), 'Head of practice'],
    [aField('role', { asksName: true }), role('Head of practice', 'A. Lead'), 'A. Lead, Head of practice'],
    [aField('text'), text('We do.'), 'We do.'],
  ])('%j', (field, value, words) => {
    expect(fieldText(framework, field, value)).toBe(words)
  })
})

describe('a value from outside', () => {
  it.each([
    ['a choice', choice('yes'), true],
    ['a day', date('2026-11-22'), true],
    ['a month', date('2026-11'), true],
    ['a day that is not', date('2026-02-30'), false],
    ['a month that is not', date('2026-13'), false],
    ['over a hundred per cent', percentage(101), false],
    ['fewer than none', share(-1, 3), false],
    ['an empty text', text(''), false],
    ['a kind of its own', { kind: 'score', score: 3 }, false],
  ])('%s: %s', (_what, value, fits) => {
    expect(parse(fieldValueSchema, value).ok).toBe(fits)
  })
})
