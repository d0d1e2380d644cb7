import { expect, it } from 'vitest'
import { impossible, ok, refuse } from '../../../shared/basics/result'

it('keeps a value and a problem apart', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 })
  expect(refuse({ kind: 'no' })).toEqual({ ok: false, problem: { kind: 'no' } })
})

it('throws on a case that cannot be', () => {
  expect(() => impossible('new case' as never)).toThrow('"new case"')
})
