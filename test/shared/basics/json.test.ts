import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json, jsonFault, jsonLimits, readJson, sameJson } from '../../../shared/basics/json'

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`

describe('canonicalJson', () => {
  it.each<[Json, string]>([
    [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
    [{ z: { y: 1, x: 2 } }, '{"z":{"x":2,"y":1}}'],
    ['a"b', '"a\\"b"'],
    [[], '[]'],
  ])('%j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ a: undefined, b: 1 } as unknown as Json)).toBe('{"b":1}')
  })

  it('says the same of the same value, and reads back as it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value as Json)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })
})

describe('sameJson', () => {
  it.each<[Json, Json, boolean]>([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [[1, 2], [2, 1], false],
    [null, '', false],
    [{ a: null }, {}, false],
    ['x', 'x', true],
  ])('of %j and %j is %s', (a, b, same) => {
    expect(sameJson(a, b)).toBe(same)
  })
})

describe('readJson', () => {
  it.each([
    ['{"a":1', 'is not complete JSON text'],
    ['', 'is not complete JSON text'],
    ['{"__proto__":{"x":1}}', 'uses the forbidden name "__proto__" at the top'],
    ['{"a":{"constructor":1}}', 'uses the forbidden name "constructor" at a'],
    ['{"a":[{"prototype":1}]}', 'uses the forbidden name "prototype" at a.0'],
    [
      nested(jsonLimits.depth + 2),
      `is nested too deeply at ${Array(jsonLimits.depth + 1)
        .fill('0')
        .join('.')}`,
    ],
    [`{"a":${JSON.stringify('x'.repeat(jsonLimits.text + 1))}}`, 'has a text that is too long at a'],
    [
      `{"a":[${Array(jsonLimits.list + 1)
        .fill(0)
        .join(',')}]}`,
      'has a list that is too long at a',
    ],
    ['{"a":1e999}', 'has a number that is too large at a'],
  ])('refuses %.40s', (text, wrong) => {
    expect(readJson(text)).toEqual({ wrong })
  })

  it.each([
    nested(jsonLimits.depth + 1),
    JSON.stringify('x'.repeat(jsonLimits.text)),
    JSON.stringify(Array(jsonLimits.list).fill(0)),
    '{"toString":1}',
    'null',
    '-1.5e3',
  ])('reads %.40s', (text) => {
    expect(readJson(text)).toEqual({ value: JSON.parse(text) })
  })
})

describe('jsonFault', () => {
  it.each([
    ['a function', { a: () => 1 }, 'is no JSON value at a'],
    ['a date', { a: new Date(0) }, 'is no JSON value at a'],
    ['a map', new Map(), 'is no JSON value at the top'],
    ['undefined in a list', [undefined], 'is no JSON value at 0'],
    ['not a number', Number.NaN, 'has a number that is too large at '],
  ])('finds %s', (_what, value, wrong) => {
    expect(jsonFault(value)).toBe(wrong)
  })

  it('lets an undefined member be', () => {
    expect(jsonFault({ a: undefined })).toBeNull()
  })

  it('counts the depth it is told it stands at', () => {
    expect(jsonFault([[]], '', jsonLimits.depth - 1)).toBeNull()
    expect(jsonFault([[]], '', jsonLimits.depth)).toBe('is nested too deeply at 0')
  })
})
