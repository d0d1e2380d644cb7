import { expect, test } from 'vitest'
import { builderSystem, productExecutable, productFolder, unpackedFolder } from '../../../scripts/package/product.mjs'

const product = { name: 'partnership-self-assessment', productName: 'Partnership Self-Assessment', version: '0.1.0' }

test('the folder of a trial made from a stand-in runtime says so', () => {
  const system = { platform: 'linux', machine: 'x64' }
  expect(productFolder(product, system, true)).toBe('partnership-self-assessment-0.1.0-linux-x64')
  expect(productFolder(product, system, false)).toBe('partnership-self-assessment-0.1.0-linux-x64-dev-runtime')
})

test.each([
  ['linux', 'x64', 'linux-unpacked'],
  ['linux', 'arm64', 'linux-arm64-unpacked'],
  ['win32', 'x64', 'win-unpacked'],
  ['win32', 'arm64', 'win-arm64-unpacked'],
  ['darwin', 'x64', 'mac'],
  ['darwin', 'arm64', 'mac-arm64'],
])('on %s %s electron-builder leaves it in %s', (platform, machine, folder) => {
  expect(unpackedFolder({ platform, machine })).toBe(folder)
})

test('the executable is named as each system wants it', () => {
  expect(productExecutable(product, 'linux')).toBe('partnership-self-assessment')
  expect(productExecutable(product, 'win32')).toBe('Partnership Self-Assessment.exe')
  expect(productExecutable(product, 'darwin')).toBe(
    'Partnership Self-Assessment.app/Contents/MacOS/Partnership Self-Assessment',
  )
})

test('each system has its word for electron-builder', () => {
  expect(['linux', 'win32', 'darwin'].map(builderSystem)).toEqual(['--linux', '--win', '--mac'])
})
