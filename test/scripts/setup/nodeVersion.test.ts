import { expect, test } from 'vitest'
import { checkNodeVersion, nodeIsSupported } from '../../../scripts/setup/nodeVersion.mjs'

test.each([
  ['18.20.4', false],
  ['20.18.9', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['23.0.0', true],
  ['24.1.0', true],
])('Node %s is supported: %s', (version, isSupported) => {
  expect(nodeIsSupported(version)).toBe(isSupported)
})

test('an old Node is refused with what to install', () => {
  expect(() => checkNodeVersion('18.20.4')).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('18.20.4'),
      remedy: expect.stringContaining('nodejs.org'),
    }),
  )
})
