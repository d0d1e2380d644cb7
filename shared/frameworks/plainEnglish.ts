// Advice on plain words. It never stops anybody.

export type PlainAdvice = {
  /** The longest sentence that is over the limit, with its number of words; null when none is. */
  readonly longest: { readonly words: number; readonly sentence: string } | null
  readonly longWords: readonly string[]
  /** Abbreviations that no text of the framework explains. */
  readonly abbreviations: readonly string[]
}

/** Sentences average 15 words and never pass this many. */
const mostWords = 25
const longFrom = 14

/** Advice on some texts; `explained` is every abbreviation that is explained somewhere. */
export function plainAdvice(texts: readonly string[], explained: ReadonlySet<string>): PlainAdvice {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?:;])\s+|\n+/)).filter((each) => each.trim() !== '')
  const counted = sentences.map((sentence) => ({ sentence, words: sentence.split(/\s+/).filter(Boolean).length }))
  const longest = counted.reduce<PlainAdvice['longest']>(
    (most, each) => (each.words > mostWords && each.words > (most?.words ?? 0) ? each : most),
    null,
  )
  const all = texts.join(' ')
  const longWords = (all.match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => word.length >= longFrom)
    .map((word) => word.toLowerCase())
  return {
    longest,
    longWords: [...new Set(longWords)],
    abbreviations: abbreviationsIn(all).filter((each) => !explained.has(each)),
  }
}

const abbreviationsIn = (text: string) => [...new Set(text.match(/\b[A-Z][A-Z&]{1,6}\b/g) ?? [])]

/** Abbreviations that stand in brackets after their words, or have words in brackets after them. */
export function explainedIn(texts: readonly string[]): ReadonlySet<string> {
  const all = texts.join('\n')
  const inBrackets = [...all.matchAll(/\(([A-Z][A-Z&]{1,6})s?\)/g)].map(([, name = '']) => name)
  const before = [...all.matchAll(/\b([A-Z][A-Z&]{1,6})s? \([a-z]/g)].map(([, name = '']) => name)
  return new Set([...inBrackets, ...before])
}
