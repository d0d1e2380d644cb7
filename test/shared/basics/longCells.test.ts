import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitSheets, longestCell, longTextsName } from '../../../shared/basics/longCells'

/** True for a text with no half of a sign in it. */
const isWhole = (text: string) => Buffer.from(text, 'utf8').toString('utf8') === text

const sheet = (rows: readonly (readonly string[])[]) => ({ name: 'Answers', rows })

describe('sheets that fit', () => {
  it('stay as they are up to the last character that a cell holds', () => {
    const whole = sheet([['A'], ['x'.repeat(longestCell)]])
    expect(fitSheets([whole])).toEqual([whole])
  })

  it('say in the cell that it was cut, and hold the whole text elsewhere', () => {
    const text = `${'é'.repeat(20_000)}${'x'.repeat(20_000)}`
    const [answers, long] = fitSheets([
      sheet([
        ['Number', 'Answer'],
        ['1', text],
      ]),
    ])
    const cell = String(answers?.rows[1]?.[1])
    expect(cell).toHaveLength(longestCell)
    expect(cell).toContain('cut here: 40,000 characters in all, whole in the sheet “Long texts”')
    expect(long?.name).toBe(longTextsName)
    expect(long?.rows.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ['Answers', 'B2', 1, 2],
      ['Answers', 'B2', 2, 2],
    ])
    expect(
      long?.rows
        .slice(1)
        .map((row) => row[4])
        .join(''),
    ).toBe(text)
  })

  it('cut no sign in half, and lose nothing', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 120, maxLength: 400 })
    fc.assert(
      fc.property(text, (words) => {
        const [cut, long] = fitSheets([sheet([['A'], [words]])], 100)
        const parts = long?.rows.slice(1).map((row) => String(row[4])) ?? []
        expect(parts.every((part) => part.length <= 100 && isWhole(part))).toBe(true)
        expect(isWhole(String(cut?.rows[1]?.[0]))).toBe(true)
        return words.length <= 100 || parts.join('') === words
      }),
    )
  })

  it('go on in another sheet with its heading where there are too many rows', () => {
    const rows = [['A'], ...Array.from({ length: 7 }, (_each, place) => [String(place)])]
    const fit = fitSheets([sheet(rows)], longestCell, 4)
    expect(fit.map(({ name, rows: some }) => [name, some.length])).toEqual([
      ['Answers', 4],
      ['Answers 2', 4],
      ['Answers 3', 2],
    ])
    expect(fit.flatMap(({ rows: some }) => some.slice(1))).toEqual(rows.slice(1))
    expect(fit.every(({ rows: some }) => some[0]?.[0] === 'A')).toBe(true)
  })
})
