import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparedYears } from '../../../shared/findings/comparedYears'
import { mostLines, slopeOf, slopeSizes } from '../../../shared/findings/slope'
import { yearChanges } from '../../../shared/findings/yearChanges'
import type { LevelId } from '../../../shared/frameworks/scale'
import { best, good, none, q21, some } from '../../builders/frameworks'
import { aRatedReturn, lastYear, thisYear, twoYears } from '../../builders/years'

type Moves = readonly (readonly [was: LevelId, is: LevelId])[]

/** The chart of one question that organisations rated so in two years. */
function chartOf(moves: Moves) {
  const returns = moves.flatMap(([was, is], i) => [
    aRatedReturn(lastYear, `o${i}`, { [q21]: was }),
    aRatedReturn(thisYear, `o${i}`, { [q21]: is }),
  ])
  const { changes } = yearChanges(comparedYears(twoYears(returns), thisYear, lastYear), 'standard', 'agreed')
  return slopeOf(
    changes.filter(({ subjectId }) => subjectId === 'T-2'),
    ({ organisation }) => organisation,
  )
}

describe('a slope chart', () => {
  it('labels both ends with the rating and the name, and the direction in words', () => {
    const { bundles, summary } = chartOf([
      [good, some],
      [good, some],
      [some, best],
      [good, good],
    ])
    expect(bundles.map(({ left, right }) => [left.lines.join(' '), right.lines.join(' ')])).toEqual([
      ['Good (2) – o0 service and o1 service', 'Some, ↓ down one (2) – o0 service and o1 service'],
      ['Some – o2 service', 'Best, ↑ up two – o2 service'],
      ['Good – o3 service', 'Good, no change – o3 service'],
    ])
    expect(summary).toBe('Of 4 compared: 2 fell (o0 service and o1 service), 1 rose (o2 service) and 1 stayed.')
  })

  it('draws only what moved once there are too many, and counts what it leaves out', () => {
    const moves: Moves = [...Array(40).keys()].map((i) => (i < 20 ? [good, some] : [good, good]))
    const chart = chartOf(moves)
    expect(chart).toMatchObject({ unchangedNotDrawn: 20, movedNotDrawn: 5 })
    expect(chart.bundles.flatMap(({ names }) => names)).toHaveLength(mostLines)
  })

  it('breaks a long label into lines that have room', () => {
    const [bundle] = chartOf([[good, none]]).bundles
    expect(bundle?.right.lines.every((line) => line.length <= 30)).toBe(true)
  })

  it('runs level for what stayed and downhill for what fell, and lays no label on another', () => {
    const level = fc.constantFrom(best, good, some, none)
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { maxLength: 12 }), (moves) => {
        const { bundles, height } = chartOf(moves)
        for (const { steps, left, right } of bundles) expect(Math.sign(left.y - right.y)).toBe(Math.sign(steps))
        for (const side of ['left', 'right'] as const) {
          const spans = bundles
            .map((each) => [each[side].y, (each[side].lines.length * slopeSizes.line) / 2] as const)
            .sort((a, b) => a[0] - b[0])
          spans.forEach(([y, half], i) => {
            const above = spans[i - 1]
            expect(y - half).toBeGreaterThanOrEqual(above ? above[0] + above[1] : 0)
            expect(y + half).toBeLessThanOrEqual(height)
          })
        }
      }),
      { numRuns: 60 },
    )
  })
})
