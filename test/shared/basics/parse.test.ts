import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { parse, pathText } from '../../../shared/basics/parse'

const schema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(5)),
  code: z.optional(z.string().check(z.regex(/^[A-Z]{1,2}$/))),
  kind: z.enum(['one', 'two']),
  scores: z.array(z.number().check(z.maximum(10))).check(z.maxLength(2)),
  either: z.optional(z.union([z.string(), z.array(z.string())])),
})

const sound = { name: 'Ash', kind: 'one', scores: [1, 2] }

describe('parse', () => {
  it('answers the typed value', () => {
    expect(parse(schema, sound)).toEqual({ ok: true, value: sound })
  })

  it.each([
    ['a wrong type', { name: 3 }, 'name', 'a string'],
    ['an empty text', { name: '' }, 'name', 'at least 1 character'],
    ['a long text', { name: 'Sycamore' }, 'name', 'at most 5 characters'],
    ['a text of another form', { code: 'abc' }, 'code', 'a text that fits ^[A-Z]{1,2}$'],
    ['an unknown choice', { kind: 'three' }, 'kind', 'one of: one, two'],
    ['a number in a list', { scores: [1, 12] }, 'scores[1]', 'at most 10'],
    ['a list that is too long', { scores: [1, 2, 3] }, 'scores', 'at most 2 items'],
    ['no list', { scores: {} }, 'scores', 'an array'],
    ['a kind of value that none of the choices takes', { either: 3 }, 'either', 'another kind of value'],
    ['a name it does not know', { extra: 1 }, '', 'only known names, not extra'],
  ])('names the place of %s', (_what, change, path, expected) => {
    expect(parse(schema, { ...sound, ...change })).toEqual({ ok: false, problem: [{ path, expected }] })
  })

  it('names every place, not only the first', () => {
    const parsed = parse(schema, { ...sound, name: 1, kind: 'three', scores: ['a', 'b'] })
    expect(parsed.ok ? [] : parsed.problem.map(({ path }) => path)).toEqual(['name', 'kind', 'scores[0]', 'scores[1]'])
  })

  it('never answers with words about code', () => {
    for (const value of [null, 3, [], 'x', { name: {} }, { ...sound, either: true }]) {
      const parsed = parse(schema, value)
      const said = parsed.ok ? '' : parsed.problem.map(({ expected }) => expected).join(' ')
      expect(said).not.toMatch(/regex|undefined|invalid input|\ba (array|object)\b/i)
      expect(said).not.toBe('')
    }
  })
})

it.each([
  [[], ''],
  [['standards', 2, 'questions', 0, 'id'], 'standards[2].questions[0].id'],
  [['a', 'b'], 'a.b'],
  [[0], '[0]'],
])('writes the place %j as %j', (path, text) => {
  expect(pathText(path)).toBe(text)
})
