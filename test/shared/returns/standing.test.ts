import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { latenessOf, standingNotes, standingOf, statusWords, timesWords } from '../../../shared/returns/standing'
import type { ReturnEvent } from '../../../shared/returns/timeline'
import { best, q11 } from '../../builders/frameworks'
import { anAction, anAnswer, aReturn } from '../../builders/returns'
import { aCycle } from '../../builders/workspaces'

const cycle = aCycle()
let counter = 0
const at = (day: string) => {
  counter += 1
  return { id: asId<'event'>(`e${counter}`), at: asMoment(`${day}T10:00:00.000Z`), by: 'Manager' }
}
const sent = (): ReturnEvent => ({ ...at('2026-10-01'), kind: 'sent', form: 'pack', fingerprint: null })
const received = (): ReturnEvent => ({
  ...at('2026-11-01'),
  kind: 'received',
  form: 'pack',
  file: 'a.psapack',
  fingerprint: 'f',
  changed: 2,
  signOff: null,
})
const read = (result: 'queried' | 'accepted' | 'checked' | 'visited'): ReturnEvent => ({
  ...at('2026-11-02'),
  kind: 'read',
  result,
  note: '',
})
const excused = (why: 'exempt' | 'refused' | 'noContact' | 'expected'): ReturnEvent => ({
  ...at('2026-11-02'),
  kind: 'excused',
  why,
  note: '',
})
const chased = (day: string): ReturnEvent => ({ ...at(day), kind: 'chased', how: 'message', step: 'contact', note: '' })
const answers = { [q11]: anAnswer({ rating: best }) }
const back = { stage: 'returned', returnedAt: asMoment('2026-11-20T10:00:00.000Z'), answers } as const
const state = (...given: Parameters<typeof aReturn>) => standingOf(aReturn(...given)).state

describe('how a return stands', () => {
  it('goes from not sent through sent or in progress to returned', () => {
    expect(state()).toBe('notSent')
    expect(state({ timeline: [sent()] })).toBe('sent')
    expect(state({ answers })).toBe('inProgress')
    expect(state(back)).toBe('returned')
  })

  it('is sent while it is out, whatever stands in it here', () => {
    expect(state({ answers, timeline: [sent()] })).toBe('sent')
    expect(state({ answers, timeline: [sent(), received()] })).toBe('inProgress')
    expect(state({ answers, timeline: [sent(), { ...at('2026-11-03'), kind: 'reopened', note: '' }] })).toBe(
      'inProgress',
    )
  })

  it('is not begun by words copied from last year, and is by any that a person adds', () => {
    const copied = anAnswer({
      narrative: 'As before',
      copied: ['narrative'],
      actions: [anAction({ carriedFrom: asId('return-haven-2025') })],
    })
    expect(state({ answers: { [q11]: copied } })).toBe('notSent')
    expect(state({ answers: { [q11]: { ...copied, rating: best } } })).toBe('inProgress')
    const usedAgain = {
      returnId: asId<'return'>('x'),
      framework: asId<'framework edition'>('x@1'),
      question: q11,
      title: 'X',
    }
    expect(state({ answers: { [q11]: { ...copied, usedAgain } } })).toBe('inProgress')
    expect(state({ answers: { [q11]: { ...copied, actions: [anAction()] } } })).toBe('inProgress')
  })

  it('says what the last reading made of it, until another copy comes in', () => {
    expect(state({ ...back, timeline: [read('queried')] })).toBe('queried')
    expect(state({ ...back, timeline: [read('queried'), read('accepted')] })).toBe('accepted')
    expect(state({ ...back, timeline: [read('queried'), received()] })).toBe('returned')
    expect(standingOf(aReturn({ ...back, timeline: [read('visited')] }))).toMatchObject({
      state: 'checked',
      visited: true,
    })
  })

  it('is excused until it is expected again or comes in all the same', () => {
    expect(standingOf(aReturn({ timeline: [excused('refused')] })).excused).toBe('refused')
    expect(standingOf(aReturn({ timeline: [excused('refused'), excused('expected')] })).excused).toBeNull()
    expect(standingOf(aReturn({ ...back, timeline: [excused('noContact')] })).excused).toBeNull()
  })

  it('counts how often it was asked for, and when last', () => {
    expect(standingOf(aReturn({ timeline: [chased('2026-12-02'), chased('2026-12-09')] })).chased).toEqual({
      times: 2,
      last: { on: '2026-12-09', step: 'contact' },
    })
    expect([0, 1, 2, 3].map(timesWords)).toEqual(['–', 'once', 'twice', '3 times'])
  })

  it('has four words for all of it', () => {
    expect([...new Set(Object.values(statusWords))]).toEqual(['Not sent', 'Sent', 'In progress', 'Returned'])
  })
})

describe('lateness', () => {
  const late = (asAt: string, ...given: Parameters<typeof aReturn>) => latenessOf(aReturn(...given), cycle, asDay(asAt))
  const extension = { dueOn: asDay('2026-12-10'), reason: '' }

  it('counts days from the day it is due, with its extension', () => {
    expect(late('2026-11-30')).toEqual({ kind: 'dueIn', days: 0 })
    expect(late('2026-12-01')).toEqual({ kind: 'overdue', days: 1 })
    expect(late('2026-12-12', { extension })).toEqual({ kind: 'overdue', days: 2 })
  })

  it('stops when the return is in', () => {
    expect(late('2027-03-01', back)).toEqual({ kind: 'cameInTime' })
    expect(late('2027-03-01', { ...back, returnedAt: asMoment('2026-12-09T10:00:00.000Z') })).toEqual({
      kind: 'cameLate',
      days: 9,
    })
  })

  it('is nothing for a return that nobody expects', () => {
    expect(late('2027-03-01', { timeline: [excused('exempt')] })).toEqual({ kind: 'notExpected' })
  })

  it('is said below the status with what else there is', () => {
    const notes = (asAt: string, ...given: Parameters<typeof aReturn>) =>
      standingNotes(aReturn(...given), cycle, asDay(asAt))
    expect(notes('2026-12-21', { timeline: [sent()] })).toEqual(['21 days late'])
    expect(notes('2026-12-01', { extension })).toEqual(['Extension to 10 Dec 2026'])
    expect(notes('2026-12-01', { timeline: [excused('refused')] })).toEqual(['Refused'])
    expect(notes('2026-12-01', { ...back, timeline: [read('visited')] })).toEqual(['Checked on a visit'])
    expect(notes('2026-11-30')).toEqual(['Due today'])
  })
})
