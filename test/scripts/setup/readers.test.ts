import { expect, test } from 'vitest'
import { findReader, isAsWideAsArial, type Reader, readers, readersRemedy } from '../../../scripts/setup/readers.mjs'

const nowhere = { find: () => null, exists: () => false }
const reader = (variable: string): Reader => {
  const found = readers[variable]
  if (found === undefined) throw new Error(`no reader ${variable}`)
  return found
}

test('a reader is found on PATH, under any of its names', () => {
  const find = (name: string) => (name === 'python' ? 'C:\\Python\\python.exe' : null)
  expect(findReader(reader('PSA_PYTHON'), { platform: 'win32', ...nowhere, find })).toBe('C:\\Python\\python.exe')
})

test('LibreOffice is also found where its installers for Windows and macOS put it', () => {
  const soffice = reader('PSA_SOFFICE')
  const windows = 'C:\\Program Files\\LibreOffice\\program\\soffice.exe'
  const mac = '/Applications/LibreOffice.app/Contents/MacOS/soffice'
  const installed = { ...nowhere, exists: (file: string) => file === windows || file === mac }
  expect(findReader(soffice, { platform: 'win32', ...installed })).toBe(windows)
  expect(findReader(soffice, { platform: 'darwin', ...installed })).toBe(mac)
  expect(findReader(soffice, { platform: 'linux', ...installed })).toBeNull()
})

test('a reader that nobody installed is not found', () => {
  for (const each of Object.values(readers)) expect(findReader(each, { platform: 'win32', ...nowhere })).toBeNull()
})

test('Windows and macOS are given a command for each missing reader', () => {
  const missing = [reader('PSA_SOFFICE'), reader('PSA_PDFTOPPM')]
  expect(readersRemedy(missing, 'win32').match(/winget install \S+/g)).toHaveLength(2)
  expect(readersRemedy(missing, 'darwin')).toContain('brew install --cask libreoffice\n  brew install poppler')
})

test('a font is as wide as Arial where the system gives Arial or one made to its measure', () => {
  for (const family of ['Arial\n', 'Liberation Sans\n', 'Arimo']) expect(isAsWideAsArial(family)).toBe(true)
  for (const family of ['DejaVu Sans\n', 'Nimbus Sans\n', 'spawn fc-match ENOENT', '']) {
    expect(isAsWideAsArial(family)).toBe(false)
  }
})
