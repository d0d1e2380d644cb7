import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { movements, movementText, notComparableText, sumOfMovements } from '../../../shared/findings/comparing'
import type { LevelId } from '../../../shared/frameworks/scale'
import { aFramework, best, good, none, q11, q12, q21, some } from '../../builders/frameworks'
import { anAnswer, aReturn } from '../../builders/returns'

const framework = aFramework()
const rated = (rating: LevelId | null, organisation = 'haven') =>
  aReturn({ organisationId: asId(organisation), answers: { [q11]: anAnswer({ rating }) } })

const moved = (now: readonly (LevelId | null)[], before: readonly (LevelId | null)[]) =>
  movements(
    { framework, returns: now.map((rating, i) => rated(rating, `organisation-${i}`)) },
    { framework, returns: before.map((rating, i) => rated(rating, `organisation-${i}`)) },
  ).get(q11)

describe('the same question in two cycles', () => {
  it('moves up, down or stays, by meaning', () => {
    expect(moved([best, some, good], [good, good, good])).toEqual({ up: 1, down: 1, same: 1, notComparable: 0 })
  })

  it('counts only where both sides have a rating', () => {
    expect(moved([best, null, none], [null, good])).toEqual({ up: 0, down: 0, same: 0, notComparable: 0 })
  })

  it('pairs returns by organisation, in whatever order they stand', () => {
    const now = [rated(best, 'a'), rated(none, 'b')]
    const before = [rated(none, 'b'), rated(best, 'a')]
    expect(movements({ framework, returns: now }, { framework, returns: before }).get(q11)?.same).toBe(2)
  })

  it('compares what levels mean even when their words and ids have changed', () => {
    const renamed = aFramework((file) => {
      for (const level of file.scales[0]?.levels ?? []) level.id = `old-${level.id}`
      for (const each of file.standards) {
        each.descriptors = Object.fromEntries(
          Object.entries(each.descriptors).map(([id, words]) => [`old-${id}`, words]),
        )
      }
      file.rules = { ...file.rules, evidenceFor: [], impactFor: [], actionFor: [] }
    })
    const was = aReturn({ answers: { [q11]: anAnswer({ rating: asId('old-some') }) } })
    expect(movements({ framework, returns: [rated(good)] }, { framework: renamed, returns: [was] }).get(q11)?.up).toBe(
      1,
    )
  })
})

describe('a question that was not asked in these words before', () => {
  const before = aFramework((file) => {
    const [first, second] = file.standards
    if (first?.questions[0]) first.questions[0].text = 'Is anything in place?'
    if (second) second.questions = [{ ...second.questions[0], id: 'T-2.9' } as (typeof second.questions)[number]]
  })
  const all = movements({ framework, returns: [rated(best)] }, { framework: before, returns: [rated(none)] })

  it('is not comparable, whether it was reworded or is new', () => {
    expect(all.get(q11)).toEqual({ up: 0, down: 0, same: 0, notComparable: 1 })
    expect(all.get(q21)?.notComparable).toBe(1)
    expect(all.get(q12)?.notComparable).toBe(0)
  })

  it('is counted and said', () => {
    const total = sumOfMovements([...all.values()])
    expect(total.notComparable).toBe(2)
    expect(notComparableText(total)).toBe('Not compared: 2 new or reworded questions.')
    expect(notComparableText(sumOfMovements([]))).toBe('All questions can be compared.')
  })
})

it.each([
  [{ up: 5, down: 2, same: 1, notComparable: 0 }, '5\u00a0up, 2\u00a0down'],
  [{ up: 0, down: 3, same: 1, notComparable: 1 }, '3\u00a0down'],
  [{ up: 0, down: 0, same: 4, notComparable: 0 }, 'No change'],
  [{ up: 0, down: 0, same: 0, notComparable: 2 }, 'Not comparable'],
  [{ up: 0, down: 0, same: 0, notComparable: 0 }, 'No earlier ratings'],
])('says %o as %s', (movement, words) => {
  expect(movementText(movement)).toBe(words)
})
