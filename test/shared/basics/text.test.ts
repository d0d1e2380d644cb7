import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counted, fileName, listed, printable } from '../../../shared/basics/text'

const anyText = fc.string({ unit: 'binary', maxLength: 300 })
const wellFormed = (text: string) => (text as string & { isWellFormed: () => boolean }).isWellFormed()

describe('counted and listed', () => {
  it.each([
    [0, '0 actions'],
    [1, '1 action'],
    [2, '2 actions'],
  ])('%i reads %s', (count, words) => {
    expect(counted(count, 'action')).toBe(words)
  })

  it('uses an odd plural where one is given', () => {
    expect(counted(2, 'agency', 'agencies')).toBe('2 agencies')
    expect(counted(1, 'agency', 'agencies')).toBe('1 agency')
  })

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j reads %j', (items, words) => {
    expect(listed(items)).toBe(words)
  })
})

describe('printable', () => {
  it.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\tb', 'a\tb'],
    ['a\u0000b\u0007c\u001Bd', 'abcd'],
    ['a\uD83D b', 'a b'],
    ['a\uDE00b', 'ab'],
    ['😀 café – “quoted”', '😀 café – “quoted”'],
    ['a\uFFFEb\uFFFF', 'ab'],
  ])('%j becomes %j', (text, clean) => {
    expect(printable(text)).toBe(clean)
  })

  it('leaves whole characters, and nothing for a second cleaning', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (units) => {
        const clean = printable(String.fromCharCode(...units))
        expect(wellFormed(clean)).toBe(true)
        expect(printable(clean)).toBe(clean)
      }),
    )
  })
})

describe('fileName', () => {
  it.each([
    [['Northmere SCP', 'Board report'], 'Northmere SCP – Board report.docx'],
    [['A/B\\C:D*E?"<F>|'], 'A B C D E F.docx'],
    [['  two   spaces ', '', 'end. '], 'two spaces – end.docx'],
    [['\u202Eevil\u200Bname\u0007'], 'evil name.docx'],
    [['x'.repeat(300)], `${'x'.repeat(120)}.docx`],
  ])('%j becomes %j', (parts, name) => {
    expect(fileName(parts, 'docx')).toBe(name)
  })

  it.each(['CON', 'nul', 'Com1', 'LPT9', 'aux', 'PRN'])('never names a device of Windows: %s', (part) => {
    expect(fileName([part], 'docx')).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i)
  })

  it('is never only an ending', () => {
    expect(fileName(['', '///'], 'psa')).toMatch(/^[^.]+\.psa$/)
  })

  it('holds whole characters only, and no sign that leads elsewhere, whatever it is made from', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (parts) => {
        const name = fileName([...parts, `${'x'.repeat(119)}😀`], 'docx')
        expect(wellFormed(name)).toBe(true)
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Bidi_Control}\n]/u)
        expect(name.length).toBeLessThanOrEqual(125)
      }),
    )
  })
})
