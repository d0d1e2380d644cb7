import { expect, test } from 'vitest'
import { electronWords } from '../../../scripts/start/electronWords.mjs'

const start = { isRoot: false, onOwnDisplay: false, folder: '/repo', words: ['check', 'a.psa'] }

test('an ordinary start has no switches: the sandbox stays on', () => {
  expect(electronWords(start)).toEqual(['/repo', 'check', 'a.psa'])
})

test('the sandbox goes only for root, the graphics card only on our own display', () => {
  expect(electronWords({ ...start, isRoot: true })).toEqual(['--no-sandbox', '/repo', 'check', 'a.psa'])
  expect(electronWords({ ...start, onOwnDisplay: true })).toEqual([
    '--disable-gpu',
    '--log-level=3',
    '/repo',
    'check',
    'a.psa',
  ])
})
