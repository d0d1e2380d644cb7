import { expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { inForceWords } from '../../../shared/frameworks/inForce'
import { aFramework } from '../../builders/frameworks'

const edition = (effectiveTo?: string) => ({
  ...aFramework(),
  effectiveFrom: asDay('2025-09-01'),
  ...(effectiveTo === undefined ? {} : { effectiveTo: asDay(effectiveTo) }),
})
const today = asDay('2026-11-22')

it.each([
  [undefined, 'In force from 1 September 2025.'],
  ['2026-11-22', 'In force from 1 September 2025 until 22 November 2026.'],
  ['2026-11-21', 'Was in force until 21 November 2026.'],
])('an edition with the last day %s', (last, words) => {
  expect(inForceWords(edition(last), today)).toBe(words)
})
