import type { Finding, RuleName } from './finding'

// What a person can do about a finding. The words of a box before and after, nothing more: taking words out of the history and
// of back-ups as well is another matter, and works on the record.

/** What stands in the place of words that were taken out. */
export const removedMark = '[removed]'

/** What stands for a person: the others, such as a postcode, are only taken out. */
const ofPersons: ReadonlySet<RuleName> = new Set([
  'nhs-number',
  'pupil-number',
  'insurance-number',
  'name-age',
  'initials-age',
  'relationship',
])

/** May a finding be given another name? */
export const canBePseudonym = ({ rule }: Pick<Finding, 'rule'>): boolean => ofPersons.has(rule)

/** The first of Child A to Child Z that a text does not use yet. */
export function nextPseudonym(text: string): string {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return `Child ${letters.find((letter) => !new RegExp(`\\bChild ${letter}\\b`).test(text)) ?? 'A'}`
}

/** Where the words stand that are taken out: the name alone, where a finding tells it from what is beside it. */
export const takenOut = ({ start, end, name }: Finding): { readonly start: number; readonly end: number } =>
  name ? { start: name.start, end: name.end } : { start, end }

/** The sentence that a finding stands in, and its place there: what a person judges when they say that it is not about a child. */
export function sentenceOf(text: string, { start, end }: Finding): string {
  const before = text.slice(0, start)
  const from = Math.max(...[...before.matchAll(/[.!?]\s|\n/g)].map(({ 0: sign, index }) => index + sign.length), 0)
  const after = /[.!?](?=\s|$)|\n/.exec(text.slice(end))
  return `${text.slice(from, start)}\u0000${text.slice(start, end)}\u0000${after ? text.slice(end, end + after.index) : text.slice(end)}`
}
