import { expect, test } from 'vitest'
import { sandboxIsBlocked } from '../../../scripts/setup/sandbox.mjs'

const ordinary = { appArmorRestricts: null, namespacesAllowed: '1', trialFailed: false, helperIsRoots: false }

test('an ordinary Linux lets the sandbox start', () => {
  expect(sandboxIsBlocked(ordinary)).toBe(false)
  expect(sandboxIsBlocked({ ...ordinary, appArmorRestricts: '0', namespacesAllowed: null })).toBe(false)
})

test('a switch of the kernel, or a container, can block it', () => {
  expect(sandboxIsBlocked({ ...ordinary, appArmorRestricts: '1' })).toBe(true)
  expect(sandboxIsBlocked({ ...ordinary, namespacesAllowed: '0' })).toBe(true)
  expect(sandboxIsBlocked({ ...ordinary, trialFailed: true })).toBe(true)
})

test("a helper that is root's gets round it", () => {
  expect(sandboxIsBlocked({ ...ordinary, appArmorRestricts: '1', helperIsRoots: true })).toBe(false)
})
