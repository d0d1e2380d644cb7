import type { Organisation } from '../../partnership/organisation'

/** By what organisations are put into groups: what the register says of each. */
export const groupings = ['type', 'phase', 'trust', 'area'] as const
/** By what organisations are put into groups. */
export type Grouping = (typeof groupings)[number]

/** What each is called, in the middle of a sentence. */
export const groupingWords: Readonly<Record<Grouping, string>> = {
  type: 'type',
  phase: 'phase',
  trust: 'trust',
  area: 'area',
}

/** The groups that are looked at, one of each kind; null for all of them, empty for those of which none is given. */
export type Within = { readonly [By in Grouping]: string | null }

/** Leaves nobody out. */
export const anyGroup: Within = { type: null, phase: null, trust: null, area: null }

/** The group that an organisation is in, as the register has it; empty where none is given. A type stands as its code. */
export const groupOf = (organisation: Pick<Organisation, Grouping>, by: Grouping): string =>
  organisation[by].replace(/\s+/g, ' ').trim()

/** True for an organisation of all the groups that are looked at. */
export const isWithin = (organisation: Pick<Organisation, Grouping>, within: Within): boolean =>
  groupings.every((by) => within[by] === null || within[by] === groupOf(organisation, by))

/** A group in words; `typeWords` says a type's code in words. Those of which none is given are a group with a name too. */
export function groupName(by: Grouping, key: string, typeWords: (code: string) => string): string {
  if (key === '') return `No ${groupingWords[by]} given`
  return by === 'type' ? typeWords(key) : key
}

const collator = new Intl.Collator('en-GB', { numeric: true })

/** The groups that organisations are in: by name, with those of which none is given last. */
export const groupsIn = (
  organisations: readonly Pick<Organisation, Grouping>[],
  by: Grouping,
  typeWords: (code: string) => string,
): readonly string[] =>
  [...new Set(organisations.map((each) => groupOf(each, by)))].sort(
    (a, b) =>
      Number(a === '') - Number(b === '') ||
      collator.compare(groupName(by, a, typeWords), groupName(by, b, typeWords)) ||
      (a < b ? -1 : 1),
  )
