import { ok, type Result, refuse } from '../basics/result'

/** Words that are not understood, and why. */
export type WrongUsage = { readonly kind: 'wrongUsage'; readonly why: string }

/** The words after a verb: those without a name in their order, those after `--name` by that name, and the names that stand alone. */
export type Options = {
  readonly plain: readonly string[]
  readonly named: { readonly [name: string]: string }
  readonly alone: ReadonlySet<string>
}

/** Refuses words, with the reason. */
export const wrong = (why: string) => refuse<WrongUsage>({ kind: 'wrongUsage', why })

/**
 * Reads the words after a verb. `known` are the names that a word must follow, `alone` those that none follows. Refuses other names,
 * a name that comes twice, and one without the word that it needs.
 */
export function readOptions(
  words: readonly string[],
  known: readonly string[],
  alone: readonly string[] = [],
): Result<Options, WrongUsage> {
  const plain: string[] = []
  const named: { [name: string]: string } = {}
  const given = new Set<string>()
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? ''
    if (!word.startsWith('--')) {
      plain.push(word)
      continue
    }
    const isAlone = alone.includes(word)
    if (!isAlone && !known.includes(word)) return wrong(`${word} is not known here`)
    if (given.has(word)) return wrong(`${word} is given twice`)
    given.add(word)
    if (isAlone) continue
    const value = words[i + 1]
    if (value === undefined || value.startsWith('--')) return wrong(`${word} needs a value`)
    named[word] = value
    i += 1
  }
  return ok({ plain, named, alone: new Set(alone.filter((name) => given.has(name))) })
}
