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

  it('is split, mixed, evidence gap, then the lowest middle rating', () => {
    const given = ['4 4 4', '2 2 2', '3 3 cs cs 3', '4 2 3', '4 1 2', '3 3 3'].map(spread)
    expect(discussionOrder(given).map(({ ratings }) => ratings)).toEqual([
      '4 1 2',
      '4 2 3',
      '3 3 cs cs 3',
      '2 2 2',
      '3 3 3',
      '4 4 4',
    ])
  })
})
