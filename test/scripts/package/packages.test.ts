import { expect, test } from 'vitest'
import { readBuilderFile } from '../../../scripts/package/builderFile.mjs'
import { packages, possiblePackages } from '../../../scripts/package/packages.mjs'

const machine = { platform: 'linux', toolsAnswer: true, hasSevenZip: false, has: () => true }
const targets = (found: ReturnType<typeof possiblePackages>) => found.make.map(({ target }) => target)

test('a computer with a way out makes every package of its own system', () => {
  expect(targets(possiblePackages(machine))).toEqual(['AppImage', 'deb', 'tar.gz', 'zip'])
  expect(targets(possiblePackages({ ...machine, platform: 'win32' }))).toEqual(['nsis', 'nsis', 'portable', 'zip'])
  expect(targets(possiblePackages({ ...machine, platform: 'darwin' }))).toEqual(['dmg', 'zip'])
})

test("other systems' packages are left out with the reason", () => {
  expect(possiblePackages(machine).leaveOut).toContainEqual({
    title: 'macOS disk image',
    why: 'is made on macOS only',
  })
})

test('without a way out Linux makes what its own programs make, and says what is missing', () => {
  const closed = { ...machine, toolsAnswer: false }
  expect(targets(possiblePackages(closed))).toEqual(['deb', 'tar.gz', 'zip'])
  const bare = possiblePackages({ ...closed, has: (program) => program === 'tar' })
  expect(targets(bare)).toEqual(['tar.gz'])
  expect(bare.leaveOut).toContainEqual({
    title: 'Debian package',
    why: 'needs the program dpkg-deb, which is not installed here',
  })
  expect(targets(possiblePackages({ ...closed, platform: 'win32', hasSevenZip: true }))).toEqual(['zip'])
})

test('one of the two Windows installers is for the whole computer, and named so', () => {
  const words = packages.filter(({ target }) => target === 'nsis').map(({ more }) => more.join(' '))
  expect(words[0]).toBe('')
  expect(words[1]).toMatch(/nsis\.perMachine=true .*-setup-all-users\./)
})

test.each([
  ['win', 'win32'],
  ['linux', 'linux'],
  ['mac', 'darwin'],
] as const)('electron-builder.yml has the same targets for %s', (section, platform) => {
  const ours = packages.filter((one) => one.platform === platform).map(({ target }) => target)
  expect(readBuilderFile()[section].target).toEqual([...new Set(ours)])
})
