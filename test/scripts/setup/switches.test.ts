import { expect, test } from 'vitest'
import { electronSwitches } from '../../../scripts/setup/switches.mjs'

const ordinary = { isRoot: false, onOwnDisplay: false, onWaylandOnly: false }

test('an ordinary start has no switches: the sandbox stays on', () => {
  expect(electronSwitches(ordinary)).toEqual([])
})

test('the sandbox goes for root only', () => {
  expect(electronSwitches({ ...ordinary, isRoot: true })).toEqual(['--no-sandbox'])
})

test('the graphics card and the chatter go on our own display only', () => {
  expect(electronSwitches({ ...ordinary, onOwnDisplay: true })).toEqual(['--disable-gpu', '--log-level=3'])
})

test('where there is only Wayland, Electron is told to look for it', () => {
  expect(electronSwitches({ ...ordinary, onWaylandOnly: true })).toEqual(['--ozone-platform-hint=auto'])
})
