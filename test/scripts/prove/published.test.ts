import { describe, expect, test } from 'vitest'
import { boundOf, together, withFigures } from '../../../scripts/prove/published.mjs'

const proof = (figure: string, what: string, tried = 100, failures = 0) => ({
  figure,
  what,
  drawn: 'chance' as const,
  seed: 7,
  tried,
  failures,
  measured: ['12 ms'],
  seconds: 1,
})
const page = 'Before.\n\n<!-- figures: written by npm run prove -- --release -->\n\n<!-- end of figures -->\n\nAfter.\n'
const rowsOf = (text: string) =>
  text.split('\n').filter((line) => line.startsWith('| F') && !line.startsWith('| Figure'))

describe('what no failure says of the next trial', () => {
  test('is 3 in n where chance drew them, and nothing more where all were tried', () => {
    expect(boundOf(proof('F6', 'a', 5_000))).toBe('3 in 5,000')
    expect(boundOf({ ...proof('F2', 'a'), drawn: 'every' })).toBe('all were tried')
  })

  test('is not said after a failure, nor of nothing', () => {
    expect([boundOf(proof('F6', 'a', 9, 1)), boundOf(proof('F6', 'a', 0))]).toEqual(['–', '–'])
  })
})

describe('the published table', () => {
  test('has a row for each proof, in the order of the figures, with where it ran', () => {
    const text = withFigures(page, [proof('F11', 'b'), proof('F2', 'a', 1_234)], '2026-11-23, Linux')
    expect(rowsOf(text)).toEqual([
      '| F2 | a | 1,234 | 0 | 3 in 1,234 | 12 ms | 7 | 2026-11-23, Linux |',
      '| F11 | b | 100 | 0 | 3 in 100 | 12 ms | 7 | 2026-11-23, Linux |',
    ])
    expect(text.startsWith('Before.\n\n<!-- figures')).toBe(true)
    expect(text.endsWith('<!-- end of figures -->\n\nAfter.\n')).toBe(true)
  })

  test('keeps what was not tried again, and takes what was in place of what stood there', () => {
    const once = withFigures(page, [proof('F2', 'a'), proof('F9', 'c')], 'then')
    const twice = withFigures(once, [proof('F2', 'a', 500)], 'now')
    expect(rowsOf(twice)).toEqual([
      '| F2 | a | 500 | 0 | 3 in 500 | 12 ms | 7 | now |',
      '| F9 | c | 100 | 0 | 3 in 100 | 12 ms | 7 | then |',
    ])
    expect(withFigures(twice, [], 'later')).toBe(twice)
  })

  test('has to have a place', () => {
    expect(() => withFigures('No place.', [], 'now')).toThrow('no place for figures')
  })
})

test('what was tried in several ways is one row, with what each counted', () => {
  const rows = together([
    { ...proof('F4', 'save', 16), measured: ['EIO'] },
    { ...proof('F4', 'save', 17), measured: ['ENOSPC'] },
    proof('F4', 'export'),
  ])
  expect(rows.map(({ what, tried, measured }) => [what, tried, measured])).toEqual([
    ['save', 33, ['EIO', 'ENOSPC']],
    ['export', 100, ['12 ms']],
  ])
})
