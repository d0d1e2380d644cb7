import { describe, expect, it } from 'vitest'
import { parse } from '../../../shared/basics/parse'
import { cycleSchema } from '../../../shared/cycles/cycle'
import { asideInCycle, dismissInCycle, takeUpInCycle } from '../../../shared/cycles/dismissing'
import { q11, q12 } from '../../builders/frameworks'
import { must } from '../../builders/must'
import { noon } from '../../builders/returns'
import { aCycle } from '../../builders/workspaces'

const flag = { rule: 'silentQuestion', questionId: q11 }
const dee = { at: noon, by: 'Dee' }

describe('a flag on a question of a cycle', () => {
  it('is put aside with its reason, who and when, and taken up again without a trace', () => {
    const cycle = aCycle()
    const aside = must(dismissInCycle(cycle, flag, ' Asked too early. ', dee))
    expect(asideInCycle(aside, flag)).toEqual({ ...flag, reason: 'Asked too early.', ...dee })
    expect(asideInCycle(aside, { ...flag, questionId: q12 })).toBeNull()
    expect(parse(cycleSchema, aside)).toMatchObject({ ok: true })
    expect(must(takeUpInCycle(aside, flag))).toEqual(cycle)
  })

  it('stays without a reason, when it is aside already, when it is not aside, and in a closed cycle', () => {
    const aside = must(dismissInCycle(aCycle(), flag, 'Asked too early.', dee))
    const closed = aCycle({ stage: 'closed' })
    expect(dismissInCycle(aCycle(), flag, ' ', dee)).toMatchObject({ problem: { kind: 'noteIsMissing' } })
    expect(dismissInCycle(aside, flag, 'Again.', dee)).toMatchObject({ problem: { kind: 'nothingChanged' } })
    expect(dismissInCycle(aCycle(), flag, 'x'.repeat(4_001), dee)).toMatchObject({ ok: false })
    expect(takeUpInCycle(aCycle(), flag)).toMatchObject({ problem: { kind: 'nothingChanged' } })
    expect(dismissInCycle(closed, flag, 'Too late.', dee)).toMatchObject({ problem: { kind: 'cycleIsClosed' } })
    expect(takeUpInCycle({ ...aside, stage: 'closed' }, flag)).toMatchObject({ problem: { kind: 'cycleIsClosed' } })
  })
})
