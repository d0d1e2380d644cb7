import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildKey, filesAt } from '../../../scripts/build/staleness.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'psa-build-'))
  mkdirSync(path.join(folder, 'shared/returns'), { recursive: true })
  writeFileSync(path.join(folder, 'shared/returns/answer.ts'), 'export {}')
  writeFileSync(path.join(folder, 'package.json'), '{}')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const key = () => buildKey(filesAt(folder, ['shared', 'package.json', 'not-there']))

test('an untouched tree keeps its key', () => {
  expect(key()).toBe(key())
})

test('a file that is written, added or removed changes it', () => {
  const first = key()
  utimesSync(path.join(folder, 'package.json'), 1, 1)
  const touched = key()
  writeFileSync(path.join(folder, 'shared/returns/undo.ts'), '')
  const added = key()
  rmSync(path.join(folder, 'shared/returns/answer.ts'))
  const removed = key()
  expect(new Set([first, touched, added, removed]).size).toBe(4)
})

test('the order in which the disk lists files does not matter', () => {
  const files = filesAt(folder, ['shared', 'package.json'])
  expect(buildKey([...files].reverse())).toBe(buildKey(files))
})

test('folders are read to the bottom and named with forward slashes', () => {
  expect(filesAt(folder, ['shared']).map((file) => file.place)).toEqual(['shared/returns/answer.ts'])
})
