import { expect, test } from 'vitest'
import { programWords } from '../../electron/programWords'

const isApp = (word: string) => word === '/app'
const words = (...argv: string[]) => programWords(['electron', ...argv], isApp)

test('the words after the application’s folder are the program’s own', () => {
  expect(words('/app', 'report', 'a.psa', '--document', 'all', '--out', 'out')).toEqual([
    'report',
    'a.psa',
    '--document',
    'all',
    '--out',
    'out',
  ])
})

test('a packaged program has no folder among its words', () => {
  expect(words('check', 'a.psa')).toEqual(['check', 'a.psa'])
})

test('the runtime’s switches are left out, wherever they stand', () => {
  expect(words('--inspect=0', '/app', '--no-sandbox', '--disable-gpu', '--log-level=3')).toEqual([])
  expect(words('/app', '--user-data-dir=/tmp/x y', 'sample', '--remote-debugging-port=0', '--out', 'f.psa')).toEqual([
    'sample',
    '--out',
    'f.psa',
  ])
})

test('a word that the program does not know stays, so that it can be refused', () => {
  expect(words('/app', 'report', '--outt', 'x', '--no-sandboxes')).toEqual(['report', '--outt', 'x', '--no-sandboxes'])
})
