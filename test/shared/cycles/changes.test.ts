import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { changeCycle, changesFrozen, closeCycle, reopenCycle } from '../../../shared/cycles/changes'
import { cycleSchema } from '../../../shared/cycles/cycle'
import { must, refusal } from '../../builders/must'
import { noon } from '../../builders/returns'
import { aCycle } from '../../builders/workspaces'

const turn = { at: noon, by: 'Business manager' }

describe('changing a cycle', () => {
  it('gives it another title and other dates', () => {
    const next = must(changeCycle(aCycle(), { title: '  Another  title ', closesOn: asDay('2026-12-18') }))
    expect(next).toMatchObject({ title: 'Another title', closesOn: '2026-12-18' })
  })

  it('refuses what cannot be, and what is so already', () => {
    const kinds = [
      changeCycle(aCycle(), { closesOn: asDay('2026-08-31') }),
      changeCycle(aCycle(), { title: ' ' }),
      changeCycle(aCycle(), { title: 'x'.repeat(201) }),
      changeCycle(aCycle(), { periodTo: asDay('2025-09-30') }),
      changeCycle(aCycle(), { title: aCycle().title }),
      changeCycle(aCycle({ stage: 'closed' }), { title: 'New' }),
    ].map((each) => refusal(each).kind)
    expect(kinds).toEqual([
      'closesBeforeItOpens',
      'titleIsMissing',
      'textIsTooLong',
      'periodEndsBeforeItStarts',
      'nothingChanged',
      'cycleIsClosed',
    ])
  })
})

describe('closing and reopening', () => {
  it('keep who did it and why', () => {
    const closed = must(closeCycle(aCycle(), turn))
    const reopened = must(reopenCycle(closed, turn, ' A late return '))
    expect([closed.stage, reopened.stage]).toEqual(['closed', 'open'])
    expect(reopened.turns).toHaveLength(2)
    expect(reopened.turns?.at(-1)).toMatchObject({ to: 'open', why: 'A late return', at: noon })
    expect(cycleSchema.safeParse(reopened).success).toBe(true)
  })

  it('refuse what is done, and a reopening without a reason', () => {
    const closed = must(closeCycle(aCycle(), turn))
    expect(refusal(closeCycle(closed, turn)).kind).toBe('cycleIsClosed')
    expect(refusal(reopenCycle(aCycle(), turn, 'Why')).kind).toBe('cycleIsOpen')
    expect(refusal(reopenCycle(closed, turn, '  ')).kind).toBe('reasonIsMissing')
  })

  it('freeze the dates, and leave the report’s words free', () => {
    const cycle = aCycle()
    expect(changesFrozen(cycle, { ...cycle, closesOn: asDay('2027-01-01') })).toBe(true)
    expect(changesFrozen(cycle, { ...cycle, boardOn: asDay('2027-01-14') })).toBe(false)
  })
})
