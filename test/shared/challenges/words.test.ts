import { expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { stateOf } from '../../../shared/challenges/state'
import { ageWords, escalatedWords, standingWords } from '../../../shared/challenges/words'
import { aChallenge, secondsIn } from '../../builders/ledger'

it.each([
  [0, 0, 'Asked 10 Mar 2026'],
  [1, 1, 'Asked 10 Mar 2026, 1 month ago; carried once'],
  [30, 2, 'Asked 10 Mar 2026, 30 months ago; carried twice'],
  [40, 3, 'Asked 10 Mar 2026, 40 months ago; carried 3 times'],
])('after %i months, carried %i times, says how old a challenge is', (months, timesCarried, words) => {
  const challenge = aChallenge()
  expect(ageWords({ challenge, months, state: { ...stateOf(challenge), timesCarried } })).toBe(words)
})

it('prints the day of an escalation', () => {
  expect(escalatedWords({ to: 'lead', on: asDay('2028-10-02') })).toBe(
    'Escalated to the lead safeguarding partners on 2 Oct 2028',
  )
})

const happened = (kind: string, more: object = {}) =>
  ({ id: asId('e'), ...secondsIn(1), sessionId: null, kind, ...more }) as never
const answered = happened('answered', { words: 'Yes.', role: '' })
const evidence = (found: string) =>
  happened('evidence', { item: { what: 'Audit', where: '', on: null }, found, note: '' })

it.each([
  ['an answer alone', [answered], 'Answered, evidence awaited'],
  ['evidence that nobody looked at', [answered, evidence('notSeen')], 'Answered, evidence awaited'],
  ['evidence that is as it says', [answered, evidence('asSaid')], 'Answered, evidence seen, not closed yet'],
  ['evidence that is not', [answered, evidence('asSaid'), evidence('notAsSaid')], 'Answered, evidence awaited'],
  [
    'more that was asked for since',
    [answered, evidence('asSaid'), happened('toClose', { evidence: 'More', due: '2027-03-31' })],
    'Answered, evidence awaited',
  ],
  [
    'another answer after it was given back',
    [answered, evidence('asSaid'), happened('returned', { from: 'panel', why: 'x' }), answered],
    'Answered, evidence awaited',
  ],
])('with %s, says what it waits for', (_what, events, words) => {
  expect(standingWords(stateOf(aChallenge({}, { events })))).toBe(words)
})
