import { ok, type Result, refuse } from '../basics/result'
import { tidy } from '../basics/text'
import { areToldApart, type Identifiers, type NamesAreWrong, type Organisation } from './organisation'

/** The most characters of each line of an organisation and its contacts. */
export const longestFact = { name: 200, phase: 60, area: 200, trust: 200, role: 200, email: 200, phone: 40 } as const
export type FactLine = keyof typeof longestFact

/** What is known of an organisation, apart from its people and its past. */
export type Facts = Pick<Organisation, 'name' | 'type' | 'dutyBasis' | 'identifiers' | 'phase' | 'area' | 'trust'>

/** A line with more characters than it may have. */
export type LineIsTooLong = {
  readonly kind: 'lineIsTooLong'
  readonly what: FactLine
  readonly count: number
  readonly limit: number
}

/** Another organisation that is still open is known by this number. */
export type NumberIsTaken = {
  readonly kind: 'numberIsTaken'
  readonly scheme: keyof Identifiers
  readonly number: string
  readonly by: string
}

export type CannotKnowAs = NamesAreWrong | LineIsTooLong | NumberIsTaken
export type CannotChangeFacts = CannotKnowAs | { readonly kind: 'nothingChanged' }

/** The register numbers, in the order in which they are shown. */
export const schemes = ['urn', 'laestab', 'ukprn', 'earlyYears'] as const satisfies readonly (keyof Identifiers)[]

/**
 * Puts facts right, as one mends a slip: what stood there before is not kept as part of the past. Refuses a name or number
 * that another organisation has, and what is there already.
 */
export function changeFacts(
  organisation: Organisation,
  change: Partial<Facts>,
  others: readonly Organisation[],
): Result<Organisation, CannotChangeFacts> {
  const next = tidied({ ...organisation, ...change })
  const wrong = whyNotKnownAs(next, others)
  if (wrong) return refuse(wrong)
  return sameFacts(organisation, next) ? refuse({ kind: 'nothingChanged' }) : ok(next)
}

/** Why an organisation cannot be known by these facts among the others; null when it can. */
export function whyNotKnownAs(organisation: Organisation, others: readonly Organisation[]): CannotKnowAs | null {
  const { id, name } = organisation
  if (name === '') return { kind: 'nameIsMissing', what: 'organisation' }
  const long = lineTooLong(organisation)
  if (long) return long
  const rest = others.filter((each) => each.id !== id)
  const isNamedSo = (each: Organisation) => each.name.toLowerCase() === name.toLowerCase()
  if (rest.some((each) => isNamedSo(each) && !areToldApart(each.identifiers, organisation.identifiers)))
    return { kind: 'nameIsTaken', name }
  return numberTaken(organisation, rest)
}

/** The first of these lines that is over its limit; null when none is. */
export function lineTooLong(lines: Partial<Readonly<Record<FactLine, string>>>): LineIsTooLong | null {
  for (const what of Object.keys(longestFact) as FactLine[]) {
    const [count, limit] = [lines[what]?.length ?? 0, longestFact[what]]
    if (count > limit) return { kind: 'lineIsTooLong', what, count, limit }
  }
  return null
}

/** Numbers are compared within their scheme: the same figures can stand for unrelated settings in two registers. */
function numberTaken({ identifiers }: Organisation, others: readonly Organisation[]): NumberIsTaken | null {
  for (const scheme of schemes) {
    const number = identifiers[scheme]
    const holder = number && others.find((each) => each.closedOn === null && each.identifiers[scheme] === number)
    if (holder) return { kind: 'numberIsTaken', scheme, number, by: holder.name }
  }
  return null
}

/** The organisation with its lines as they are kept. */
export const tidied = (organisation: Organisation): Organisation => ({
  ...organisation,
  name: tidy(organisation.name),
  phase: tidy(organisation.phase),
  area: tidy(organisation.area),
  trust: tidy(organisation.trust),
})

/** True when both are known by the same numbers. */
export const sameNumbers = (a: Identifiers, b: Identifiers) => schemes.every((scheme) => a[scheme] === b[scheme])

const sameFacts = (a: Facts, b: Facts) =>
  (['name', 'type', 'dutyBasis', 'phase', 'area', 'trust'] as const).every((fact) => a[fact] === b[fact]) &&
  sameNumbers(a.identifiers, b.identifiers)
