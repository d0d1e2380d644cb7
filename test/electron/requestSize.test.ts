import { expect, test } from 'vitest'
import { requestSize, sizeLimits } from '../../electron/requestSize'
import { callNames } from '../../shared/bridge'

test('counts texts, names and bytes, however deep', () => {
  expect(requestSize({ a: 'four' }, 1_000)).toBe(8 + 2 + 8)
  expect(requestSize({ list: [new Uint8Array(500)] }, 1_000)).toBe(8 + 8 + 8 + 500)
})

test('stops counting past its limit, also in a value that contains itself', () => {
  const endless: { self?: object } = {}
  endless.self = endless
  expect(requestSize(endless, 10_000)).toBeLessThan(10_100)
  expect(requestSize('x'.repeat(100_000_000), 1_000)).toBeGreaterThan(1_000)
})

test('every call has a limit, and only those that carry content may be large', () => {
  expect(Object.keys(sizeLimits).sort()).toEqual([...callNames].sort())
  expect(sizeLimits.openWorkspace).toBeLessThan(1024 * 1024)
  expect(sizeLimits.createWorkspace).toBeGreaterThan(50 * 1024 * 1024)
})
