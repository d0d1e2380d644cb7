import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { challengeChanges, challengeKinds, comparedIn } from '../../../shared/findings/challengeChanges'
import {
  apartFromCount,
  challengePatterns,
  challengeSentence,
  challengeText,
} from '../../../shared/findings/challengeWords'
import { returnedIn } from '../../../shared/findings/comparedYears'
import { dumbbellGroups, dumbbellsOf } from '../../../shared/findings/dumbbell'
import type { LevelId } from '../../../shared/frameworks/scale'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { aFramework, best, good, none, q11, q12, q21, some } from '../../builders/frameworks'
import { anAnswer, anEvidence } from '../../builders/returns'
import { aPanelNote } from '../../builders/reviews'
import { anAgreed, aRatedReturn, type Ratings, thisYear, twoYears } from '../../builders/years'

const decided = (organisation: string, own: Ratings, agreed: Ratings, change: Partial<AuditReturn> = {}) =>
  aRatedReturn(thisYear, organisation, own, {
    agreed: Object.fromEntries(Object.entries(agreed).map(([id, rating]) => [id, anAgreed(rating)])),
    ...change,
  })

const changesIn = (returns: readonly AuditReturn[]) => {
  const workspace = twoYears(returns)
  return challengeChanges(workspace, returnedIn(workspace, thisYear))
}
const typeName = (code: string) => `the ${code}`

describe('ratings before and after challenge', () => {
  const all = changesIn([
    decided('a', { [q11]: good, [q12]: best, [q21]: good }, { [q11]: some, [q12]: null }),
    decided('b', { [q11]: some, [q12]: good, [q21]: null }, { [q11]: best, [q12]: good, [q21]: some }),
  ])

  it('go down, up or stay; "not agreed" and a rating without another stand apart', () => {
    expect(all.changes.map((each) => `${each.organisation} ${each.question} ${challengeText(each)}`)).toEqual([
      'a service 1.1 Question 1.1 down one',
      'b service 1.1 Question 1.1 up two',
      'b service 1.2 Question 1.2 no change',
      'a service 1.2 Question 1.2 not agreed',
      'b service 2.1 Question 2.1 only one rating',
    ])
    expect(challengeSentence(all)).toBe('2 of 3 ratings that a panel agreed changed at challenge: 1 down, 1 up.')
    expect(apartFromCount(all)).toEqual([
      '1 rating could not be agreed. Both stand side by side.',
      '1 rating cannot be set beside another, as only one side says how far the question is met.',
      'A panel decided on 5 answers: 4 of 5 ratings that organisations gave themselves, and 1 answer that did not say how far the question is met.',
    ])
  })

  it('are counted by organisation type', () => {
    expect(all.byType).toEqual([
      { type: 'police', counts: { down: 0, up: 1, same: 1, notAgreed: 0, onlyAgreed: 1 } },
      { type: 'vcse', counts: { down: 1, up: 0, same: 0, notAgreed: 1, onlyAgreed: 0 } },
    ])
  })

  it('are drawn from where the organisation stood to where the panel did, best on the right', () => {
    expect(dumbbellGroups(aFramework(), all.changes)).toEqual([
      { standardId: 'T-1', standard: '1 Leadership', moved: 2, decided: 3 },
    ])
    const { levels, rows } = dumbbellsOf(all.changes, 'T-1')
    expect(levels.map(({ label }) => label)).toEqual(['Some', 'Good', 'Best'])
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      [1, 0],
      [0, 2],
      [1, 1],
    ])
  })

  it('leave out what did not change where there are too many to draw, and count it', () => {
    const many = changesIn(
      [...Array(50).keys()].map((i) => decided(`o-${i}`, { [q11]: good }, { [q11]: i < 45 ? some : good })),
    )
    expect(dumbbellsOf(many.changes, 'T-1')).toMatchObject({ unchangedNotDrawn: 5, movedNotDrawn: 5 })
    expect(dumbbellsOf(many.changes, 'T-1').rows).toHaveLength(40)
  })
})

describe('patterns', () => {
  const proven = { [q11]: anAnswer({ rating: good, evidence: [anEvidence()], impact: 'Seen sooner.' }) }
  const down = (organisation: string, change: Partial<AuditReturn> = {}) =>
    decided(organisation, { [q11]: good }, { [q11]: some }, change)
  const stayed = (organisation: string) => decided(organisation, { [q11]: good }, { [q11]: good }, { answers: proven })

  it('are said where three share them, beside those that stayed', () => {
    expect(challengePatterns(changesIn([down('a'), down('b'), down('c'), stayed('d')]), typeName)).toEqual([
      'All 3 that went down named no evidence. The same is so of 0 of the 1 that stayed.',
      'All 3 that went down did not say what difference was made. The same is so of 0 of the 1 that stayed.',
    ])
  })

  it('are not said of two', () => {
    expect(challengePatterns(changesIn([down('a'), down('b'), stayed('d')]), typeName)).toEqual([])
  })

  it('are not said of what is as common elsewhere', () => {
    const bare = (organisation: string) => decided(organisation, { [q11]: good }, { [q11]: good })
    expect(challengePatterns(changesIn([down('a'), down('b'), down('c'), bare('d')]), typeName)).toEqual([])
  })

  it('tell of evidence that was not there, of a standard and of a type', () => {
    const missing = aPanelNote({ evidence: { outcome: 'notSeen', note: '', by: 'Panel', on: anAgreed(null).on } })
    const looked = { answers: proven, panel: { [q11]: missing } }
    const elsewhere = (organisation: string) => decided(organisation, { [q21]: good }, { [q21]: good })
    const returns = ['a', 'w', 'b', 'x', 'c'].map((id) => (['w', 'x'].includes(id) ? elsewhere(id) : down(id, looked)))
    expect(challengePatterns(changesIn(returns), typeName)).toEqual([
      'All 3 that went down had evidence that somebody looked for and did not see. The same is so of 0 of the 2 that stayed.',
      'All 3 that went down were in standard “1 Leadership”.',
      'All 3 that went down were from organisations of the type “the vcse”.',
    ])
  })
})

it('whatever is decided, every decision is counted once, whatever the order of the returns', () => {
  const rating = fc.constantFrom<LevelId | null>(best, good, some, none, null)
  const ratings = fc.dictionary(fc.constantFrom(q11, q12, q21), rating)
  const returns = fc
    .array(fc.tuple(ratings, ratings), { maxLength: 6 })
    .map((each) => each.map(([own, agreed], i) => decided(`o-${i}`, own, agreed)))
  fc.assert(
    fc.property(returns, (all) => {
      const [one, other] = [changesIn(all), changesIn([...all].reverse())]
      const decisions = all.reduce((sum, { agreed }) => sum + Object.keys(agreed).length, 0)
      expect(challengeKinds.reduce((sum, kind) => sum + one.counts[kind], 0)).toBe(decisions)
      expect(one.byType.reduce((sum, { counts }) => sum + comparedIn(counts), 0)).toBe(comparedIn(one.counts))
      expect(other.counts).toEqual(one.counts)
      const given = all.flatMap(({ answers }) => Object.values(answers).filter((answer) => answer?.rating))
      expect(one.rated).toBe(given.length)
      const untouched = all.flatMap(({ answers, agreed }) =>
        Object.entries(answers).filter(([id, answer]) => answer?.rating && !agreed[id as keyof typeof agreed]),
      )
      expect(one.undecided).toHaveLength(untouched.length)
      const ids = ({ undecided }: typeof one) => undecided.map(({ returnId, questionId }) => [returnId, questionId])
      expect(ids(other)).toEqual(ids(one))
    }),
    { numRuns: 60 },
  )
})
