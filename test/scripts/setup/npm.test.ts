import { expect, test } from 'vitest'
import { npmCommand } from '../../../scripts/setup/npm.mjs'

const world = { platform: 'linux', node: '/usr/bin/node', npmScript: undefined, interpreter: undefined }

test('the npm that started us is called through Node', () => {
  const npmScript = '/usr/lib/node_modules/npm/bin/npm-cli.js'
  expect(npmCommand({ ...world, npmScript })).toEqual({ command: '/usr/bin/node', words: [npmScript] })
})

test('so it is on Windows, where the batch file would need a shell', () => {
  const npmScript = 'C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js'
  const node = 'C:\\Program Files\\nodejs\\node.exe'
  expect(npmCommand({ ...world, platform: 'win32', node, npmScript })).toEqual({ command: node, words: [npmScript] })
})

test('another package manager is not taken for npm', () => {
  expect(npmCommand({ ...world, npmScript: '/usr/lib/yarn/yarn.js' })).toEqual({ command: 'npm', words: [] })
})

test('started without npm, Windows needs its command interpreter', () => {
  expect(npmCommand({ ...world, platform: 'win32', interpreter: 'C:\\Windows\\cmd.exe' })).toEqual({
    command: 'C:\\Windows\\cmd.exe',
    words: ['/d', '/s', '/c', 'npm'],
  })
  expect(npmCommand({ ...world, platform: 'darwin' })).toEqual({ command: 'npm', words: [] })
})
