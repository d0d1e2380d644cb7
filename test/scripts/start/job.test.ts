import path from 'node:path'
import { expect, test } from 'vitest'
import { jobOf, withWholeNames } from '../../../scripts/start/job.mjs'

test.each([
  [[], true, 'window'],
  [[], false, 'unattended'],
  [['help'], false, 'command'],
  [['sample', '--out', 'a.psa'], true, 'command'],
  [['check', 'a.psa'], false, 'command'],
  [['nonsense'], false, 'command'],
  [['mine.psa'], true, 'window'],
  [['mine.psa'], false, 'noDisplay'],
])('%j with a display: %s makes it %s', (words, hasDisplay, job) => {
  expect(jobOf({ words, hasDisplay })).toBe(job)
})

test("names are the reader's, not the application's", () => {
  const words = ['report', 'mine.psa', '--document', 'all', '--out', '../reports']
  expect(withWholeNames(words, '/home/jo/work', path.posix)).toEqual([
    'report',
    '/home/jo/work/mine.psa',
    '--document',
    'all',
    '--out',
    '/home/jo/reports',
  ])
})

test('how a report is to be made is no name', () => {
  const how = ['--size', '20', '--handling', 'Board only', '--status', 'final', '--cycle', 'Schools', '--anonymised']
  expect(withWholeNames(['report', 'n.psa', ...how, '--out', 'o'], '/home/jo', path.posix)).toEqual([
    ...['report', '/home/jo/n.psa', ...how, '--out', '/home/jo/o'],
  ])
})

test('each file to check is a name, and so is a file to open', () => {
  expect(withWholeNames(['check', 'a.psa', 'b'], '/home/jo', path.posix)).toEqual([
    'check',
    '/home/jo/a.psa',
    '/home/jo/b',
  ])
  expect(withWholeNames(['a.psa'], '/home/jo', path.posix)).toEqual(['/home/jo/a.psa'])
})

test('what to do with a framework, and its edition, are no names', () => {
  const words = ['framework', 'export', 'our-audit@2026.1', '--out', 'a@b.xlsx']
  expect(withWholeNames(words, '/home/jo', path.posix)).toEqual([...words.slice(0, 4), '/home/jo/a@b.xlsx'])
  expect(withWholeNames(['framework', 'compare', 'a@1', 'b.json'], '/home/jo', path.posix)).toEqual([
    'framework',
    'compare',
    'a@1',
    '/home/jo/b.json',
  ])
})

test('what to do with organisations is no name', () => {
  expect(
    withWholeNames(['organisations', 'import', 'a@b.csv', 'n.psa', '--out', 'o.psa'], '/home/jo', path.posix),
  ).toEqual(['organisations', 'import', '/home/jo/a@b.csv', '/home/jo/n.psa', '--out', '/home/jo/o.psa'])
  expect(jobOf({ words: ['organisations', 'import'], hasDisplay: true })).toBe('command')
})

test('what to do with packs, their form and their cycle are no names', () => {
  const words = ['packs', 'make', 'n.psa', '--form', 'pack', '--cycle', 'Section 11, 2026', '--out', 'o']
  expect(withWholeNames(words, '/home/jo', path.posix)).toEqual([
    ...['packs', 'make', '/home/jo/n.psa', '--form', 'pack', '--cycle', 'Section 11, 2026', '--out', '/home/jo/o'],
  ])
  expect(withWholeNames(['import', 'a.csv', 'n.psa', '--out', 'o.psa'], '/home/jo', path.posix)).toEqual([
    ...['import', '/home/jo/a.csv', '/home/jo/n.psa', '--out', '/home/jo/o.psa'],
  ])
})

test('verbs, options and unknown verbs stay as they are', () => {
  for (const words of [['help'], ['--help'], ['nonsense'], ['sample', '--out'], []])
    expect(withWholeNames(words, '/home/jo', path.posix)).toEqual(words)
})

test('Windows names are made whole in the Windows way', () => {
  const words = ['sample', '--out', 'D:\\shared\\a.psa']
  expect(withWholeNames(words, 'C:\\Users\\jo', path.win32)).toEqual(words)
  expect(withWholeNames(['check', '..\\a.psa'], 'C:\\Users\\jo', path.win32)).toEqual(['check', 'C:\\Users\\a.psa'])
})
