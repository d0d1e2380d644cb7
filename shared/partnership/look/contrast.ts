import { ok, type Result, refuse } from '../../basics/result'

/** The smallest contrast that words may have with what is behind them. */
export const leastContrast = 4.5

/** Why a colour is refused: it is none, or too near to white; `nearest` is the same hue as dark as it must be. */
export type ColourProblem =
  | { readonly kind: 'notAColour' }
  | { readonly kind: 'tooFaint'; readonly contrast: number; readonly nearest: string }

/** A colour for words on white, or for what is behind white words: `#0b3f5c`, `0B3F5C` or `#abc`, answered as RRGGBB. */
export function checkColour(typed: string): Result<string, ColourProblem> {
  const colour = sixDigits(typed)
  if (colour === null) return refuse({ kind: 'notAColour' })
  const ratio = contrast(colour, 'FFFFFF')
  return ratio >= leastContrast
    ? ok(colour)
    : refuse({ kind: 'tooFaint', contrast: Math.floor(ratio * 10) / 10, nearest: darkened(colour) })
}

function sixDigits(typed: string): string | null {
  const [, digits] = /^\s*#?([0-9a-f]{6}|[0-9a-f]{3})\s*$/i.exec(typed) ?? []
  if (digits === undefined) return null
  return (digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits).toUpperCase()
}

/** The lightest colour of the same hue that white words can be read on. */
function darkened(colour: string): string {
  const parts = partsOf(colour)
  const shade = (share: number) =>
    parts
      .map((part) =>
        Math.floor(part * share)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')
      .toUpperCase()
  const shares = Array.from({ length: 256 }, (_, step) => (255 - step) / 255)
  return shade(shares.find((share) => contrast(shade(share), 'FFFFFF') >= leastContrast) ?? 0)
}

/** The contrast of two colours given as RRGGBB, 1 to 21, as the web content guidelines define it. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const partsOf = (colour: string) => [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
