import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText, guarded, unguarded } from '../../../shared/basics/csv'
import type { Cell } from '../../../shared/basics/sheet'
import { readDelimited } from '../../../shared/partnership/import/delimited'
import { must } from '../../builders/must'

/** Read by a reader that is not ours: the csv module of Python. */
function readByPython(text: string): readonly (readonly string[])[] {
  const program =
    'import csv, io, json, sys; csv.field_size_limit(10**8); text = sys.stdin.buffer.read().decode("utf-8-sig"); print(json.dumps(list(csv.reader(io.StringIO(text, newline="")))))'
  return JSON.parse(
    execFileSync(process.env['PSA_PYTHON'] ?? 'python3', ['-c', program], {
      input: text,
      encoding: 'utf8',
      maxBuffer: 1e8,
    }),
  )
}

const formulas = ['=1+1', '+44 1234', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x', ' =1', '\u200b=1']

describe('words that look like a formula', () => {
  it.each(formulas)('get an apostrophe in front, which goes again: %j', (words) => {
    expect(guarded(words)).toBe(`'${words}`)
    expect(unguarded(guarded(words))).toBe(words)
  })

  it.each(["'Tis said", "O'Neill", '1 - 2', 'a=b', "'", ''])('are not these: %j', (words) => {
    expect(guarded(words)).toBe(words)
    expect(unguarded(words)).toBe(words)
  })

  it('come back as they were, whatever they are', () => {
    const hostile = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', ' ', '\t', '\n', 'a', '"', ',') })
    fc.assert(fc.property(hostile, (words) => unguarded(guarded(words)) === words))
  })
})

describe('a table as text', () => {
  it('begins with the mark by which Excel knows UTF-8, and ends its rows as Excel does', () => {
    expect(
      csvText({
        rows: [
          ['A', 'B'],
          ['1, 2', 'say "no"'],
          [3, null],
        ],
      }),
    ).toBe('\uFEFFA,B\r\n"1, 2","say ""no"""\r\n3,\r\n')
  })

  it('is read whole by readers that are not ours, hostile words and all', () => {
    const rows: Cell[][] = [
      ['Words', 'Number', 'Day'],
      ['<script>alert(1)</script>', -5, '2026-11-22'],
      ['x'.repeat(40_000), 0, null],
      ['👩‍👧 \u202Eمرحبا', 1, ''],
      ['two\nlines, "quoted"', 2, ' spaced '],
      ['bell\u0007 and half \uD83D', 3, ''],
      ['=cmd|calc!A0', 4, '@x'],
    ]
    const read = readByPython(csvText({ rows }))
    expect(read).toHaveLength(rows.length)
    expect(read[1]).toEqual(['<script>alert(1)</script>', '-5', '2026-11-22'])
    expect(read[2]?.[0]).toHaveLength(40_000)
    expect(read[3]?.[0]).toBe('👩‍👧 \u202Eمرحبا')
    expect(read[4]).toEqual(['two\nlines, "quoted"', '2', ' spaced '])
    expect(read[5]?.[0]).toBe('bell and half ')
    expect(read[6]).toEqual(["'=cmd|calc!A0", '4', "'@x"])
  })

  it('is read by our own reader as it was', () => {
    const rows = [['Name', 'Telephone'], ...formulas.map((each) => [each.replace('\r', '\n'), 'x'])]
    const read = must(readDelimited(csvText({ rows }).slice(1)))
    expect(read.map((row) => row.map(unguarded))).toEqual(rows)
  })
})
