import { describe, expect, it } from 'vitest'
import { percentOf, shareText } from '../../../shared/basics/share'

describe('a share', () => {
  // Figures of real audits, as published.
  it.each([
    [26, 26, '26 of 26 (100%)'],
    [23, 26, '23 of 26 (88%)'],
    [22, 26, '22 of 26 (85%)'],
    [24, 26, '24 of 26 (92%)'],
    [11, 18, '11 of 18 (61%)'],
    [17, 18, '17 of 18 (94%)'],
    [14, 366, '14 of 366 (4%)'],
  ])('%d of %d reads %s', (part, of, words) => {
    expect(shareText(part, of)).toBe(words)
  })

  it.each([
    [1, 8, '1 of 8 (13%)'],
    [29, 40, '29 of 40 (73%)'],
    [1, 200, '1 of 200 (1%)'],
    [1, 201, '1 of 201 (0%)'],
    [0, 12, '0 of 12 (0%)'],
  ])('rounds half up: %d of %d is %s', (part, of, words) => {
    expect(shareText(part, of)).toBe(words)
  })

  it('has no percentage below five', () => {
    expect([shareText(3, 4), shareText(0, 0), shareText(4, 5)]).toEqual(['3 of 4', '0 of 0', '4 of 5 (80%)'])
  })

  it('says what is counted', () => {
    expect(shareText(12, 14, 'agencies')).toBe('12 of 14 agencies (86%)')
  })

  it('is never forced to add up to 100', () => {
    const thirds = [158, 82, 95, 17, 14].map((part) => Number(/\((\d+)%\)/.exec(shareText(part, 366))?.[1]))
    expect(thirds.reduce((sum, each) => sum + each, 0)).toBe(100)
    const sevenths = [1, 1, 1, 1, 1, 1, 1].map((part) => Number(/\((\d+)%\)/.exec(shareText(part, 7))?.[1]))
    expect(sevenths.reduce((sum, each) => sum + each, 0)).toBe(98)
  })
})

describe('a percentage', () => {
  it.each([
    [58, 58, 100],
    [29, 200, 15],
    [1, 3, null],
    [2, 4, null],
    [3, 5, 60],
    [0, 0, null],
  ])('of %i of %i is %s', (part, of, percent) => {
    expect(percentOf(part, of)).toBe(percent)
  })
})
