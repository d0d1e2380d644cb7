import { expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { parse } from '../../../shared/basics/parse'
import { checkCycle, cycleSchema, cycleTitle } from '../../../shared/cycles/cycle'
import { refusal } from '../../builders/must'
import { aCycle } from '../../builders/workspaces'

it('reads back the cycle that the tests build', () => {
  expect(parse(cycleSchema, aCycle())).toEqual({ ok: true, value: aCycle() })
})

it('lets returns be due on the day a cycle opens, and never before', () => {
  expect(checkCycle(aCycle({ opensOn: asDay('2026-09-01'), closesOn: asDay('2026-09-01') })).ok).toBe(true)
  expect(refusal(checkCycle(aCycle({ opensOn: asDay('2026-09-01'), closesOn: asDay('2026-08-31') })))).toEqual({
    kind: 'closesBeforeItOpens',
  })
})

it('asks for a title', () => {
  expect(refusal(checkCycle(aCycle({ title: '  ' })))).toEqual({ kind: 'titleIsMissing' })
})

it.each([
  ['2026-04-01', 'Section 11, 2026 to 2027'],
  ['2027-03-31', 'Section 11, 2026 to 2027'],
  ['2027-01-01', 'Section 11, 2026 to 2027'],
  ['2026-12-31', 'Section 11, 2026 to 2027'],
])('names a cycle that opens on %s %s', (day, title) => {
  expect(cycleTitle('Section 11', asDay(day))).toBe(title)
})
