import { describe, expect, it } from 'vitest'
import { stemOf, tokensOf } from '../../../../shared/findings/search/tokens'

const words = (text: string) => tokensOf(text).map(({ word }) => word)

describe('the words of a text', () => {
  it('are in small letters, without accents and marks', () => {
    expect(words('Café, SAFEGUARDING – “naïve”; e-mail')).toEqual(['cafe', 'safeguarding', 'naive', 'e', 'mail'])
  })

  it('lose an apostrophe and the ending of a possessive', () => {
    expect(words("Children’s needs don’t wait; the school's lead")).toEqual([
      'children',
      'needs',
      'dont',
      'wait',
      'the',
      'school',
      'lead',
    ])
  })

  it('keep the numbers of questions whole, and end at the end of a sentence', () => {
    expect(words('See 1.3 and 2a.1. Then 4')).toEqual(['see', '1.3', 'and', '2a.1', 'then', '4'])
  })

  it('are where they say', () => {
    const text = 'Two  words’ places'
    expect(tokensOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Two', 'words', 'places'])
  })
})

describe('a stem', () => {
  it.each([
    ['policy', 'policies'],
    ['audit', 'audits'],
    ['process', 'processes'],
    ['box', 'boxes'],
    ['training', 'trainings'],
    ['train', 'training'],
    ['plan', 'planning'],
    ['meet', 'meetings'],
    ['share', 'sharing'],
    ['service', 'services'],
  ])('joins %s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other))
  })

  it.each([
    ['police', 'policy'],
    ['car', 'care'],
    ['car', 'caring'],
    ['bus', 'bu'],
    ['need', 'new'],
    ['1.3', '1.30'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other))
  })
})
