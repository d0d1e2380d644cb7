import { describe, expect, it } from 'vitest'
import { clockWords, itemTime, sessionTime } from '../../../renderer/presenter/timerWords'

describe('time in words', () => {
  it.each([
    [0, '0:00'],
    [460, '7:40'],
    [3_725, '1:02:05'],
  ])('%i seconds are %s', (seconds, words) => expect(clockWords(seconds)).toBe(words))

  it.each([
    [460, 'inTime', '7:40 of 12:00'],
    [600, 'soon', '2 minutes left'],
    [661, 'soon', 'Less than a minute left'],
    [720, 'soon', 'Time is up'],
    [790, 'over', 'over by 1:10'],
  ])('an item of twelve minutes, %i seconds in', (used, kind, words) => {
    expect(itemTime({ used, planned: 720, added: 0, overBy: Math.max(0, used - 720), stands: false })).toEqual({
      kind,
      words,
    })
  })

  it('an item without time is not called out', () => {
    expect(itemTime({ used: 0, planned: 0, added: 0, overBy: 0, stands: false }).kind).toBe('inTime')
  })

  it('an item that is parked says so, and is called neither short nor over', () => {
    expect(itemTime({ used: 790, planned: 720, added: 0, overBy: 70, stands: true })).toEqual({
      kind: 'inTime',
      words: '13:10 of 12:00 · parked',
    })
  })

  it.each([
    [780, 4_620, '13:00 used · 1:17:00 left'],
    [5_470, -70, '1:31:10 used · over by 1:10'],
  ])('a session, %i seconds in', (used, left, words) => {
    expect(sessionTime({ used, left, item: null, byItem: new Map() })).toBe(words)
  })
})
