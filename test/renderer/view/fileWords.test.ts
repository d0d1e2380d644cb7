import { describe, expect, it } from 'vitest'
import { countsText, madeOn } from '../../../renderer/view/fileWords'
import { momentWords, shortMoment } from '../../../renderer/view/momentWords'

const at = new Date(2026, 10, 22, 9, 5).toISOString()

describe('moments in words', () => {
  it.each([
    ['2026-11-22', 'today 09:05'],
    ['2026-11-23', '22 November 2026, 09:05'],
  ])('on %s read %s', (today, words) => {
    expect(momentWords(at, today)).toBe(words)
  })

  it('read shorter in a table', () => {
    expect(shortMoment(at)).toBe('22 Nov 2026, 09:05')
  })

  it.each(['', 'yesterday', '2026-13-45T00:00:00Z'])('that are none, such as %j, are unknown', (moment) => {
    expect(momentWords(moment, '2026-11-22')).toBe('an unknown time')
    expect(shortMoment(moment)).toBe('Unknown')
  })
})

it.each([
  ['2026-11-22T09:05:00.000Z', '22 November 2026'],
  ['2026-02-31T09:05:00.000Z', 'an unknown day'],
  ['', 'an unknown day'],
])('a file made at %j was made on %s', (madeAt, words) => {
  expect(madeOn(madeAt)).toBe(words)
})

it.each([
  [{ organisations: 14, returns: 28, answers: 1554 }, '14 organisations, 28 returns and 1,554 answers'],
  [{ organisations: 1, returns: 1, answers: 1 }, '1 organisation, 1 return and 1 answer'],
  [{ organisations: 0, returns: 0, answers: 0 }, '0 organisations, 0 returns and 0 answers'],
])('%j reads %s', (counts, words) => {
  expect(countsText(counts)).toBe(words)
})
