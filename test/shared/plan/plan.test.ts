import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { attendanceOver } from '../../../shared/plan/attendance'
import {
  addMilestone,
  changeMilestone,
  makePlan,
  meetMilestone,
  milestoneRows,
  type Plan,
  planSchema,
  putInPlan,
  withdrawMilestone,
} from '../../../shared/plan/plan'
import { aPerson, aSession, onDay, withLog } from '../../builders/ledger'
import { must, refusal } from '../../builders/must'

const made = {
  id: asId<'plan'>('plan'),
  title: ' Plan  2026 ',
  periodFrom: asDay('2026-04-01'),
  periodTo: asDay('2027-03-31'),
}
const aPlan = must(makePlan(made))
const typed = { what: 'Publish arrangements', owner: 'Business manager', due: asDay('2026-09-30'), note: '' }
const m1 = asId<'milestone'>('m1')
const planned = must(addMilestone(aPlan, m1, typed))

describe('a plan', () => {
  it('has a title, and ends after it starts', () => {
    expect(aPlan.title).toBe('Plan 2026')
    expect(refusal(makePlan({ ...made, title: ' ' }))).toEqual({ kind: 'titleIsMissing' })
    expect(refusal(makePlan({ ...made, periodTo: asDay('2026-03-31') }))).toEqual({ kind: 'periodEndsBeforeItStarts' })
  })

  it('moves a milestone only with a reason, and keeps the day it was due', () => {
    const move = (reason: string) => changeMilestone(planned, m1, { due: asDay('2026-12-31') }, reason, onDay())
    expect(refusal(move(' '))).toEqual({ kind: 'reasonIsMissing' })
    expect(must(move('The law changed.')).milestones[0]).toMatchObject({
      due: '2026-12-31',
      moved: [{ was: '2026-09-30', why: 'The law changed.' }],
    })
    expect(refusal(changeMilestone(planned, m1, { what: 'Publish  arrangements' }, '', onDay()))).toEqual({
      kind: 'nothingChanged',
    })
    expect(must(changeMilestone(planned, m1, { owner: 'Chair' }, '', onDay())).milestones[0]?.moved).toEqual([])
    expect(refusal(addMilestone(aPlan, m1, { ...typed, owner: '' }))).toEqual({
      kind: 'milestoneIsIncomplete',
      missing: 'owner',
    })
    expect(refusal(meetMilestone(aPlan, m1, null))).toEqual({ kind: 'milestoneIsMissing' })
  })

  it('tells what is overdue, ahead, met and withdrawn, in that order', () => {
    const add = (plan: Plan, id: string, due: string) =>
      must(addMilestone(plan, asId(id), { ...typed, due: asDay(due) }))
    const all = ['ahead', 'met', 'gone', 'late'].reduce(
      (plan, id, i) => add(plan, id, ['2027-01-01', '2026-05-01', '2026-05-01', '2026-11-12'][i] ?? ''),
      aPlan,
    )
    const done = must(
      withdrawMilestone(must(meetMilestone(all, asId('met'), asDay('2026-05-04'))), asId('gone'), 'Done elsewhere.'),
    )
    expect(
      milestoneRows(done, asDay('2026-11-22')).map(({ milestone, state, daysLate }) => [milestone.id, state, daysLate]),
    ).toEqual([
      ['late', 'overdue', 10],
      ['ahead', 'ahead', 0],
      ['met', 'met', 3],
      ['gone', 'withdrawn', 0],
    ])
    expect(refusal(withdrawMilestone(all, asId('gone'), ' '))).toEqual({ kind: 'reasonIsMissing' })
    expect(refusal(meetMilestone(done, asId('met'), asDay('2026-05-04')))).toEqual({ kind: 'nothingChanged' })
  })

  it('keeps decisions, scrutiny and meetings, each once', () => {
    const decision = {
      id: asId<'plan decision'>('d'),
      about: 'funding',
      question: 'Who pays?',
      decision: '',
      because: '',
      by: '',
      decidedOn: null,
      reviewOn: null,
    } as const
    const twice = putInPlan(putInPlan(aPlan, 'decisions', decision), 'decisions', {
      ...decision,
      decision: 'In thirds.',
    })
    expect(twice.decisions).toMatchObject([{ decision: 'In thirds.' }])
    expect(parse(planSchema as never, twice).ok).toBe(true)
  })
})

describe('attendance over a year', () => {
  const span = { from: asDay('2026-04-01'), to: asDay('2027-03-31') }
  const meeting = (on: string, attendance: Plan['meetings'][number]['attendance']) => ({
    id: asId<'plan meeting'>(on),
    on: asDay(on),
    title: 'Board',
    attendance,
  })

  it('counts meetings and sessions that were held, an organisation once in each', () => {
    const plan = [
      meeting('2026-05-01', { haven: 'present', police: 'apologies' }),
      meeting('2025-05-01', { haven: 'absent' }),
    ].reduce((all, each) => putInPlan(all, 'meetings', each), aPlan)
    const from = (id: string, attendance: 'present' | 'expected' | 'apologies') =>
      aPerson({ id: asId(`${id}-${attendance}`), side: 'organisation', organisationId: asId(id), attendance })
    const people = [
      aPerson(),
      from('haven', 'apologies'),
      from('haven', 'present'),
      from('haven', 'expected'),
      from('police', 'expected'),
    ]
    const held = withLog(aSession({ people }), { kind: 'started' })
    expect(attendanceOver([plan], [held, aSession({ people })], span)).toEqual([
      { organisationId: 'haven', expected: 2, present: 2, apologies: 0, absent: 0 },
      { organisationId: 'police', expected: 2, present: 0, apologies: 1, absent: 1 },
    ])
  })

  it('adds up, whoever came to what', () => {
    const how = fc.constantFrom('present' as const, 'apologies' as const, 'absent' as const)
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c'), how), { maxLength: 10 }), (all) => {
        const plan = { ...aPlan, meetings: all.map((each) => meeting('2026-05-01', { ...each })) }
        const rows = attendanceOver([plan], [], span)
        expect(rows.reduce((sum, row) => sum + row.expected, 0)).toBe(
          all.reduce((sum, each) => sum + Object.keys(each).length, 0),
        )
        for (const row of rows) expect(row.present + row.apologies + row.absent).toBe(row.expected)
      }),
    )
  })
})
