import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildKey, filesAt, noteBuilt } from '../../../scripts/build/staleness.mjs'

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

test('a file that is only touched or written again as it was keeps it', () => {
  const first = key()
  utimesSync(path.join(folder, 'package.json'), 1, 1)
  writeFileSync(path.join(folder, 'shared/returns/answer.ts'), 'export {}')
  expect(key()).toBe(first)
})

test('a file that becomes another of the same size, is added or removed changes it', () => {
  const first = key()
  writeFileSync(path.join(folder, 'package.json'), '[]')
  const written = key()
  writeFileSync(path.join(folder, 'shared/returns/undo.ts'), '')
  const added = key()
  rmSync(path.join(folder, 'shared/returns/answer.ts'))
  const removed = key()
  expect(new Set([first, written, added, removed]).size).toBe(4)
})

test('the order in which the disk lists files does not matter', () => {
  const files = filesAt(folder, ['shared', 'package.json'])
  expect(buildKey([...files].reverse())).toBe(buildKey(files))
})

test('folders are read to the bottom and named with forward slashes', () => {
  expect(filesAt(folder, ['shared']).map((file) => file.place)).toEqual(['shared/returns/answer.ts'])
})

test('a note of what was built leaves the one of a folder that shares its file as it is', () => {
  const [here, there] = [path.join(folder, 'cache/built-from'), path.join(folder, 'built-from')]
  noteBuilt(here, 'first')
  linkSync(here, there)
  noteBuilt(here, 'second')
  expect([here, there].map((file) => readFileSync(file, 'utf8'))).toEqual(['second', 'first'])
})
