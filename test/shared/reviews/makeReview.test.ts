import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { hideNames, lettersOf, namedByLetter } from '../../../shared/reviews/letters'
import { makeReview, mostInReview, type ReviewAsked } from '../../../shared/reviews/makeReview'
import { q11, q12, q21 } from '../../builders/frameworks'
import { must, refusal } from '../../builders/must'

const asked = (change: Partial<ReviewAsked> = {}): ReviewAsked => ({
  cycleId: asId('cycle-2026'),
  kind: 'lay',
  role: 'Lay member',
  name: '',
  isAnonymised: false,
  starters: ['Who checks this?'],
  isLookedAt: true,
  chosen: [
    { returnId: asId('haven'), questionId: q11 },
    { returnId: asId('haven'), questionId: q21 },
    { returnId: asId('police'), questionId: q12 },
  ],
  ...change,
})
const on = asDay('2026-11-22')
const minter = () => {
  let minted = 0
  return <Noun extends string>() => {
    minted += 1
    return asId<Noun>(`id-${minted}`)
  }
}
const made = (change: Partial<ReviewAsked> = {}) => must(makeReview(asked(change), on, minter()))

describe('a review that is made', () => {
  it('has every chosen answer in the order given, nothing read and nothing sent', () => {
    const review = made({ role: '  Lay   member ' })
    expect(review.reviewer).toEqual({ role: 'Lay member', name: '' })
    expect(review.items.map(({ returnId, questionId }) => `${returnId} ${questionId}`)).toEqual([
      'haven T-1.1',
      'haven T-2.1',
      'police T-1.2',
    ])
    expect(review.items.every(({ note, reply }) => note === null && reply === null)).toBe(true)
    expect(review.sentAt).toBeNull()
  })

  it('carries the starters that were written, each once and none empty, and no more than a reader can take in', () => {
    expect(made({ starters: [' Who   pays? ', '', 'Who pays?', 'Since when?'] }).starters).toEqual([
      'Who pays?',
      'Since when?',
    ])
    const many = Array.from({ length: 13 }, (_, i) => `Why ${i}?`)
    expect(refusal(makeReview(asked({ starters: many }), on, minter()))).toEqual({ kind: 'tooManyStarters', most: 12 })
  })

  it('is not made before somebody looked through its answers for names', () => {
    expect(refusal(makeReview(asked({ isLookedAt: false }), on, minter()))).toEqual({ kind: 'answersNotLookedAt' })
  })

  it('is refused without a reader, without an answer, and with too many', () => {
    expect(refusal(makeReview(asked({ role: ' ' }), on, minter()))).toEqual({ kind: 'reviewerIsMissing' })
    expect(refusal(makeReview(asked({ chosen: [] }), on, minter()))).toEqual({ kind: 'nothingIsChosen' })
    const [one] = asked().chosen
    const chosen = Array.from({ length: mostInReview + 1 }, () => one as NonNullable<typeof one>)
    expect(refusal(makeReview(asked({ chosen }), on, minter()))).toEqual({
      kind: 'tooMuchToRead',
      count: mostInReview + 1,
      most: mostInReview,
    })
  })

  it('keeps each organisation together where letters stand for names, whatever order it was given in', () => {
    const returns = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(returns, fc.nat(), (ids, turn) => {
        const order = [...ids.slice(turn % ids.length), ...ids.slice(0, turn % ids.length)]
        const chosen = order.flatMap((id) =>
          [q11, q12].map((questionId) => ({ returnId: asId<'return'>(id), questionId })),
        )
        const review = made({ isAnonymised: true, chosen })
        const letters = [...lettersOf(review).keys()]
        expect(review.items.map(({ returnId }) => returnId)).toEqual(letters.flatMap((id) => [id, id]))
        const straight = made({
          isAnonymised: true,
          chosen: [...chosen].sort((a, b) => (a.returnId < b.returnId ? -1 : 1)),
        })
        expect([...lettersOf(straight)]).toEqual([...lettersOf(review)])
      }),
    )
  })
})

describe('the letter of an organisation', () => {
  it('is given in the order of reading, and goes on after Z', () => {
    const chosen = Array.from({ length: 28 }, (_each, at) => ({ returnId: asId<'return'>(`r${at}`), questionId: q11 }))
    const letters = [...lettersOf(made({ chosen })).values()]
    expect([letters[0], letters[2], letters[25], letters[26], letters[27]]).toEqual(['A', 'C', 'Z', 'AA', 'AB'])
    expect(namedByLetter('C')).toBe('Organisation C')
  })

  it('stands for its names in a text, whatever their capitals, and not inside other words', () => {
    const names = [
      { name: 'Haven', shown: 'Organisation A' },
      { name: 'Haven Young People', shown: 'Organisation A' },
      { name: 'North (East) Trust', shown: 'Organisation B' },
    ]
    expect(hideNames('HAVEN young people met Haven’s lead at the Newhaven office.', names)).toBe(
      'Organisation A met Organisation A’s lead at the Newhaven office.',
    )
    expect(hideNames('With North (East)\nTrust.', names)).toBe('With Organisation B.')
    expect(hideNames('Nothing here', [{ name: ' ', shown: 'X' }])).toBe('Nothing here')
  })
})
