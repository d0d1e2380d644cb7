import { describe, expect, it } from 'vitest'
import { asDay, asMoment, type Day } from '../../../shared/basics/day'
import { isIn, punctualityOf, punctualityText } from '../../../shared/findings/punctuality'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { aReturn } from '../../builders/returns'
import { aCycle } from '../../builders/workspaces'

// Due on 30 November 2026.
const cycle = aCycle()
const returnedOn = (day: string): Partial<AuditReturn> => ({
  stage: 'returned',
  returnedAt: asMoment(`${day}T17:45:00.000Z`),
})
const extension = { dueOn: asDay('2026-12-18'), reason: 'Inspection' }
const words = (change: Partial<AuditReturn>, asAt: Day = asDay('2026-12-05')) =>
  punctualityText(punctualityOf(aReturn(change), cycle, asAt))

describe('how a return came in', () => {
  it.each([
    ['on the last day', returnedOn('2026-11-30'), '30 Nov, on time'],
    ['a day after it', returnedOn('2026-12-01'), '1 Dec, 1 day late'],
    ['nine days after it', returnedOn('2026-12-09'), '9 Dec, 9 days late'],
    ['within an extension', { ...returnedOn('2026-12-18'), extension }, '18 Dec, within its extension'],
    ['after an extension', { ...returnedOn('2026-12-20'), extension }, '20 Dec, 2 days late'],
    ['early, with an extension it did not need', { ...returnedOn('2026-11-02'), extension }, '2 Nov, on time'],
    ['not at all', {}, 'Not returned, 5 days overdue'],
    ['not yet, with an extension', { extension }, 'Not returned, extended to 18 Dec'],
  ])('%s', (_, change, expected) => {
    expect(words(change)).toBe(expected)
  })

  it('is not yet due before the day', () => {
    expect(words({}, asDay('2026-11-30'))).toBe('Not returned, not yet due')
  })

  it('counts as in once it is back, however late', () => {
    expect(isIn(punctualityOf(aReturn(returnedOn('2027-02-01')), cycle, asDay('2027-03-01')))).toBe(true)
    expect(isIn(punctualityOf(aReturn({ extension }), cycle, asDay('2026-12-01')))).toBe(false)
  })

  it('is not in while it has been opened again', () => {
    expect(words({ stage: 'draft', returnedAt: asMoment('2026-11-20T10:00:00.000Z') })).toBe(
      'Not returned, 5 days overdue',
    )
  })
})
