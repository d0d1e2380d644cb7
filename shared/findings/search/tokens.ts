// Words as they are compared: small letters, without accents, and with the commonest endings taken off.

/** A word of a text, as it is compared, and where it stands in the text. */
export type Token = { readonly word: string; readonly from: number; readonly to: number }

/** Letters and figures; an apostrophe inside a word, and a point before a figure, as in `2a.1`, belong to it. */
const pattern = /[\p{L}\p{N}\p{M}]+(?:['’](?=\p{L})[\p{L}\p{M}]+|\.(?=\p{N})[\p{L}\p{N}]+)*/gu

/** The words of a text in their order. */
export function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    word: folded(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** The word in small letters, without accents, apostrophes or the ending of a possessive. */
function folded(word: string): string {
  const small = word.toLowerCase()
  if (/^[a-z0-9.]*$/.test(small)) return small
  return small
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')
}

/**
 * What a word and its plural, or its form in -ing, have in common: `policy` of `policies`, `train` of `trainings`. A key for
 * comparing only; it need not be a word.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  const one = singular(word)
  if (one.endsWith('ing') && one.length >= 7) return undoubled(one.slice(0, -3))
  return one.endsWith('e') && one.length >= 5 ? one.slice(0, -1) : one
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word
}

/** `plan` of `plann`; `tell` and `miss` keep both letters. */
const undoubled = (word: string) => (/([^aeiouls])\1$/.test(word) ? word.slice(0, -1) : word)
