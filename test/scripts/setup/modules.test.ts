import { expect, test } from 'vitest'
import { modulesKey, modulesRemedy } from '../../../scripts/setup/modules.mjs'

test('an installation is stale when the lock file or the kind of machine differs', () => {
  const key = modulesKey('{"a":1}', 'linux-x64')
  expect(modulesKey('{"a":1}', 'linux-x64')).toBe(key)
  expect(modulesKey('{"a":2}', 'linux-x64')).not.toBe(key)
  expect(modulesKey('{"a":1}', 'darwin-arm64')).not.toBe(key)
})

test.each([
  ['npm error code EUSAGE\nnpm error `npm ci` can only install packages when in sync', 'npm install'],
  ['npm error code ENOSPC', 'disk is full'],
  ['npm error code EPERM\nnpm error syscall unlink', 'Close other programs'],
  ['npm error code ENOTFOUND\nnpm error network', 'npm ping'],
])('what npm said leads to a remedy', (printed, remedy) => {
  expect(modulesRemedy(printed)).toContain(remedy)
})
