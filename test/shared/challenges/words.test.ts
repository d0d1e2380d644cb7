import { expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { stateOf } from '../../../shared/challenges/state'
import { ageWords, escalatedWords } from '../../../shared/challenges/words'
import { aChallenge } from '../../builders/ledger'

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
