import { expect, test } from 'vitest'
import { stageNames, stagesFor, usage } from '../../../scripts/test/stages.mjs'

test('without words every stage runs, the quick ones first', () => {
  expect(stagesFor([])).toEqual({ stages: ['check', 'unit', 'component', 'journeys', 'packaged'], more: [] })
})

test('one stage can be run alone, with words for the test runner', () => {
  expect(stagesFor(['unit', 'zip', '-t', 'link'])).toEqual({ stages: ['unit'], more: ['zip', '-t', 'link'] })
})

test('pages are approved by the journey that compares them, which is told so', () => {
  expect(stagesFor(['approve'])).toEqual({
    stages: ['journeys'],
    more: ['test/journeys/approved-pages.test.ts'],
    env: { PSA_APPROVE_PAGES: '1' },
  })
})

test('what is no stage is refused, and the usage names them all', () => {
  expect(stagesFor(['everything'])).toBeNull()
  for (const name of stageNames) expect(usage).toContain(name)
})
