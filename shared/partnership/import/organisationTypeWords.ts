import type { OrganisationType } from '../organisationType'
import { folded } from './cellText'

/** Finds the type that a word stands for; null for a word that stands for none, or for more than one. */
export type FindType = (word: string) => OrganisationType | null

/** Finds types by their label, by its parts, by older and other names, and by the names of the register of schools. */
export function typeFinder(types: readonly OrganisationType[]): FindType {
  const known = new Map<string, OrganisationType | null>()
  const put = (words: readonly string[], type: OrganisationType) => {
    for (const word of new Set(words.map(singular)))
      if (word !== '') known.set(word, known.has(word) && known.get(word) !== type ? null : type)
  }
  for (const type of types) put(namesOf(type), type)
  // What is written out whole goes before a part that two labels share.
  for (const type of types) for (const word of [type.label, type.code].map(singular)) known.set(word, type)
  return (word) => known.get(singular(word)) ?? null
}

function namesOf({ code, label, olderNames, otherNames, registerNames }: OrganisationType): readonly string[] {
  const [, aside = ''] = /\(([^(),;]+)\)/.exec(label) ?? []
  const plain = label.replace(/\s*\([^)]*\)/g, '').trim()
  const [start = ''] = plain.split(' – ')
  return [code, label, plain, aside, ...start.split(' or '), ...olderNames, ...otherNames, ...registerNames]
}

/** Words without the endings of a plural: `Academies` and `academy` are one. */
const singular = (word: string) =>
  folded(word)
    .split(' ')
    .map((each) => each.replace(/ies$/, 'y').replace(/(?<=[^s]{2})s$/, ''))
    .join(' ')
