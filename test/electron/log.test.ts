import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { errorFacts, openLog } from '../../electron/log'
import { temporaryFolder } from './record/world'

test('is a ring of five files', async () => {
  const folder = join(temporaryFolder(), 'log')
  const log = openLog(folder, () => new Date('2026-11-22T09:00:00Z'))
  for (let i = 0; i < 120; i += 1) log('x'.repeat(60_000), { i })
  const newest = () => readFileSync(join(folder, 'log-1.txt'), 'utf8')
  await vi.waitFor(() => expect(newest()).toContain(' i=119\n'), { timeout: 5_000 })
  expect(readdirSync(folder).sort()).toEqual(['log-1.txt', 'log-2.txt', 'log-3.txt', 'log-4.txt', 'log-5.txt'])
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1024 * 1024)
})

test('of an error it takes the kind, the code and our own lines, never the message or a path', () => {
  const error = Object.assign(new Error('Could not read /home/ann/Northmere.psa'), { code: 'ENOENT' })
  error.stack = 'Error: Could not read /home/ann/Northmere.psa\n    at read (/home/ann/app/main.js:12:34)'
  expect(errorFacts(error)).toEqual({ error: 'Error', code: 'ENOENT', at: 'main.js:12:34' })
  expect(errorFacts('Northmere')).toEqual({ error: 'string' })
})
