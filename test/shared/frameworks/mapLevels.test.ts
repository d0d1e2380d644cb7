import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { mapLevel, mapPercentage, mappingByMeaning } from '../../../shared/frameworks/mapLevels'
import { mappingSchema } from '../../../shared/frameworks/mapping'
import type { LevelId, Meaning, Scale } from '../../../shared/frameworks/scale'
import { must } from '../../builders/must'

const mapping = must(
  parse(mappingSchema, {
    id: 'three-to-four',
    title: 'Three to four',
    from: 'three',
    to: 'four',
    levels: { red: 'not', amber: 'met', unsure: null },
    bands: [
      { from: 95, level: 'strong' },
      { from: 75, level: 'met' },
      { from: 50, level: 'partly' },
    ],
    caution: 'Amber meets the minimum here.',
  }),
)

const aScale = (order: Scale['order'], levels: { readonly [id: string]: Meaning }): Scale => ({
  id: asId('scale'),
  title: 'Scale',
  order,
  levels: Object.entries(levels).map(([id, meaning]) => ({
    id: asId(id),
    label: id,
    code: id,
    meaning,
    step: null,
    shape: 'ring',
    descriptor: id,
  })),
})

describe('mapLevel', () => {
  it.each([
    ['amber', 'met'],
    ['unsure', null],
    ['green', null],
  ])('%s is %s', (from, to) => {
    expect(mapLevel(mapping, asId<'level'>(from) satisfies LevelId)).toBe(to)
  })
})

describe('mapPercentage', () => {
  it.each([
    [100, 'strong'],
    [95, 'strong'],
    [94, 'met'],
    [75, 'met'],
    [74.9, 'partly'],
    [50, 'partly'],
    [49, null],
    [0, null],
  ])('%d%% is %s', (percentage, to) => {
    expect(mapPercentage(mapping, percentage)).toBe(to)
  })

  it('is none without bands', () => {
    const { bands: _bands, ...bare } = mapping
    expect(mapPercentage(bare, 100)).toBeNull()
  })
})

describe('a mapping by meaning', () => {
  const four = aScale('best-first', { strong: 'met-strong', met: 'met', partly: 'partly', not: 'not-met' })

  it('goes by meaning, not by place or order', () => {
    expect(
      mappingByMeaning(aScale('worst-first', { red: 'not-met', amber: 'met', green: 'met-strong' }), four),
    ).toEqual({
      red: 'not',
      amber: 'met',
      green: 'strong',
    })
  })

  it('leaves a level without a counterpart open, and never guesses the nearest', () => {
    expect(mappingByMeaning(aScale('best-first', { yes: 'met-with-actions', help: 'request-for-help' }), four)).toEqual(
      {
        yes: null,
        help: null,
      },
    )
  })

  it('is empty where either scale has no order', () => {
    const unordered = aScale('none', { yes: 'met', no: 'not-met' })
    expect(mappingByMeaning(unordered, four)).toEqual({ yes: null, no: null })
    expect(Object.values(mappingByMeaning(four, unordered))).toEqual([null, null, null, null])
  })
})
