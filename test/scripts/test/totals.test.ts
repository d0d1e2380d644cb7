import { expect, test } from 'vitest'
import { lastLine, sumOf, totalsOf } from '../../../scripts/test/totals.mjs'

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
})
const report = (passed: number, failed: number, files = [file('passed', passed)]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
})

test('passed and failed tests are counted', () => {
  expect(totalsOf(report(12, 0), 0)).toEqual({ passed: 12, failed: 0 })
  expect(totalsOf(report(10, 2, [file('failed', 12)]), 1)).toEqual({ passed: 10, failed: 2 })
})

test('a file that does not load is a failure', () => {
  expect(totalsOf(report(5, 0, [file('passed', 5), file('failed', 0)]), 1)).toEqual({ passed: 5, failed: 1 })
})

test('a stage that ended badly, ran nothing or left no report has failed', () => {
  expect(totalsOf(report(5, 0), 1)).toEqual({ passed: 5, failed: 1 })
  expect(totalsOf(report(0, 0, []), 0)).toEqual({ passed: 0, failed: 1 })
  expect(totalsOf(null, 0)).toEqual({ passed: 0, failed: 1 })
})

test('the last line is the sum of all stages', () => {
  const stages = [
    { passed: 2, failed: 0 },
    { passed: 300, failed: 1 },
  ]
  expect(lastLine(sumOf(stages))).toBe('302 passed, 1 failed')
  expect(lastLine(sumOf([]))).toBe('0 passed, 0 failed')
})
