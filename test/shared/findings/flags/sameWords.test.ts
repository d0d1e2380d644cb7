import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longEnough, nearlySame, type Overlap } from '../../../../shared/findings/flags/sameWords'

/** What two texts have in common, by taking each word of one out of the other. */
function overlapOf(a: readonly number[], b: readonly number[]): Overlap | null {
  const of = Math.max(a.length, b.length)
  const left = [...b]
  const common = a.filter((word) => {
    const place = left.indexOf(word)
    if (place >= 0) left.splice(place, 1)
    return place >= 0
  }).length
  return Math.min(a.length, b.length) < longEnough || common * 10 < of * 9 ? null : { common, of }
}

/** A text, and another that differs from it in a few words. */
const alike = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 6 }), { minLength: longEnough - 2, maxLength: 60 }),
    fc.array(
      fc.record({ at: fc.nat(60), taken: fc.nat(2), put: fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 2 }) }),
      {
        maxLength: 4,
      },
    ),
  )
  .map(([words, changes]) => {
    const other = [...words]
    for (const { at, taken, put } of changes) other.splice(at, taken, ...put)
    return [words, other] as const
  })

describe('nearlySame', () => {
  it('counts every word that two texts share, wherever it stands', () => {
    fc.assert(
      fc.property(alike, ([one, other]) => {
        expect(nearlySame(one, other)).toEqual(overlapOf(one, other))
        expect(nearlySame(other, one)).toEqual(overlapOf(one, other))
      }),
    )
  })

  it('finds a text the same as itself, whatever words come again in it', () => {
    const words = Array.from({ length: 20 }, (_, place) => place % 3)
    expect(nearlySame(words, words)).toEqual({ common: 20, of: 20 })
  })
})
