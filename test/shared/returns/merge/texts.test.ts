import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../../../shared/returns/merge/differences'
import { joinTexts } from '../../../../shared/returns/merge/joinTexts'
import { wordsChanged } from '../../../../shared/returns/merge/wordsChanged'

describe('changesBetween', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })

  it('leads from one list to the other', () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const made = changesBetween(before, after).toReversed()
        expect(made.reduce((list, { from, to, put }) => list.toSpliced(from, to - from, ...put), before)).toEqual(after)
      }),
    )
  })

  it('leaves a longest common part in place', () => {
    expect(changesBetween([...'abcdef'], [...'axcdyf'])).toEqual([
      { from: 1, to: 2, put: ['x'] },
      { from: 4, to: 5, put: ['y'] },
    ])
    expect(changesBetween(['a'], ['a'])).toEqual([])
  })

  it('takes two long lists as one change instead of comparing each with each', () => {
    const long = (from: number) => Array.from({ length: 3_000 }, (_, place) => from + place)
    expect(changesBetween([0, ...long(1), 0], [0, ...long(5_000), 0])).toEqual([
      { from: 1, to: 3_001, put: long(5_000) },
    ])
  })
})

describe('joinTexts', () => {
  const began = 'One\nTwo\nThree'

  it.each([
    ['different paragraphs', '1\nTwo\nThree', 'One\nTwo\n3', '1\nTwo\n3'],
    ['paragraphs beside each other', '1\nTwo\nThree', 'One\n2\nThree', '1\n2\nThree'],
    ['one that goes and one that changes', 'Two\nThree', 'One\nTwo\n3', 'Two\n3'],
    ['one that comes and one that changes', 'One\nTwo\nThree\nFour', '1\nTwo\nThree', '1\nTwo\nThree\nFour'],
    ['several on each side', '1\nTwo\n3', 'One\n2\nThree', '1\n2\n3'],
  ])('joins %s, whoever is first', (_what, one, other, joined) => {
    expect(joinTexts(began, one, other)).toBe(joined)
    expect(joinTexts(began, other, one)).toBe(joined)
  })

  it.each([
    ['the same paragraph', '1\nTwo\nThree', 'I\nTwo\nThree'],
    ['something new in the same place', 'One\nTwo\nThree\nA', 'One\nTwo\nThree\nB'],
    ['something new at the edge of a change', 'One\nTwo\n3', 'One\nTwo\nThree\nFour'],
    ['everything and one paragraph', '', 'One\nTwo\n3'],
  ])('does not join %s', (_what, one, other) => {
    expect(joinTexts(began, one, other)).toBeNull()
    expect(joinTexts(began, other, one)).toBeNull()
  })

  it('does not join what is too long together', () => {
    expect(joinTexts(began, `${'x'.repeat(30_000)}\nTwo\nThree`, `One\nTwo\n${'y'.repeat(30_000)}`)).toBeNull()
  })
})

describe('wordsChanged', () => {
  it('says what was removed and what was added, in reading order', () => {
    expect(wordsChanged('We do this well.', 'We now do this.').map(({ kind, text }) => [kind, text])).toEqual([
      ['same', 'We '],
      ['added', 'now '],
      ['same', 'do '],
      ['removed', 'this well.'],
      ['added', 'this.'],
    ])
  })

  it('holds both texts whole', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const pieces = wordsChanged(before, after)
        const textOf = (kinds: readonly string[]) =>
          pieces
            .filter(({ kind }) => kinds.includes(kind))
            .map(({ text }) => text)
            .join('')
        expect(textOf(['same', 'removed'])).toBe(before)
        expect(textOf(['same', 'added'])).toBe(after)
      }),
    )
  })
})
