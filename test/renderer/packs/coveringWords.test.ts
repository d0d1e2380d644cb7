import { expect, it } from 'vitest'
import { coveringWords } from '../../../renderer/packs/coveringWords'
import { asDay } from '../../../shared/basics/day'

const cycle = { title: 'Section 11, 2026 to 2027', closesOn: asDay('2026-11-22') }

it('asks for a return by its day, and as soon as can be once the day is past', () => {
  expect(coveringWords(cycle, 'pack', asDay('2026-11-22'))).toContain(
    'Please complete the attached return by 22 November 2026.',
  )
  const late = coveringWords(cycle, 'pack', asDay('2026-11-23'))
  expect(late).toContain('The attached return was due on 22 November 2026. Please return it as soon as you can.')
  expect(late).not.toContain('Please complete')
})
