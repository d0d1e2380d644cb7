import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupBasis } from '../../../../shared/findings/groups/groupReturn'
import { fromToWords, placeWords } from '../../../../shared/findings/groups/groupWords'
import { lowestQuestions, mostSpread, questionCounts } from '../../../../shared/findings/groups/questions'
import { rankOf } from '../../../../shared/frameworks/scale'
import { q11, q12, q21 } from '../../../builders/frameworks'
import { anySchools, aSchool, groupRows, groupsFramework, q22, type School } from '../../../builders/groups'

const basis = groupBasis(groupsFramework(), null)
const counts = (schools: readonly School[]) => questionCounts(basis, groupRows(schools))
const academy = { type: 'academy' }

const three: readonly School[] = [
  aSchool('a', { [q11]: 'some', [q12]: 'good', [q21]: 'none', [q22]: 'no' }, academy),
  aSchool('b', { [q11]: 'good', [q12]: 'n/a', [q21]: 'some' }),
  aSchool('c', { [q11]: 'best', [q12]: 'some', [q21]: 'best', [q22]: 'yes' }, academy),
]

describe('the lowest questions', () => {
  it('are those with the largest share below met, with their own base; equal shares have one place', () => {
    expect(
      lowestQuestions(counts(three)).map((each) => [each.question.id, placeWords(each), each.below, each.rated]),
    ).toEqual([
      [q21, '1', 2, 3],
      [q22, '2 =', 1, 2],
      [q12, '2 =', 1, 2],
      [q11, '4', 1, 3],
    ])
  })

  it('leave out what nobody rated below met, and what nobody answered', () => {
    expect(lowestQuestions(counts([aSchool('a', { [q11]: 'good', [q12]: 'unsure' })]))).toEqual([])
  })
})

describe('the most spread questions', () => {
  it('are those whose ratings lie furthest apart, then those with most that are not the middle one', () => {
    const found = mostSpread(counts(three))
    expect(found.map((each) => [each.question.id, each.spread.label, each.offMiddle, fromToWords(each)])).toEqual([
      [q21, 'Split', 2, 'None to Best'],
      [q11, 'Mixed', 2, 'Some to Best'],
    ])
  })

  it('tell no spread of fewer than three ratings, of one view, or of levels without an order', () => {
    const alike = ['a', 'b', 'c'].map((letter, at) =>
      aSchool(letter, { [q11]: 'good', [q22]: at === 0 ? 'yes' : 'no' }, academy),
    )
    expect(mostSpread(counts(alike))).toEqual([])
  })
})

describe('whatever came in', () => {
  it('levels stand by what they mean, and the parts of a question add up to those asked', () => {
    fc.assert(
      fc.property(anySchools(), (schools) => {
        for (const each of counts(schools)) {
          const ranks = each.levels.map(({ level }) => rankOf(level.level) ?? 9)
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
          expect(each.rated + each.noRating + each.notAnswered + each.notApplicable).toBe(each.asked)
          expect(each.asked).toBeLessThanOrEqual(schools.length)
        }
      }),
    )
  })

  it('places follow the shares, whatever order the returns came in, and nothing without an order has a spread', () => {
    fc.assert(
      fc.property(anySchools(), (schools) => {
        const lowest = lowestQuestions(counts(schools))
        const shares = lowest.map(({ below, rated }) => below / rated)
        expect(shares).toEqual([...shares].sort((a, b) => b - a))
        for (const a of lowest)
          for (const b of lowest) expect(a.place === b.place).toBe(a.below * b.rated === b.below * a.rated)
        const spread = mostSpread(counts(schools))
        expect(spread.every(({ isOrdered, rated }) => isOrdered && rated >= 3)).toBe(true)
        const again = [...schools].reverse()
        expect(lowestQuestions(counts(again))).toEqual(lowest)
        expect(mostSpread(counts(again))).toEqual(spread)
      }),
    )
  })
})
