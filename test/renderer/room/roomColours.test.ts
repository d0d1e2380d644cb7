import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('renderer/room/room.css', 'utf8')

/** The colours of a rule, by its selector; those it does not name are of the page that it stands on. */
function coloursOf(selector: string, page = { background: '#ffffff', color: '#000000' }) {
  const rule = css.split('}').find((each) => each.split('{')[0]?.trim().endsWith(selector))
  if (!rule) throw new Error(`There is no rule for ${selector}`)
  const find = (name: string) => new RegExp(`(?:^|[\\s;{])${name}: (#[0-9a-f]{6})`).exec(rule)?.[1]
  return { background: find('background') ?? page.background, color: find('color') ?? page.color }
}

function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast({ background, color }: { readonly background: string; readonly color: string }): number {
  const [dark = 0, light = 0] = [lightness(background), lightness(color)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('the room’s colours', () => {
  it.each([
    '.room-picture',
    '.room-picture.dark',
    '.room-grade.step-a',
    '.room-grade.step-b',
    '.room-grade.step-c',
    '.room-grade.step-d',
    '.room-grade.step-none',
  ])('%s can be read from afar: seven to one and more', (selector) =>
    expect(contrast(coloursOf(selector))).toBeGreaterThanOrEqual(7),
  )
})

describe('the room’s letters', () => {
  it('are 24 point and more on a projector of 800 lines', () => {
    // A unit is a hundredth of the height there, as on every screen of 16 to 10 and wider.
    expect(css).toContain('--u: min(1cqh, 0.625cqw);')
    const sizes = [...css.matchAll(/font-size: calc\(([\d.]+) \* var\(--u\)\)/g)].map(
      ([, size]) => (Number(size) / 100) * 800 * 0.75,
    )
    expect(sizes.length).toBeGreaterThan(5)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
  })
})
