/** What stands in the place of a name. */
export type Instead = readonly [name: string, words: string]

/** A word or a single other sign of a text, as it is compared, and where it stands. */
type Token = { readonly as: string; readonly start: number; readonly end: number }

type Name = { readonly tokens: readonly Token[]; readonly words: string }

/**
 * Replaces names in texts, as whole words, in any capitals and however their spaces and apostrophes were typed; of two that
 * begin at the same place the longer. What has neither letter nor figure is no name. Texts and names may be of any length:
 * they are compared word by word, since one pattern of all names grows too large for the engine.
 */
export function replaceNames(names: readonly Instead[]): (text: string) => string {
  const byFirst = new Map<string, Name[]>()
  for (const [name, words] of names) {
    const tokens = tokensOf(name)
    const [first] = tokens
    if (!first || !/[\p{L}\p{N}]/u.test(name)) continue
    const others = byFirst.get(first.as) ?? []
    byFirst.set(first.as, [...others, { tokens, words }])
  }
  for (const each of byFirst.values()) each.sort((a, b) => b.tokens.length - a.tokens.length)
  return byFirst.size === 0 ? (text) => text : (text) => replaced(text, byFirst)
}

function replaced(text: string, byFirst: ReadonlyMap<string, readonly Name[]>): string {
  const tokens = tokensOf(text)
  let made = ''
  let from = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const found = byFirst.get(tokens[at]?.as ?? '')?.find((name) => stands(name, tokens, at))
    if (!found) continue
    made += text.slice(from, tokens[at]?.start) + found.words
    at += found.tokens.length - 1
    from = tokens[at]?.end ?? text.length
  }
  return made + text.slice(from)
}

const stands = ({ tokens: wanted }: Name, tokens: readonly Token[], at: number): boolean =>
  at + wanted.length <= tokens.length && wanted.every(({ as }, place) => tokens[at + place]?.as === as)

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(({ 0: found, index }) => ({
    as: /^[‘’]$/.test(found) ? "'" : found.toLowerCase(),
    start: index,
    end: index + found.length,
  }))
