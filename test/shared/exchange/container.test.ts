import * as fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import {
  containerLimits,
  type Entry,
  nameFault,
  readContainer,
  writeContainer,
} from '../../../shared/exchange/container'

vi.setConfig({ testTimeout: 60_000 })

const bytesOf = (text: string) => new TextEncoder().encode(text)
const anEntry = (name: string, text = name): Entry => ({ name, bytes: bytesOf(text) })
const some = [
  anEntry('returns/0001.json', '[{"id":"r"}]'),
  anEntry('manifest.json', '{}'),
  anEntry('cycles/0001.json', '[]'),
]

const kindOf = (bytes: Uint8Array) => {
  const read = readContainer(bytes)
  return read.ok ? 'read' : read.problem.kind
}

/** The bytes with one value put in place; `at` counts from the end when it is negative. */
function patched(bytes: Uint8Array, at: number, size: 1 | 2 | 4, value: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  const place = at < 0 ? copy.length + at : at
  if (size === 1) view.setUint8(place, value)
  else if (size === 2) view.setUint16(place, value, true)
  else view.setUint32(place, value, true)
  return copy
}

const anyName = fc
  .stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}(\/[a-z0-9]{1,9})?\.json$/)
  .filter((name) => nameFault(name) === null)
const anyEntries = fc
  .uniqueArray(fc.record({ name: anyName, bytes: fc.uint8Array({ maxLength: 300 }) }), {
    selector: ({ name }) => name,
    maxLength: 12,
  })
  .filter((entries) => entries.length > 0)

describe('a container', () => {
  test('gives back what was put in, the manifest first and the rest by name', () => {
    const read = readContainer(writeContainer(some))
    expect(read.ok && read.value.map(({ name }) => name)).toEqual([
      'manifest.json',
      'cycles/0001.json',
      'returns/0001.json',
    ])
    expect(read.ok && new TextDecoder().decode(read.value[2]?.bytes)).toBe('[{"id":"r"}]')
  })

  test('of the same entries has the same bytes, in whatever order they come', () => {
    fc.assert(
      fc.property(anyEntries, fc.integer(), (entries, seed) => {
        const shuffled = [...entries].sort(
          (a, b) => ((a.name.length * 31 + seed) % 7) - ((b.name.length * 31 + seed) % 7),
        )
        expect(writeContainer(shuffled)).toEqual(writeContainer(entries))
        const read = readContainer(writeContainer(entries))
        expect(read.ok && new Map(read.value.map(({ name, bytes }) => [name, [...bytes]]))).toEqual(
          new Map(entries.map(({ name, bytes }) => [name, [...bytes]])),
        )
      }),
    )
  })

  test('can be opened in the middle of other bytes', () => {
    const bytes = writeContainer(some)
    const around = new Uint8Array(bytes.length + 20)
    around.set(bytes, 7)
    expect(kindOf(around.subarray(7, 7 + bytes.length))).toBe('read')
  })

  test.each([
    ['two of one name', [anEntry('a.json'), anEntry('a.json')]],
    ['an unsafe name', [anEntry('../a.json')]],
  ])('is not made from %s', (_what, entries) => {
    expect(() => writeContainer(entries)).toThrow()
  })
})

describe('a damaged container is refused whole', () => {
  const whole = writeContainer(some)

  test('cut off anywhere', () => {
    for (let length = 0; length < whole.length; length += 1) expect(kindOf(whole.subarray(0, length))).not.toBe('read')
  })

  test('with any one bit changed', () => {
    for (let at = 0; at < whole.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = whole.slice()
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
        expect(kindOf(flipped), `byte ${at}, bit ${bit}`).not.toBe('read')
      }
    }
  })

  test('with anything before, after or between', () => {
    const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
    expect(kindOf(joined(bytesOf('x'), whole))).toBe('notAContainer')
    expect(kindOf(joined(whole, bytesOf('x')))).toBe('incomplete')
    expect(kindOf(joined(whole, whole))).not.toBe('read')
    const directory = new DataView(whole.buffer).getUint32(whole.length - 6, true)
    const gap = joined(whole.subarray(0, directory), bytesOf('gap!'), whole.subarray(directory))
    expect(kindOf(patched(gap, -6, 4, directory + 4))).not.toBe('read')
  })

  test('whatever the bytes are, it never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void kindOf(bytes)))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), (at, noise) => {
        const copy = whole.slice()
        copy.set(noise.subarray(0, copy.length - at), at)
        const read = readContainer(copy)
        if (read.ok) expect(copy).toEqual(whole)
      }),
    )
  })
})

describe('a hostile container is refused, and the entry is named', () => {
  const one = writeContainer([anEntry('a.json', 'body')])
  const central = one.length - 22 - 46 - 6

  test.each([
    '../a.json',
    '/etc/passwd',
    'a/../../b.json',
    'c:/a.json',
    'a\\b.json',
    'A.json',
    'a//b.json',
    'a.json/',
    'con',
    'aux.json',
    'folder/nul.txt',
    'com1.json',
    'a..json',
    '.hidden',
    'a b.json',
    'a\u0000.json',
    'é.json',
    'a'.repeat(121),
    '',
  ])('a name that could lead elsewhere: %j', (name) => {
    expect(nameFault(name)).not.toBeNull()
    if (name.length !== 6) return
    const bytes = one.slice()
    for (const start of [30, central + 46])
      bytes.set(
        [...name].map((sign) => sign.charCodeAt(0) & 0xff),
        start,
      )
    expect(readContainer(bytes)).toMatchObject({ ok: false, problem: { kind: 'unsafeEntry' } })
  })

  test.each([
    ['compression', 8, 2, 8],
    ['encryption', 6, 2, 0x0801],
    ['a data descriptor', 6, 2, 0x0808],
    ['another time', 10, 2, 1],
    ['another date', 12, 2, 0x22],
    ['a newer version of ZIP', 4, 2, 45],
    ['an extra field', 28, 2, 4],
  ] as const)('%s', (_what, at, size, value) => {
    expect(kindOf(patched(one, at, size, value))).toBe('unsafeEntry')
    const both = patched(patched(one, at, size, value), central + at + 2, size, value)
    expect(kindOf(both)).not.toBe('read')
  })

  test.each([
    ['where it starts', 42, 4, 1],
    ['a comment', 32, 2, 1],
    ['another disk', 34, 2, 1],
    ['rights of a link', 38, 4, 0xa1ff0000],
    ['its sum', 16, 4, 0],
    ['its size', 24, 4, 3],
    ['a huge size', 24, 4, 0xffffffff],
  ] as const)('a directory that says otherwise about %s', (_what, at, size, value) => {
    expect(kindOf(patched(one, central + at, size, value))).not.toBe('read')
  })

  test.each([
    ['a comment', -2, 2, 1],
    ['more entries', -12, 2, 2],
    ['entries as ZIP64', -12, 2, 0xffff],
    ['a directory elsewhere', -6, 4, 0xffffffff],
    ['another disk', -18, 2, 1],
  ] as const)('an end that tells of %s', (_what, at, size, value) => {
    expect(kindOf(patched(one, at, size, value))).not.toBe('read')
  })

  test('two entries of one name, or out of order', () => {
    const two = writeContainer([anEntry('a.json', 'x'), anEntry('b.json', 'x')])
    for (const [from, to] of [
      [0x62, 0x61],
      [0x61, 0x63],
    ] as const) {
      const bytes = two.slice()
      for (let at = 0; at < bytes.length - 5; at += 1) {
        const isName = bytes[at] === from && bytes[at + 1] === 0x2e && bytes[at + 2] === 0x6a
        if (isName) bytes[at] = to
      }
      expect(readContainer(bytes)).toMatchObject({
        problem: { kind: 'unsafeEntry', why: 'it is out of order or there twice' },
      })
    }
  })

  test('an ordinary zip, compressed or only stored', () => {
    for (const level of [0, 6] as const)
      expect(kindOf(zipSync({ 'manifest.json': bytesOf('{}') }, { level }))).toBe('unsafeEntry')
    expect(kindOf(bytesOf('%PDF-1.7 and so on, long enough to look like something'))).toBe('notAContainer')
  })

  test('too many entries, a too large entry, a too large file', () => {
    const many = Array.from({ length: containerLimits.entries + 1 }, (_, i) =>
      anEntry(`n${String(i).padStart(5, '0')}`, ''),
    )
    expect(readContainer(writeContainer(many))).toMatchObject({
      problem: { kind: 'unsafeEntry', why: 'there are too many' },
    })
    const large = writeContainer([{ name: 'a', bytes: new Uint8Array(containerLimits.entry + 1) }])
    expect(readContainer(large)).toMatchObject({ problem: { kind: 'unsafeEntry', why: 'it is too large' } })
    expect(kindOf(new Uint8Array(containerLimits.file + 1))).toBe('tooLarge')
  })
})
