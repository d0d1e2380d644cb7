import { type Chance, oneOf } from './chance'

/** Another way of typing the same value, as it comes in from elsewhere. */
export type Noise = (value: string, random: Chance) => string

export const breakInside: Noise = (value, random) => {
  const places = [...value.matchAll(/(?<=\d)(?=\d)/g)].map(({ index }) => index)
  const at = places.length > 0 ? oneOf(places, random) : 0
  return at > 0 ? `${value.slice(0, at)}\n${value.slice(at)}` : value
}
export const breakAtSpace: Noise = (value) => value.replace(' ', '\n')
export const hardSpaces: Noise = (value, random) => value.replaceAll(' ', oneOf(['\u00A0', '\u2009', '\u202F'], random))
export const wideDigits: Noise = (value) =>
  value.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
export const smallLetters: Noise = (value) => value.toLowerCase()
export const longDash: Noise = (value) => value.replaceAll('-', '–')
export const hiddenSign: Noise = (value) => `${value.slice(0, 3)}\u200B${value.slice(3)}`
/** What happens to numbers. */
export const numberNoise = [breakInside, breakAtSpace, hardSpaces, wideDigits, smallLetters, hiddenSign, longDash]

/** What happens to words with numbers in them. */
export const wordNoise = [hardSpaces, wideDigits, longDash]
