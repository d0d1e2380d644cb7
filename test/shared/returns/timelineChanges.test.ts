import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { standingOf } from '../../../shared/returns/standing'
import {
  addNote,
  excuse,
  extendDueDay,
  longestNote,
  type Mark,
  markChased,
  markRead,
  markSent,
  reopenWithNote,
} from '../../../shared/returns/timelineChanges'
import { must, refusal } from '../../builders/must'
import { aReturn, noon } from '../../builders/returns'
import { aCycle } from '../../builders/workspaces'

const mark: Mark = { id: asId('event-1'), at: noon, by: 'Business manager' }
const cycle = aCycle()
const draft = aReturn()
const back = aReturn({ stage: 'returned', returnedAt: noon })
const changedBy = (auditReturn: AuditReturn, change: Partial<AuditReturn>): AuditReturn => ({
  ...auditReturn,
  ...change,
})
const pack = { form: 'pack', fingerprint: null } as const
const chase = { how: 'letter', step: 'head', note: ' Second time ' } as const

describe('events of a return', () => {
  it('are added after those that are there', () => {
    const sent = changedBy(draft, must(markSent(draft, mark, pack)))
    const chased = changedBy(sent, must(markChased(sent, { ...mark, id: asId('event-2') }, chase)))
    expect(chased.timeline).toEqual([
      { ...mark, kind: 'sent', ...pack },
      { ...mark, id: 'event-2', kind: 'chased', how: 'letter', step: 'head', note: 'Second time' },
    ])
  })

  it('refuse to send, ask for, extend or excuse what is back', () => {
    const refusals = [
      markSent(back, mark, pack),
      markChased(back, mark, chase),
      extendDueDay(back, cycle, mark, asDay('2027-01-31'), ''),
      excuse(back, mark, { why: 'exempt', note: '' }),
    ]
    expect(refusals.map((each) => refusal(each).kind)).toEqual(Array(4).fill('isReturnedAlready'))
  })

  it('refuse to ask for what nobody expects, until it is expected again', () => {
    const excused = changedBy(draft, must(excuse(draft, mark, { why: 'exempt', note: 'Closing in May' })))
    expect(standingOf(excused).excused).toBe('exempt')
    expect(refusal(markChased(excused, mark, chase)).kind).toBe('isNotExpected')
    expect(refusal(excuse(excused, mark, { why: 'exempt', note: '' })).kind).toBe('nothingChanged')
    const expected = changedBy(excused, must(excuse(excused, mark, { why: 'expected', note: '' })))
    expect(markChased(expected, mark, chase).ok).toBe(true)
    expect(refusal(excuse(draft, mark, { why: 'expected', note: '' })).kind).toBe('nothingChanged')
  })

  it('extend the due day with its reason, and take that back by the cycle’s own day', () => {
    const to = asDay('2026-12-14')
    const extended = changedBy(draft, must(extendDueDay(draft, cycle, mark, to, 'New lead')))
    expect(extended.extension).toEqual({ dueOn: to, reason: 'New lead' })
    expect(extended.timeline.at(-1)).toMatchObject({ kind: 'extended', dueOn: to, note: 'New lead' })
    expect(refusal(extendDueDay(extended, cycle, mark, to, 'Again')).kind).toBe('nothingChanged')
    expect(must(extendDueDay(extended, cycle, mark, cycle.closesOn, '')).extension).toBeNull()
    expect(refusal(extendDueDay(draft, cycle, mark, asDay('2026-11-29'), ''))).toEqual({
      kind: 'dueDayIsTooEarly',
      closesOn: '2026-11-30',
    })
  })

  it('read only what is back, and ask nothing back without words', () => {
    expect(refusal(markRead(draft, mark, { result: 'accepted', note: '' })).kind).toBe('isNotReturned')
    expect(refusal(markRead(back, mark, { result: 'queried', note: ' ' })).kind).toBe('noteIsMissing')
    const read = changedBy(back, must(markRead(back, mark, { result: 'checked', note: '' })))
    expect(standingOf(read).state).toBe('checked')
  })

  it('keep a note, and refuse an empty or too long one', () => {
    expect(must(addNote(draft, mark, 'Rang; away until Monday')).timeline).toHaveLength(1)
    expect(refusal(addNote(draft, mark, '  ')).kind).toBe('noteIsMissing')
    expect(refusal(addNote(draft, mark, 'x'.repeat(longestNote + 1))).kind).toBe('textIsTooLong')
  })

  it('tell a reopening, which withdraws the sign-off', () => {
    const reopened = must(reopenWithNote(back, mark, 'One rating was wrong'))
    expect(reopened).toMatchObject({ stage: 'draft', signOff: null, returnedAt: null })
    expect(reopened.timeline?.at(-1)).toMatchObject({ kind: 'reopened', note: 'One rating was wrong' })
    expect(refusal(reopenWithNote(draft, mark, '')).kind).toBe('returnIsOpen')
  })

  it('come to an end', () => {
    const full = aReturn({ timeline: Array.from({ length: 5_000 }, () => ({ ...mark, kind: 'noted', note: 'x' })) })
    expect(refusal(addNote(full, mark, 'One more')).kind).toBe('timelineIsFull')
  })
})
