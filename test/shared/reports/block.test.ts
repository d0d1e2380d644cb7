import { expect, it } from 'vitest'
import { type Cell, cellText, plainText } from '../../../shared/reports/block'

it.each<[Cell, string]>([
  ['Words', 'Words'],
  [
    ['See ', { kind: 'link', to: 'actions', text: 'section 5' }, '. ', { kind: 'strong', text: 'Now' }],
    'See section 5. Now',
  ],
  [{ kind: 'count', count: 0 }, '0'],
  [{ kind: 'count', count: 23, of: 26 }, '23 of 26 (88%)'],
  [{ kind: 'rating', step: 'c', code: 'PP', word: 'Partly in place' }, 'PP Partly in place'],
])('says a cell in words', (cell, words) => {
  expect(cellText(cell)).toBe(words)
})

it('never leaves a rating to its colour', () => {
  expect(plainText(['Rating: ', { kind: 'rating', step: 'd', code: 'NP', word: 'Not in place' }])).toBe(
    'Rating: NP Not in place',
  )
})
