import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDelimited } from '../../../../shared/partnership/import/delimited'
import { csvText } from '../../../builders/importTables'
import { must, refusal } from '../../../builders/must'

const rows = (text: string) => must(readDelimited(text))

it.each([
  [
    'commas',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons',
    'a;b\r\n1,5;2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'tabs, as pasted',
    'a\tb\n1, 2\t3\n',
    [
      ['a', 'b'],
      ['1, 2', '3'],
    ],
  ],
  [
    'quotation marks',
    '"a, b","say ""no"""\n1,2',
    [
      ['a, b', 'say "no"'],
      ['1', '2'],
    ],
  ],
  [
    'line ends in a cell',
    '"a\nb",c\n1,2',
    [
      ['a\nb', 'c'],
      ['1', '2'],
    ],
  ],
  [
    'a mark inside a word',
    '6" pipe,b\n1,2',
    [
      ['6" pipe', 'b'],
      ['1', '2'],
    ],
  ],
  ['the separator named', 'sep=;\na;b', [[''], ['a', 'b']]],
  [
    'empty cells at the end',
    'a,b,\n1,,',
    [
      ['a', 'b', ''],
      ['1', '', ''],
    ],
  ],
  ['an empty line', 'a,b\n\n1,2', [['a', 'b'], [''], ['1', '2']]],
  [
    'old line ends',
    'a,b\r1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'names with a comma here and there',
    'Agency\nPolice\nDale, Trust of\nHaven',
    [['Agency'], ['Police'], ['Dale, Trust of'], ['Haven']],
  ],
  ['nothing', '', [[]]],
])('reads %s', (_what, text, expected) => {
  expect(rows(text)).toEqual(expected)
})

it('refuses a quotation mark that is never closed, and says where it opens', () => {
  expect(refusal(readDelimited('a,b\n1,2\n"3,4\n5,6'))).toEqual({ kind: 'quoteIsOpen', row: 3 })
})

it('tells the separator by the start of a long text, even where that ends inside a cell', () => {
  const long = 'x'.repeat(30_000)
  expect(rows(`a;b\n1;2\n3;4\n"${long}";5`).at(-1)).toEqual([long, '5'])
})

it('gives back any table that was written with quotation marks', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 8 })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (written, separator) => {
      const width = written[0]?.length ?? 0
      const even = written.map((row) => Array.from({ length: width }, (_cell, i) => row[i] ?? ''))
      expect(rows(csvText(even, separator))).toEqual(even)
    }),
  )
})
