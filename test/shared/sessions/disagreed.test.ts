import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { disagreementsOn, withLines } from '../../../shared/sessions/disagreed'
import { type LogEntryOf, withoutNotes } from '../../../shared/sessions/session'
import { good, q11, q12, some } from '../../builders/frameworks'
import { aChallenge, aSession, secondsIn } from '../../builders/ledger'

const haven = asId<'organisation'>('haven')
const rated = (change: Partial<LogEntryOf<'rated'>> = {}): LogEntryOf<'rated'> => ({
  ...secondsIn(10),
  kind: 'rated',
  itemId: null,
  returnId: asId('return-haven'),
  questionId: q11,
  own: good,
  proposed: some,
  agreed: some,
  isNotAgreed: false,
  organisationAgrees: false,
  reason: 'Nights are not sampled.',
  raters: [],
  ...change,
})
const heldWith = (...entries: readonly LogEntryOf<'rated'>[]) =>
  withoutNotes(
    aSession({ log: Object.fromEntries(entries.map((entry, place) => [String(place + 1).padStart(5, '0'), entry])) }),
  )
const challenge = aChallenge({
  organisationId: haven,
  about: { framework: 'test@1' as never, questionIds: [q11], standardId: null },
})
const told = (...entries: readonly LogEntryOf<'rated'>[]) =>
  disagreementsOn(challenge, [heldWith(...entries)], (id) => (id === 'return-haven' ? haven : asId('police')))

describe('what a story tells of a rating with which the organisation did not agree', () => {
  it('says that it was agreed on all the same, and why', () => {
    expect(told(rated())[0]?.words).toEqual([
      'At “Challenge session” a rating was agreed on, and the organisation said that it does not agree.',
      'Nights are not sampled.',
    ])
  })

  it('says that no rating was agreed', () => {
    expect(told(rated({ isNotAgreed: true, agreed: null }))[0]?.words[0]).toContain('no rating was agreed')
  })

  it('says nothing of a rating that was agreed at last, of another question, or of another organisation', () => {
    expect(told(rated(), rated({ organisationAgrees: true }))).toEqual([])
    expect(told(rated({ questionId: q12 }))).toEqual([])
    expect(told(rated({ returnId: asId('return-police') }))).toEqual([])
    expect(told(rated({ agreed: null }))).toEqual([])
  })

  it('stands behind what happened up to its day', () => {
    const line = (on: string, title: string) => ({
      id: null,
      on: asDay(on),
      by: '',
      title,
      words: [],
      corrections: [],
      sessionId: null,
    })
    const story = [line('2026-01-01', 'Asked'), line('2026-03-01', 'Answered')]
    expect(withLines(story, [line('2026-02-01', 'Rated')]).map(({ title }) => title)).toEqual([
      'Asked',
      'Rated',
      'Answered',
    ])
  })
})
