import type { Day } from '../basics/day'
import { folded } from '../basics/text'
import { schemes } from './facts'
import { isOpenOn, type Organisation } from './organisation'

/** What is sought in the register. Empty words, types and areas leave nobody out. */
export type Sought = {
  readonly words: string
  /** A code of the organisation types; `none` for those whose type is not recorded. */
  readonly type: string
  readonly area: string
  readonly state: 'any' | 'open' | 'closed'
}

export const everything: Sought = { words: '', type: '', area: '', state: 'any' }

/** The type that stands for those whose type is not recorded. */
export const noType = 'none'

/**
 * The organisations that fit, in the order they came. Every word has to stand somewhere in a name, an earlier name, a number,
 * the trust or the area, whatever its capitals, accents and apostrophes.
 */
export function findInRegister<T extends Organisation>(
  organisations: readonly T[],
  { words, type, area, state }: Sought,
  today: Day,
): readonly T[] {
  const wanted = folded(words).split(' ').filter(Boolean)
  return organisations.filter(
    (each) =>
      (type === '' || (each.type || noType) === type) &&
      (area === '' || each.area === area) &&
      (state === 'any' || isOpenOn(each, today) === (state === 'open')) &&
      (wanted.length === 0 || holds(each, wanted)),
  )
}

const holds = (organisation: Organisation, wanted: readonly string[]) => {
  const text = searchable(organisation)
  return wanted.every((word) => text.includes(word))
}

/** Records are replaced when they change, so what was folded once for a record stays true of it. */
const known = new WeakMap<Organisation, string>()

function searchable(organisation: Organisation): string {
  const before = known.get(organisation)
  if (before !== undefined) return before
  const { name, earlier, identifiers, trust, area } = organisation
  const identities = [{ name, identifiers }, ...earlier]
  const text = identities
    .flatMap((each) => [each.name, ...schemes.map((scheme) => each.identifiers[scheme] ?? '')])
    .concat(trust, area)
    .map(folded)
    .join(' ')
  known.set(organisation, text)
  return text
}

/** An earlier name that the words were found in while the present one has none of them; null when there is none. */
export function foundByEarlierName({ name, earlier }: Organisation, words: string): string | null {
  const wanted = folded(words).split(' ').filter(Boolean)
  const has = (text: string) => wanted.some((word) => folded(text).includes(word))
  return wanted.length === 0 || has(name) ? null : (earlier.filter((each) => has(each.name)).at(-1)?.name ?? null)
}

/** The areas that organisations are in, in alphabetical order. */
export const areasOf = (organisations: readonly Organisation[]): readonly string[] => linesOf(organisations, 'area')

/** The trusts that organisations belong to, in alphabetical order. */
export const trustsOf = (organisations: readonly Organisation[]): readonly string[] => linesOf(organisations, 'trust')

const linesOf = (organisations: readonly Organisation[], line: 'area' | 'trust') =>
  [...new Set(organisations.map((each) => each[line]))].filter(Boolean).sort((a, b) => (a < b ? -1 : 1))
