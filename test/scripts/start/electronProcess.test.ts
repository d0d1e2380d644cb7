import { expect, test } from 'vitest'
import { exitCodeOf, isToBePassedOn, wayToEnd } from '../../../scripts/start/electronProcess.mjs'

const press = { signal: 'SIGTERM', platform: 'linux', hasTerminal: false, lastAt: null, now: 10_000 } as const

test('the exit code goes through; an end by signal has its customary code', () => {
  expect(exitCodeOf(0, null)).toBe(0)
  expect(exitCodeOf(2, null)).toBe(2)
  expect(exitCodeOf(null, 'SIGTERM')).toBe(143)
  expect(exitCodeOf(null, null)).toBe(129)
})

test('a signal is passed on once, not once for each process that repeats it', () => {
  expect(isToBePassedOn(press)).toBe(true)
  expect(isToBePassedOn({ ...press, lastAt: 9_950 })).toBe(false)
  expect(isToBePassedOn({ ...press, lastAt: 8_000 })).toBe(true)
})

test("a terminal's interrupt has reached the application already, except on Windows", () => {
  const interrupt = { ...press, signal: 'SIGINT', hasTerminal: true } as const
  expect(isToBePassedOn(interrupt)).toBe(false)
  expect(isToBePassedOn({ ...interrupt, platform: 'win32' })).toBe(true)
  expect(isToBePassedOn({ ...interrupt, hasTerminal: false })).toBe(true)
})

test('a closed terminal ends the application in good order; Windows asks its window to close', () => {
  expect(wayToEnd('linux', 42, 'SIGINT')).toEqual({ kind: 'signal', signal: 'SIGINT' })
  expect(wayToEnd('darwin', 42, 'SIGHUP')).toEqual({ kind: 'signal', signal: 'SIGTERM' })
  expect(wayToEnd('win32', 42, 'SIGINT')).toEqual({ kind: 'command', command: 'taskkill', words: ['/pid', '42'] })
})
