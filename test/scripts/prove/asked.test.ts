import { expect, test } from 'vitest'
import { askedFor } from '../../../scripts/prove/asked.mjs'

const known = ['F1', 'F2', 'F9']

test('without words every figure is tried quickly, with a seed that is told', () => {
  expect(askedFor([], known)).toEqual({ release: false, seed: expect.any(Number), figures: known })
})

test('figures, effort and seed can be chosen, in any order', () => {
  expect(askedFor(['F9', '--seed', '7', '--release', 'F2'], known)).toEqual({
    release: true,
    seed: 7,
    figures: ['F9', 'F2'],
  })
})

test.each([[['F3']], [['--quick']], [['--seed']], [['--seed', 'x']], [['--seed', '-1']]])('%j is refused', (words) => {
  expect(askedFor(words, known)).toBeNull()
})
