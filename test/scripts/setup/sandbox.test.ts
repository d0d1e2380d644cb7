import { expect, test } from 'vitest'
import { sandboxIsBlocked } from '../../../scripts/setup/sandbox.mjs'

const ordinary = { isRoot: false, appArmorRestricts: null, namespacesAllowed: '1', helperIsRoots: false }

test('an ordinary Linux lets the sandbox start', () => {
  expect(sandboxIsBlocked(ordinary)).toBe(false)
  expect(sandboxIsBlocked({ ...ordinary, appArmorRestricts: '0', namespacesAllowed: null })).toBe(false)
})

test('either switch of the kernel can block it', () => {
  expect(sandboxIsBlocked({ ...ordinary, appArmorRestricts: '1' })).toBe(true)
  expect(sandboxIsBlocked({ ...ordinary, namespacesAllowed: '0' })).toBe(true)
})

test("a helper that is root's gets round it, and root needs no sandbox", () => {
  expect(sandboxIsBlocked({ ...ordinary, appArmorRestricts: '1', helperIsRoots: true })).toBe(false)
  expect(sandboxIsBlocked({ ...ordinary, appArmorRestricts: '1', isRoot: true })).toBe(false)
})
