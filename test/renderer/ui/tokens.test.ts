import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const styleSheet = (path: string) => readFileSync(join(import.meta.dirname, '../../../renderer', path), 'utf8')
const css = styleSheet('ui/tokens.css')

type Tokens = ReadonlyMap<string, string>

/** The tokens that a block of the style sheet sets, by name. */
const tokensIn = (block: string): Tokens =>
  new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gi)].map(([, name = '', value = '']) => [name, value]))

const [lightBlock = '', afterDark = ''] = css.split('@media (prefers-color-scheme: dark)')
const [darkBlock = ''] = afterDark.split('@media (prefers-contrast')
const light = tokensIn(lightBlock)
const dark: Tokens = new Map([...light, ...tokensIn(darkBlock)])
const themes = [
  ['light', light],
  ['dark', dark],
] as const

/** Relative luminance and contrast, as the Web Content Accessibility Guidelines define them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function ratio(tokens: Tokens, one: string, other: string): number {
  const [first, second] = [tokens.get(one), tokens.get(other)]
  if (!first || !second) throw new Error(`No token --${first ? other : one}`)
  return contrast(first, second)
}

const surfaces = ['canvas', 'surface', 'sunken'] as const

/** Words and what they stand on. */
const words: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-2', 'ink-3', 'danger', 'warn'].flatMap((ink) => surfaces.map((on) => [ink, on] as const)),
  ...['ink', 'action', 'action-hover'].flatMap((ink) =>
    ['action-tint', 'selected', 'danger-tint', 'success-tint', 'warn-tint', 'flag-tint'].map(
      (on) => [ink, on] as const,
    ),
  ),
  ...['action', 'action-hover', 'success', 'flag'].flatMap((ink) => surfaces.map((on) => [ink, on] as const)),
  ...['danger', 'success', 'warn', 'flag'].map((ink) => [ink, `${ink}-tint`] as const),
  ...['action', 'action-hover', 'action-pressed'].map((on) => ['on-action', on] as const),
  ['on-danger', 'danger'],
  ...['a', 'b', 'c', 'd'].map((step) => [`grade-${step}-ink`, `grade-${step}`] as const),
  ['ink', 'grade-na'],
]

/** Edges of controls, marks that carry a meaning, and the focus ring, beside what is next to them. */
const edges: readonly (readonly [string, string])[] = [
  ...surfaces.map((on) => ['line-strong', on] as const),
  ...['canvas', 'action-tint', 'danger-tint', 'success-tint', 'warn-tint'].map((on) => ['action', on] as const),
  ['danger', 'canvas'],
  ['ink-2', 'canvas'],
  ['focus-inner', 'focus-outer'],
]

describe('the formula', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
  ])('of %s on %s gives %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2)
    expect(contrast(other, one)).toBeCloseTo(expected, 2)
  })
})

describe.each(themes)('the %s theme', (_name, tokens) => {
  it.each(words)('has words in --%s on --%s at 4.5 or better', (ink, on) => {
    expect(ratio(tokens, ink, on)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(edges)('has --%s beside --%s at 3 or better', (edge, on) => {
    expect(ratio(tokens, edge, on)).toBeGreaterThanOrEqual(3)
  })

  it('has a focus ring that shows on every surface and every filled control', () => {
    for (const on of [...surfaces, 'action', 'danger', 'selected', 'grade-a', 'grade-b', 'grade-c', 'grade-d']) {
      expect([on, Math.max(ratio(tokens, 'focus-inner', on), ratio(tokens, 'focus-outer', on)) >= 3]).toEqual([
        on,
        true,
      ])
    }
  })

  it('sets every grade off from the page, by its edge or by its fill', () => {
    for (const step of ['a', 'b', 'c', 'd']) {
      expect([
        step,
        Math.max(ratio(tokens, 'ink-2', `grade-${step}`), ratio(tokens, `grade-${step}`, 'canvas')) >= 3,
      ]).toEqual([step, true])
    }
  })

  it('has a body text of 7 or better', () => {
    for (const on of surfaces) expect(ratio(tokens, 'ink', on)).toBeGreaterThanOrEqual(7)
  })
})

describe('the grades', () => {
  it('go one way from best to worst: darker in the light theme, brighter in the dark one', () => {
    const lightnesses = (tokens: Tokens) =>
      ['a', 'b', 'c', 'd'].map((step) => luminance(tokens.get(`grade-${step}`) ?? ''))
    expect(lightnesses(light)).toEqual([...lightnesses(light)].sort((a, b) => b - a))
    expect(lightnesses(dark)).toEqual([...lightnesses(dark)].sort((a, b) => a - b))
  })

  it.each(themes)('have in the %s theme no pale tint for the worst, which would look the mildest', (_name, tokens) => {
    const hex = tokens.get('grade-d') ?? ''
    const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    expect((Math.max(...parts) - Math.min(...parts)) / 255).toBeGreaterThan(0.4)
  })
})

it('sets every colour in both themes', () => {
  const names = [...light.keys()]
  expect(names.length).toBeGreaterThan(30)
  expect([...tokensIn(darkBlock).keys()].sort()).toEqual(names.sort())
})

describe('the colours of the return page', () => {
  it('are the light ones of the app', () => {
    const [ofPage = ''] = styleSheet('page/elements.css').split('}')
    const own = tokensIn(ofPage)
    expect(own.size).toBeGreaterThan(10)
    expect([...own].filter(([name, value]) => light.get(name) !== value)).toEqual([])
  })
})
