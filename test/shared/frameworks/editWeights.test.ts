import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { changeQuestion } from '../../../shared/frameworks/editFramework'
import {
  addAlternative,
  leaveOut,
  removeAlternative,
  removeCriterion,
  reweigh,
  weighAnew,
} from '../../../shared/frameworks/editWeights'
import type { FieldOf } from '../../../shared/frameworks/field'
import { problemsIn } from '../../../shared/frameworks/problems'
import { aFramework, q11 } from '../../builders/frameworks'

const [a, b, c] = ['a', 'b', 'c'].map((id) => asId<'criterion'>(id)) as [never, never, never]
const field: FieldOf<'criteria'> = {
  id: asId('points'),
  label: 'Points',
  kind: 'criteria',
  most: 10,
  criteria: [
    { id: a, label: 'A', weight: 3, notApplicable: true },
    { id: b, label: 'B', weight: 3, notApplicable: true },
    { id: c, label: 'C', weight: 4, notApplicable: false },
  ],
  whenNotApplicable: 'in-proportion',
}
const problems = (of: FieldOf<'criteria'>) =>
  problemsIn(changeQuestion(aFramework(), q11, (question) => ({ ...question, fields: [of] })))

describe('points when a criterion does not apply', () => {
  const supplied = addAlternative(weighAnew(field, 'supplied'), a)

  it('begin in proportion, and add up to the most', () => {
    expect(supplied.alternatives).toEqual([{ without: ['a'], weights: { b: 4.29, c: 5.71 } }])
    expect(problems(supplied)).toEqual([])
    expect(weighAnew(supplied, 'in-proportion')).toEqual(field)
  })

  it('begin anew when another does not apply either, and one is always out and one in', () => {
    const both = leaveOut(supplied, 0, b, true)
    expect(both.alternatives).toEqual([{ without: ['a', 'b'], weights: { c: 10 } }])
    expect(leaveOut(both, 0, c, true)).toBe(both)
    expect(leaveOut(supplied, 0, a, false)).toBe(supplied)
  })

  it('can be given by hand, and are put right where they do not add up', () => {
    const given = reweigh(reweigh(supplied, 0, b, 4), 0, c, 6)
    expect(given.alternatives?.[0]?.weights).toEqual({ b: 4, c: 6 })
    expect(problems(given)).toEqual([])
    expect(problems(reweigh(given, 0, c, 5))).toHaveLength(1)
  })

  it('go with their criterion', () => {
    const [two] = leaveOut(supplied, 0, b, true).alternatives ?? []
    expect(removeCriterion({ ...supplied, alternatives: two ? [two] : [] }, b).alternatives).toEqual([
      { without: ['a'], weights: { c: 10 } },
    ])
    expect(removeCriterion(supplied, a).alternatives).toBeUndefined()
    expect(removeAlternative(supplied, 0).alternatives).toBeUndefined()
  })
})
