import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesUnder, linkFolder, settle } from '../../../scripts/package/folders.mjs'
import { sumsText } from '../../../scripts/package/sums.mjs'
import { newFolder, removeFolder } from '../../journeys/support/app'

let folder = ''
beforeEach(() => {
  folder = newFolder()
  mkdirSync(path.join(folder, 'from', 'deep'), { recursive: true })
  writeFileSync(path.join(folder, 'from', 'deep', 'program'), 'runs', { mode: 0o700 })
  writeFileSync(path.join(folder, 'from', 'words'), 'read me', { mode: 0o600 })
})
afterEach(() => removeFolder(folder))

test('a folder gets second names for its files, but for those left out', () => {
  linkFolder(path.join(folder, 'from'), path.join(folder, 'to'), ({ name }) => name !== 'words')
  expect(filesUnder(path.join(folder, 'to'))).toEqual(['deep/program'])
  expect(statSync(path.join(folder, 'to', 'deep', 'program')).nlink).toBe(2)
})

test('everything gets one time and plain rights, and keeps a helper that runs as root', () => {
  chmodSync(path.join(folder, 'from', 'deep', 'program'), 0o4755)
  settle(path.join(folder, 'from'), 1_000)
  const stat = (place: string) => statSync(path.join(folder, 'from', place))
  expect(stat('words').mode & 0o7777).toBe(0o644)
  expect(stat('deep/program').mode & 0o7777).toBe(0o4755)
  expect([stat('.'), stat('deep'), stat('words')].map(({ mtimeMs }) => mtimeMs)).toEqual([1e6, 1e6, 1e6])
})

test('the list of hashes is read by the system’s own program', () => {
  const file = path.join(folder, 'from', 'words')
  const list = path.join(folder, 'from', 'SHA256SUMS')
  writeFileSync(list, sumsText([file]))
  expect(readFileSync(list, 'utf8')).toMatch(/^[0-9a-f]{64} {2}words\n$/)
  expect(execFileSync('sha256sum', ['-c', list], { cwd: path.dirname(list), encoding: 'utf8' })).toContain('words: OK')
})
