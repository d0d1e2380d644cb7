import fc from 'fast-check'
import { expect, it } from 'vitest'
import { utf8Bytes, utf8Text } from '../../../shared/basics/utf8'

it('reads back what it writes, but for a byte order mark before it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Text(utf8Bytes(text))).toBe(text.replace(/^\uFEFF/, ''))
    }),
  )
})

it.each([
  ['a broken character', [0x61, 0xe2, 0x82]],
  ['a byte that never stands there', [0xff, 0x61]],
  ['an overlong form', [0xc0, 0x80]],
])('refuses %s', (_what, bytes) => {
  expect(utf8Text(new Uint8Array(bytes))).toBeNull()
})
