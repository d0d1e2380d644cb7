import fc from 'fast-check'
import { expect, it } from 'vitest'
import { replaceNames } from '../../../../shared/reports/anonymous/replaceNames'

const named = replaceNames([
  ['Ash', 'A'],
  ['Ash Trust', 'AT'],
  ['St. Mary’s  School', 'S'],
  ['---', 'never'],
])

it.each([
  ['ASH TRUST and Ash’s ashes', 'AT and A’s ashes'],
  ["st. mary's\n school's St Mary’s", "S's St Mary’s"],
  ['Ash  Trustee --- Ash', 'A  Trustee --- A'],
  ['Wash', 'Wash'],
])('replaces whole names in any capitals: %s', (text, words) => {
  expect(named(text)).toBe(words)
})

it.each([
  ['one word', 'a'.repeat(20_000)],
  ['tags', '<b>&amp;</b>'.repeat(1_700)],
  ['signs of several parts', '👩‍👩‍👧 x'.repeat(2_500)],
  ['words', 'Ash Trust '.repeat(2_000)],
])('takes names and texts of 20,000 signs: %s', (_what, long) => {
  const made = replaceNames([
    ['Ash', 'A'],
    [long, 'LONG'],
  ])(`Ash; ${long}; Ash`)
  expect(made.replace(/\s/g, '')).toBe('A;LONG;A')
})

it('changes nothing but names, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Ash', ' ', 'ash', 'x', '’', 'İ', '.', '😀', '\n', 'Trust')), (parts) => {
      const text = parts.join('')
      const kept = named(text)
      expect(replaceNames([])(text)).toBe(text)
      expect(/(?<![\p{L}\p{N}])ash(?![\p{L}\p{N}])/iu.test(kept)).toBe(false)
    }),
  )
})
