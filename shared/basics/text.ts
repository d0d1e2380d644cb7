import { figureText } from './share'

/** The largest text a person may type into one box, in characters. */
export const longestText = 50_000

/** The largest text a person may type on one line, in characters. */
export const longestLine = 2_000

/** A text with more characters than its box may hold. */
export type TextIsTooLong = { readonly kind: 'textIsTooLong'; readonly count: number; readonly limit: number }

/** The first of these texts that is over the limit; null when none is. */
export function overLimit(texts: readonly (string | null | undefined)[], limit: number): TextIsTooLong | null {
  const text = texts.find((each) => (each ?? '').length > limit)
  return text ? { kind: 'textIsTooLong', count: text.length, limit } : null
}

/** `1 action`, `2 actions`, `0 actions`. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${figureText(count)} ${count === 1 ? one : many}`

/** A noun with its article: `an agency`, `a school`. */
export const withArticle = (noun: string) => `${/^([aeio]|u(?!ni))/i.test(noun) ? 'an' : 'a'} ${noun}`

/** The words with a capital at their beginning. */
export const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
}

/** Words as a sentence: with a stop at their end, where they have none. */
export const ended = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

/** Characters that no document or file may carry: controls but tab and line ends, and halves of a pair. */
const unprintable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The text without unprintable characters; line ends become plain line feeds. */
export const printable = (text: string) => text.replace(/\r\n?/g, '\n').replace(unprintable, '')

/** Words typed on one line as they are kept: printable, with single spaces and none around them. */
export const tidy = (text: string) => printable(text).replace(/\s+/g, ' ').trim()

/** A text as it is looked through: small letters and figures without accents and apostrophes, one space between words. */
export const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Path signs, wild cards, and marks that nobody sees: controls, directions and joiners. */
const notInNames = /[\\/:*?"<>|\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060\u2066-\u2069]/g

/** Names that Windows keeps for devices, whatever follows their first dot. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** A name that every file system takes: no path signs, no hidden marks, no device of Windows, at most 120 characters. */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts
    .map((part) => printable(part.replace(notInNames, ' ')).replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' – ')
  const short = printable(name.slice(0, 120)).replace(/^[. ]+|[. ]+$/g, '')
  return `${short.replace(deviceName, '$1_') || 'Untitled'}.${ending}`
}
