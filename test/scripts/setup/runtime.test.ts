import { expect, test } from 'vitest'
import { folderOfRuntime } from '../../../scripts/setup/runtime.mjs'

test('the folder of a named executable is found on each system', () => {
  expect(folderOfRuntime('/opt/electron/electron', 'linux')).toBe('/opt/electron')
  expect(folderOfRuntime('C:\\tools\\electron\\electron.exe', 'win32')).toBe('C:\\tools\\electron')
  expect(folderOfRuntime('/Users/a/dist/Electron.app/Contents/MacOS/Electron', 'darwin')).toBe('/Users/a/dist')
})

test('another program is not taken for Electron', () => {
  expect(folderOfRuntime('/usr/bin/chromium', 'linux')).toBeNull()
  expect(folderOfRuntime('/usr/bin/my-electron', 'linux')).toBeNull()
  expect(folderOfRuntime('/Users/a/Electron.app', 'darwin')).toBeNull()
})
