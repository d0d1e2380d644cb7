import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { answerQuestion } from '../../../shared/returns/answerQuestion'
import { bringActionForward, isBroughtForward, sameWords, startFromLastYear } from '../../../shared/returns/lastYear'
import { q11 } from '../../builders/frameworks'
import { must } from '../../builders/must'
import { aContent, anAction, anAnswer, anEvidence, aReturn, aStamp } from '../../builders/returns'

const last = aContent({
  narrative: 'Old words',
  impact: 'Old difference',
  evidence: [anEvidence(), anEvidence({ id: asId('evidence-2'), what: 'Minutes' })],
})
const newIds = () => {
  const ids = ['new-1', 'new-2', 'new-3']
  return () => asId<'evidence'>(ids.shift() ?? 'none left')
}

describe('startFromLastYear', () => {
  it('fills every empty part, marks it as not checked, and mints new ids', () => {
    const change = startFromLastYear(aContent(), last, newIds())
    expect(change).toEqual({
      narrative: 'Old words',
      impact: 'Old difference',
      evidence: [anEvidence({ id: asId('new-1') }), anEvidence({ id: asId('new-2'), what: 'Minutes' })],
      copied: ['narrative', 'evidence', 'impact'],
    })
  })

  it('leaves what is written this year alone', () => {
    const present = aContent({ narrative: 'New words', evidence: [anEvidence()] })
    expect(startFromLastYear(present, last, newIds())).toEqual({ impact: 'Old difference', copied: ['impact'] })
  })

  it('copies neither the rating nor the actions: those are this year’s to say', () => {
    const change = startFromLastYear(aContent(), { ...last, rating: asId('best'), actions: [anAction()] }, newIds())
    expect(Object.keys(change).sort()).toEqual(['copied', 'evidence', 'impact', 'narrative'])
  })

  it('has nothing to copy from an empty answer, and keeps the marks there are', () => {
    expect(startFromLastYear(aContent({ copied: ['impact'], impact: 'x' }), aContent(), newIds())).toEqual({
      copied: ['impact'],
    })
  })

  it('is accepted as a change, which then shows as not checked', () => {
    expect(
      must(answerQuestion(aReturn(), q11, startFromLastYear(aContent(), last, newIds()), aStamp())).answer.copied,
    ).toEqual(['narrative', 'evidence', 'impact'])
  })
})

describe('bringActionForward', () => {
  const before = aReturn({
    id: asId('return-last'),
    answers: { [q11]: anAnswer({ actions: [anAction({ update: 'Three of five teams' })] }) },
  })
  const bring = (present = aContent(), action = 'action-1') =>
    bringActionForward(present, before, q11, asId(action), asId('action-new'))

  it('takes the action over under a new id and says where it came from', () => {
    expect(bring()).toEqual({
      actions: [anAction({ id: asId('action-new'), update: 'Three of five teams', carriedFrom: asId('return-last') })],
    })
  })

  it('adds it after this year’s actions', () => {
    expect(
      bring(aContent({ actions: [anAction({ id: asId('own'), what: 'Other' })] })).actions?.map(({ id }) => id),
    ).toEqual(['own', 'action-new'])
  })

  it('brings it once', () => {
    const brought = { ...aContent(), ...bring() }
    expect(bring(brought)).toEqual({})
    expect(isBroughtForward(brought, before, 'Test supervision in all five teams')).toBe(true)
  })

  it('does not take an action of this year with the same words for one of last year', () => {
    expect(isBroughtForward(aContent({ actions: [anAction()] }), before, 'Test supervision in all five teams')).toBe(
      false,
    )
  })

  it('has nothing to bring for an action that is not there', () => {
    expect(bring(aContent(), 'action-9')).toEqual({})
  })
})

it.each([
  ['Same words', 'Same words', true],
  [' Same words\n', 'Same words', true],
  ['Same words.', 'Same words', false],
  ['', '', false],
])('%j beside %j: same words %s', (present, lastYear, same) => {
  expect(sameWords(aContent({ narrative: present }), aContent({ narrative: lastYear }))).toBe(same)
})
