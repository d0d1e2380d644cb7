import { expect, test } from 'vitest'
import { hasDisplay, hasWaylandOnly } from '../../../scripts/setup/display.mjs'

test('only Linux can be without a display', () => {
  expect(hasDisplay('win32', {})).toBe(true)
  expect(hasDisplay('darwin', {})).toBe(true)
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
})

test('X11 and Wayland both count', () => {
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
})

test('Wayland alone is told from Wayland beside X11', () => {
  expect(hasWaylandOnly('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasWaylandOnly('linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' })).toBe(false)
  expect(hasWaylandOnly('linux', {})).toBe(false)
})
