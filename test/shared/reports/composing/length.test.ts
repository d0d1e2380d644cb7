import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../shared/reports/block'
import { lengthOf, lengthTarget, lengthWords } from '../../../../shared/reports/composing/length'

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text })
const blocks = [
  heading('Summary'),
  heading('Decisions', 2),
  heading('Ratings'),
  heading('Annex: record'),
  heading('Annex: list'),
]

describe('how long a document is', () => {
  const length = lengthOf(blocks, { pages: 32, headings: [1, 1, 2, 10, 11] })

  it('is counted up to its first annex, with the part that takes the most room', () => {
    expect(length).toEqual({ pages: 32, beforeAnnexes: 9, longest: { heading: 'Ratings', pages: 8 } })
  })

  it('is set beside its target, and says which part is long', () => {
    expect(lengthWords(length, lengthTarget('boardReport'))).toBe(
      '9 pages and 23 pages of annexes. Target: 6 pages and annexes, at most 8. It is longer than its readers read. The longest part is “Ratings”, 8 pages.',
    )
    expect(lengthWords({ ...length, beforeAnnexes: 8 }, lengthTarget('boardReport'))).toBe(
      '8 pages and 24 pages of annexes. Target: 6 pages and annexes, at most 8.',
    )
    expect(lengthWords(length, lengthTarget('onePage'))).toMatch(/^32 pages\. Target: 1 page\. It is longer/)
  })

  it('is the whole of it where there is no target, or its pages were not laid out', () => {
    expect(lengthWords(length, lengthTarget('nonReturners'))).toBe('32 pages.')
    expect(lengthOf(blocks, { pages: 90, headings: null })).toEqual({ pages: 90, beforeAnnexes: 90, longest: null })
  })

  it('counts a document that is an annex from its first page as one page before it', () => {
    expect(lengthOf([heading('Annex: all'), heading('B')], { pages: 2, headings: [1, 2] }).beforeAnnexes).toBe(1)
  })
})
