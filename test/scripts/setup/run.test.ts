import { expect, test } from 'vitest'
import { findOnPath, run } from '../../../scripts/setup/run.mjs'

test('a program is found in the first folder of PATH that has it', () => {
  const exists = (file: string) => ['/opt/bin/soffice', '/usr/bin/soffice'].includes(file)
  expect(findOnPath('soffice', { platform: 'linux', env: { PATH: '/usr/local/bin:/opt/bin:/usr/bin' }, exists })).toBe(
    '/opt/bin/soffice',
  )
})

test('Windows calls it Path, and its programs end in exe or cmd', () => {
  const exists = (file: string) => file === 'D:\\tools\\pdftoppm.exe'
  expect(findOnPath('pdftoppm', { platform: 'win32', env: { Path: 'C:\\Windows;D:\\tools' }, exists })).toBe(
    'D:\\tools\\pdftoppm.exe',
  )
})

test('a program that nobody installed is not found', () => {
  expect(findOnPath('soffice', { platform: 'linux', env: {}, exists: () => true })).toBeNull()
  expect(findOnPath('soffice', { platform: 'linux', env: { PATH: '/usr/bin' }, exists: () => false })).toBeNull()
})

test('what a program printed and its exit code are kept', async () => {
  const script = 'console.log("out"); console.error("err"); process.exitCode = 3'
  const { code, printed } = await run(process.execPath, ['-e', script])
  expect(code).toBe(3)
  expect(printed.split('\n').sort()).toEqual(['', 'err', 'out'])
})

test('a program that cannot be started, or overruns, has failed', async () => {
  expect((await run('/no/such/program', [])).code).toBe(1)
  expect((await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { limit: 200 })).code).toBe(1)
})
