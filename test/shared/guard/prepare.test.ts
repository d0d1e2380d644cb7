import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepare, typedAt } from '../../../shared/guard/prepare'

describe('a text made plain', () => {
  it.each([
    ['９９９', '999'],
    ['a\u00a0b\u2009c', 'a b c'],
    ['5–11', '5-11'],
    ['99\u200b9', '999'],
    ['Zoe\u0308', 'Zoë'],
    ['one\r\ntwo', 'one\ntwo'],
    ['Aisha’s', "Aisha's"],
    ['plain', 'plain'],
  ])('%j is %j', (typed, plain) => {
    expect(prepare(typed).text).toBe(plain)
  })

  it('leads back to the characters that were typed', () => {
    const typed = 'a\u200b９９９ ﬁn…\r\nend'
    const prepared = prepare(typed)
    const back = (piece: string) => {
      const at = prepared.text.indexOf(piece)
      return typed.slice(typedAt(prepared, at, 'start'), typedAt(prepared, at + piece.length, 'end'))
    }
    expect(['999', 'fin', 'end', 'a', '...'].map(back)).toEqual(['９９９', 'ﬁn', 'end', 'a', '…'])
  })

  it('leads every place back into the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        const prepared = prepare(typed)
        const places = Array.from({ length: prepared.text.length + 1 }, (_, place) => typedAt(prepared, place, 'start'))
        return places.every((place, i) => place >= (places[i - 1] ?? 0) && place <= typed.length)
      }),
    )
  })
})
