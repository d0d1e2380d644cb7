import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { Level, Meaning, Scale } from '../../../shared/frameworks/scale'
import { discussionOrder, type Spread, spreadOf } from '../../../shared/frameworks/spread'

const aLevel = (id: string, meaning: Meaning): Level => ({
  id: asId(id),
  label: id,
  code: id.toUpperCase(),
  meaning,
  step: null,
  shape: 'disc',
  descriptor: id,
})

const levels = [
  aLevel('4', 'met-strong'),
  aLevel('3', 'met'),
  aLevel('2', 'partly'),
  aLevel('1', 'not-met'),
  aLevel('cs', 'no-rating'),
]
const bestFirst: Scale = { id: asId('four'), title: 'Four', order: 'best-first', levels }
const worstFirst: Scale = {
  ...bestFirst,
  order: 'worst-first',
  levels: [...levels.slice(0, 4)].reverse().concat(levels.slice(4)),
}

const ids = (ratings: string) => ratings.split(' ').map((id) => asId<'level'>(id))

/** The worked checks of the Key Propositions sheet, 2.7. */
const worked: readonly (readonly [string, number, string, Spread['label'], boolean])[] = [
  ['3 3 2 4 cs 1', 5, '3', 'Split', false],
  ['3 3 2 2', 4, '2', 'Close', false],
  ['4 4 4', 3, '4', 'Same view', false],
  ['2 cs cs', 1, '2', 'Too few', true],
  ['4 2 3 3 cs cs cs', 4, '3', 'Mixed', true],
]

describe.each([
  ['best first', bestFirst],
  ['worst first', worstFirst],
])('spreadOf on a scale printed %s', (_name, scale) => {
  it.each(worked)('of %s', (ratings, rated, median, label, evidenceGap) => {
    const spread = spreadOf(scale, ids(ratings))
    expect(spread).toMatchObject({ rated, label, evidenceGap })
    expect(spread?.lowerMedian?.id).toBe(median)
  })

  it('counts each level in the order of the scale, and knows the ends', () => {
    const spread = spreadOf(scale, ids('3 3 2 4 cs 1'))
    expect(spread?.counts.map(({ level, count }) => `${level.id}:${count}`).sort()).toEqual([
      '1:1',
      '2:1',
      '3:2',
      '4:1',
      'cs:1',
    ])
    expect([spread?.lowest?.id, spread?.highest?.id]).toEqual(['1', '4'])
  })
})

describe('spreadOf', () => {
  it('says nothing of levels without order', () => {
    expect(spreadOf({ ...bestFirst, order: 'none' }, ids('4 1'))).toBeNull()
  })

  it('of nobody is too few, without a gap and without ends', () => {
    expect(spreadOf(bestFirst, [])).toMatchObject({ answered: 0, label: 'Too few', evidenceGap: false, lowest: null })
  })
})

describe('discussionOrder', () => {
  const spread = (ratings: string) => {
    const made = spreadOf(bestFirst, ids(ratings))
    if (!made) throw new Error('The scale has an order')
    return { scale: bestFirst, spread: made, ratings }
  }

  const inOrder = (...given: readonly string[]) => discussionOrder(given.map(spread)).map(({ ratings }) => ratings)

  it('is split, mixed, evidence gap, then close, too few, and the same view, each by the lowest middle rating', () => {
    const expected = [
      '2 1 4',
      '4 1 4',
      '4 2 3',
      '3 3 cs cs 3',
      '2 1 1',
      '4 3 3',
      '2 2',
      '3 3',
      '2 2 2',
      '3 3 3',
      '4 4 4',
    ]
    expect(inOrder(...[...expected].reverse())).toEqual(expected)
  })

  it('puts the more evenly divided of close views first, however low the others are', () => {
    const expected = ['4 4 4 4 4 4 3 3 3 3 3', '2 2 2 2 2 2 2 1 1 1 1', '2 2 2 2 2 2 2 2 1 1 1', '1 1 1', '4 4 4']
    expect(inOrder(...[...expected].reverse())).toEqual(expected)
  })

  it('never puts the same view above one where ratings lie apart', () => {
    const someRatings = fc
      .array(fc.constantFrom('4', '3', '2', '1', 'cs'), { minLength: 1, maxLength: 12 })
      .map((ratings) => ratings.join(' '))
    fc.assert(
      fc.property(fc.array(someRatings, { maxLength: 12 }), (all) => {
        const ordered = discussionOrder(all.map(spread))
        expect(ordered).toHaveLength(all.length)
        const isSame = (each: (typeof ordered)[number]) => each.spread.label === 'Same view' && !each.spread.evidenceGap
        const firstSame = ordered.findIndex(isSame)
        if (firstSame >= 0) expect(ordered.slice(firstSame).every(isSame)).toBe(true)
        const atLastApart = ordered.findLastIndex(({ spread: { label } }) => label === 'Split' || label === 'Mixed')
        expect(
          ordered.slice(0, atLastApart + 1).every(({ spread: { label } }) => label === 'Split' || label === 'Mixed'),
        ).toBe(true)
      }),
    )
  })
})
