/** The largest text a person may type into one box, in characters. */
export const longestText = 50_000

/** `1 action`, `2 actions`, `0 actions`. */
export const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
}

/** Characters that no document or file may carry: controls but tab and line ends, and halves of a pair. */
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The text without unprintable characters; line ends become plain line feeds. */
export const printable = (text: string) => text.replace(/\r\n?/g, '\n').replace(unprintable, '')

/** A name that every file system takes: no path signs, no control or direction marks, at most 120 characters. */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts
    .map((part) => part.replace(/[\\/:*?"<>|\u0000-\u001F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, ' ').replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' – ')
  return `${name.slice(0, 120).replace(/[. ]+$/, '')}.${ending}`
}

/** Whole per cent, half up (counting rules: section 5.4 of the Section 11 sheet). */
export const wholePercent = (part: number, of: number) => Math.floor((part * 100) / of + 0.5)

/** Words in a text. */
export const wordCount = (text: string) => text.split(/\s+/).filter((word) => word !== '').length
