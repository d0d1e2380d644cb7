import type { OrganisationType } from '../organisationType'
import { folded } from './cellText'

/** Finds the type that a word stands for; null for a word that stands for none, or for more than one. */
export type FindType = (word: string) => OrganisationType | null

/**
 * Finds types by their label and code, and by older, other and register names; a part of a label counts only where it is
 * nothing's whole name.
 */
export function typeFinder(types: readonly OrganisationType[]): FindType {
  const whole = named(types, ({ code, label, olderNames, otherNames, registerNames }) => [
    ...[code, label],
    ...[...olderNames, ...otherNames, ...registerNames],
  ])
  const parts = named(types, partsOf)
  return (word) => {
    const wanted = singular(word)
    return (whole.has(wanted) ? whole.get(wanted) : parts.get(wanted)) ?? null
  }
}

function named(types: readonly OrganisationType[], namesOf: (type: OrganisationType) => readonly string[]) {
  const known = new Map<string, OrganisationType | null>()
  for (const type of types)
    for (const name of new Set(namesOf(type).map(singular))) known.set(name, known.has(name) ? null : type)
  return known
}

/** `Integrated care board (ICB)` has two parts, and `Academy or free school` as well. */
function partsOf({ label }: OrganisationType): readonly string[] {
  const [, aside = ''] = /\(([^(),;]+)\)/.exec(label) ?? []
  const plain = label.replace(/\s*\([^)]*\)/g, '').trim()
  const [start = ''] = plain.split(' – ')
  return [plain, aside, ...start.split(' or ')].filter(Boolean)
}

/** Words without the endings of a plural: `Academies` and `academy` are one. */
const singular = (word: string) =>
  folded(word)
    .split(' ')
    .map((each) => each.replace(/ies$/, 'y').replace(/(?<=[^s]{2})s$/, ''))
    .join(' ')
