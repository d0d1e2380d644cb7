import { expect, it } from 'vitest'
import { idSchema } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'

it.each([
  'a',
  'S11-01.1',
  's11-core@2026.1',
  'sample-a1-2025-26-northmere-police-S11-01.1',
  '6f1c2b1e-0000-4000-8000-000000000000',
  'x'.repeat(80),
])('reads the id %s', (text) => {
  expect(parse(idSchema(), text)).toEqual({ ok: true, value: text })
})

it.each(['', '-a', '.a', 'a b', 'a/b', 'a\\b', 'é', 'x'.repeat(81), 3, null])('refuses %j', (value) => {
  expect(parse(idSchema(), value).ok).toBe(false)
})
