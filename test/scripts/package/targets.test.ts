import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { possibleTargets, systems } from '../../../scripts/package/targets.mjs'

const machine = { platform: 'linux', toolsAnswer: true, hasSevenZip: false }

test('a computer with a way out makes every target of its own system', () => {
  expect(possibleTargets(machine).make).toEqual(['AppImage', 'deb', 'tar.gz'])
  expect(possibleTargets({ ...machine, platform: 'win32' }).make).toEqual(['nsis', 'portable', 'zip'])
  expect(possibleTargets({ ...machine, platform: 'darwin' }).make).toEqual(['dmg'])
})

test("other systems' targets are left out with the reason", () => {
  expect(possibleTargets(machine).leaveOut).toContainEqual({ name: 'dmg', why: 'is made on macOS only' })
})

test('without the tools only the archive is made, and only with a 7-Zip at hand', () => {
  const closed = { ...machine, toolsAnswer: false }
  expect(possibleTargets(closed).make).toEqual([])
  expect(possibleTargets({ ...closed, hasSevenZip: true }).make).toEqual(['tar.gz'])
  expect(possibleTargets(closed).leaveOut).toContainEqual({
    name: 'AppImage',
    why: 'needs a tool that cannot be downloaded from here',
  })
})

test.each([
  ['win', 'win32'],
  ['linux', 'linux'],
  ['mac', 'darwin'],
])('electron-builder.yml has the same targets for %s', (section, platform) => {
  const text = readFileSync(path.resolve('electron-builder.yml'), 'utf8')
  const [, listed] = text.match(new RegExp(`^${section}:\\n  target: \\[(.*)\\]$`, 'm')) ?? []
  expect(listed?.split(', ')).toEqual(systems[platform]?.targets)
})
