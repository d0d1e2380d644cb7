import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insideOf, unzip } from '../../../scripts/setup/zip.mjs'

const unix = 3
const bytes = (text: string) => new TextEncoder().encode(text)
const mode = (bits: number) => ({ os: unix, attrs: bits * 0x10000 })

let folder = ''
let archive = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'psa-zip-'))
  archive = path.join(folder, 'a.zip')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('chosen entries are written under their new names, packed or stored, with their rights', () => {
  const long = 'line\n'.repeat(10_000)
  writeFileSync(
    archive,
    zipSync({
      'Top/Program': [bytes(long), mode(0o100755)],
      'Top/stored.txt': [bytes('as it is'), { level: 0, ...mode(0o100644) }],
      'Top/deep/folder/note.txt': [bytes('deep'), mode(0o100644)],
      'Other/left.txt': bytes('left out'),
    }),
  )
  const place = (name: string) => (name.startsWith('Top/') ? name.slice(4).replace('Program', 'electron') : null)
  expect(unzip(archive, path.join(folder, 'out'), place)).toBe(3)
  expect(readFileSync(path.join(folder, 'out/electron'), 'utf8')).toBe(long)
  expect(readFileSync(path.join(folder, 'out/stored.txt'), 'utf8')).toBe('as it is')
  expect(readFileSync(path.join(folder, 'out/deep/folder/note.txt'), 'utf8')).toBe('deep')
  expect(existsSync(path.join(folder, 'out/left.txt'))).toBe(false)
  const isExecutable = (statSync(path.join(folder, 'out/electron')).mode & 0o100) !== 0
  expect(isExecutable).toBe(process.platform !== 'win32')
})

test('an entry that climbs out of the folder is refused', () => {
  writeFileSync(archive, zipSync({ '../escaped.txt': bytes('x') }))
  expect(() => unzip(archive, path.join(folder, 'out'), (name) => name)).toThrow(/outside its folder/)
  expect(existsSync(path.join(folder, 'escaped.txt'))).toBe(false)
  expect(() => insideOf(folder, path.resolve('/elsewhere'))).toThrow(/outside its folder/)
})

test('an archive cut short is refused', () => {
  const whole = zipSync({ 'a.txt': bytes('abc') })
  writeFileSync(archive, whole.subarray(0, whole.length - 30))
  expect(() => unzip(archive, path.join(folder, 'out'), (name) => name)).toThrow(/cut short/)
})
