import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../../shared/basics/parse'
import { checkColour, contrast } from '../../../../shared/partnership/look/contrast'
import { checkLogo, logoLimits } from '../../../../shared/partnership/look/logo'
import {
  changeLook,
  type LookForm,
  lookOf,
  lookSchema,
  makeLook,
  plainLook,
} from '../../../../shared/partnership/look/look'
import { aJpg, aPng } from '../../../builders/pictures'
import { seed, trials } from '../../../proof/effort'
import { proving } from '../../../proof/proving'

const form = (change: Partial<LookForm> = {}): LookForm => ({
  heading: '#1b4f2a',
  headerRow: '000',
  logo: null,
  letterhead: ['Eastmoor House', ''],
  template: null,
  paragraphs: [{ id: 'p1', title: 'Complaints', words: 'Write to the business manager.' }],
  ...change,
})

describe('colours', () => {
  it.each([
    ['#1b4f2a', '1B4F2A'],
    [' 1B4F2A ', '1B4F2A'],
    ['#abc', null],
    ['#036', '003366'],
  ])('%s', (typed, expected) => {
    const checked = checkColour(typed)
    expect(checked.ok ? checked.value : null).toBe(expected)
  })

  it.each(['', 'blue', '#12345', '#GGGGGG', '12345678'])('%s is none', (typed) => {
    expect(checkColour(typed)).toEqual({ ok: false, problem: { kind: 'notAColour' } })
  })

  it('that are too faint are refused with their contrast and the nearest of the same hue', () => {
    expect(checkColour('FFA500')).toEqual({
      ok: false,
      problem: { kind: 'tooFaint', contrast: 1.9, nearest: 'A56A00' },
    })
  })

  it('have the contrast that the guidelines work out', () => {
    expect(contrast('000000', 'FFFFFF')).toBe(21)
    expect(contrast('767676', 'FFFFFF')).toBeCloseTo(4.54, 2)
    expect(contrast('FFFFFF', '777777')).toBeCloseTo(4.48, 2)
  })

  it('are answered by one that passes, and by the lightest there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const checked = checkColour(number.toString(16).padStart(6, '0'))
        if (!checked.ok && checked.problem.kind === 'notAColour') expect.fail('It is a colour')
        const passing =
          checked.ok || checked.problem.kind === 'notAColour' ? checked : checkColour(checked.problem.nearest)
        expect(passing.ok && contrast(passing.value, 'FFFFFF')).toBeGreaterThanOrEqual(4.5)
        if (!checked.ok && passing.ok) expect(contrast(passing.value, 'FFFFFF')).toBeLessThan(4.8)
      }),
    )
  })
})

describe('logos', () => {
  it.each([
    ['png', aPng(300, 100)],
    ['jpg', aJpg(300, 100)],
  ] as const)('are read from their own header: %s', (kind, bytes) => {
    expect(checkLogo(bytes)).toEqual({ ok: true, value: { kind, bytes, width: 300, height: 100 } })
  })

  const text = (words: string) => new TextEncoder().encode(words)
  it.each<[string, Uint8Array, string]>([
    ['a drawing', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'isDrawing'],
    ['a drawing behind a preamble', text('<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a"><svg/>'), 'isDrawing'],
    ['another kind of picture', text('GIF89a'), 'isOtherKind'],
    ['nothing', new Uint8Array(), 'isOtherKind'],
    ['half a picture', aPng(300, 100).slice(0, 40), 'isDamaged'],
    ['half a photo', aJpg(300, 100).slice(0, 20), 'isDamaged'],
    ['a picture of a few dots', aPng(8, 8), 'hasWrongSize'],
    ['a picture that is a line', aPng(3_000, 40), 'hasWrongSize'],
    ['a picture that would fill the memory', aPng(100_000, 100_000), 'hasWrongSize'],
    ['a file that is too large', new Uint8Array(logoLimits.bytes + 1), 'isTooLarge'],
  ])('%s is refused', (_what, bytes, kind) => {
    expect(checkLogo(bytes)).toMatchObject({ ok: false, problem: { kind } })
  })

  it('T-26 whatever the bytes of a picture are, it is refused in words or is what its header says', async () => {
    await proving('F8', 'pictures: bytes behind a sound beginning, and bytes changed', 'chance', ({ tried }) => {
      const numRuns = trials(300, 5_000)
      const beginnings = [new Uint8Array(), aPng(300, 100).slice(0, 12), new Uint8Array([0xff, 0xd8, 0xff])]
      const wholes = [aPng(300, 100), aJpg(300, 100)]
      fc.assert(
        fc.property(
          fc.oneof(
            fc
              .tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 80 }))
              .map(([start, rest]) => new Uint8Array([...start, ...rest])),
            fc
              .tuple(fc.constantFrom(...wholes), fc.nat(60), fc.nat(255))
              .map(([whole, at, byte]) => whole.with(at % whole.length, byte)),
          ),
          (bytes) => {
            const read = checkLogo(bytes)
            if (!read.ok) return
            expect(Math.max(read.value.width, read.value.height)).toBeLessThanOrEqual(logoLimits.largest)
            expect(Math.min(read.value.width, read.value.height)).toBeGreaterThanOrEqual(logoLimits.smallest)
          },
        ),
        { numRuns, seed },
      )
      tried(numRuns)
    })
  })
})

describe('a look', () => {
  it('is made of what was given, without empty lines', () => {
    expect(makeLook(form())).toEqual({
      ok: true,
      value: { ...plainLook, ...form(), heading: '1B4F2A', headerRow: '000000', letterhead: ['Eastmoor House'] },
    })
  })

  it('passes its own check as every document has it', () => {
    expect(makeLook({ ...plainLook, logo: null })).toEqual({ ok: true, value: plainLook })
    expect(lookOf(undefined)).toEqual(plainLook)
  })

  it('comes back from the record as it was made, with its logo', () => {
    const made = makeLook(form({ logo: { bytes: aPng(300, 100), words: 'The logo of Eastmoor House' } }))
    if (!made.ok) return expect.fail('It was refused')
    const kept = parse(lookSchema, JSON.parse(JSON.stringify(made.value)))
    if (!kept.ok) return expect.fail(JSON.stringify(kept.problem))
    expect(lookOf(kept.value).logo).toEqual({
      kind: 'png',
      bytes: aPng(300, 100),
      width: 300,
      height: 100,
      words: 'The logo of Eastmoor House',
    })
  })

  it('changes one thing and keeps the others', () => {
    const made = makeLook(form({ logo: { bytes: aPng(300, 100), words: '' } }))
    const changed = made.ok ? changeLook(made.value, { heading: '#003366' }) : made
    expect(changed).toEqual({ ok: true, value: { ...(made.ok ? made.value : {}), heading: '003366' } })
  })

  it.each<[string, object]>([
    ['a colour too pale to read', { heading: 'FFD700' }],
    ['a logo that is no picture', { logo: { picture: 'AAAA', words: '' } }],
    ['a logo that is no base64', { logo: { picture: '*', words: '' } }],
    ['text too small to read', { template: { from: 'a', styles: { body: { size: 18 } } } }],
    [
      'margins that leave no room',
      { template: { from: 'a', styles: {}, margins: { top: 1, right: 1, bottom: 1, left: 1 } } },
    ],
  ])('from a file is refused with %s', (_what, change) => {
    const made = makeLook(form())
    expect(parse(lookSchema, { ...(made.ok ? made.value : {}), ...change }).ok).toBe(false)
  })

  it.each<[string, Partial<LookForm>, readonly string[]]>([
    [
      'everything that is wrong at once',
      { heading: 'red', logo: { bytes: new Uint8Array(), words: 'Logo' } },
      ['colour', 'logo', 'logoWords'],
    ],
    ['seven lines', { letterhead: Array.from({ length: 7 }, () => 'a') }, ['tooManyLines']],
    ['a line as long as a letter', { letterhead: ['a'.repeat(91)] }, ['lineIsTooLong']],
    ['a paragraph of nothing', { paragraphs: [{ id: 'p', title: 'A', words: ' ' }] }, ['paragraphIsEmpty']],
    [
      'a paragraph of pages',
      { paragraphs: [{ id: 'p', title: 'A', words: 'a'.repeat(2_001) }] },
      ['paragraphIsTooLong'],
    ],
    [
      'more paragraphs than anybody finds again',
      { paragraphs: Array.from({ length: 41 }, (_, n) => ({ id: `p${n}`, title: 'A', words: 'a' })) },
      ['tooManyParagraphs'],
    ],
  ])('is refused with %s', (_what, change, kinds) => {
    const made = makeLook(form(change))
    expect(made.ok ? [] : made.problem.map(({ kind }) => kind)).toEqual(kinds)
  })
})
