import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { alone, lockIsAbandoned } from '../../../scripts/setup/lock.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'psa-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['its owner is at work', { owner: 1, ownerIsAlive: true, ageSeconds: 60 }, false],
  ['its owner has gone', { owner: 1, ownerIsAlive: false, ageSeconds: 1 }, true],
  ['it was made this moment and has no name yet', { owner: null, ownerIsAlive: false, ageSeconds: 1 }, false],
  ['it never got a name', { owner: null, ownerIsAlive: false, ageSeconds: 11 }, true],
  [
    'it is older than any set-up, whoever has that number now',
    { owner: 1, ownerIsAlive: true, ageSeconds: 1201 },
    true,
  ],
])('a lock is judged: %s', (_why, lock, isAbandoned) => {
  expect(lockIsAbandoned(lock)).toBe(isAbandoned)
})

test('two that do the same work do it one after the other', async () => {
  const order: string[] = []
  const work = (name: string) =>
    alone(path.join(folder, 'lock'), async () => {
      order.push(`${name} begins`)
      await pause(50)
      order.push(`${name} ends`)
    })
  await Promise.all([work('a'), work('b')])
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('a lock whose owner was killed is taken over', async () => {
  const lock = path.join(folder, 'lock')
  const gone = spawnSync(process.execPath, ['-e', ''])
  mkdirSync(lock)
  writeFileSync(path.join(lock, 'owner'), String(gone.pid))
  expect(await alone(lock, async () => 'done')).toBe('done')
})

test('the lock goes when the work fails', async () => {
  const lock = path.join(folder, 'lock')
  await expect(alone(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(lock)).toBe(false)
})
