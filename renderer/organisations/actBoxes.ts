import { type Day, readTypedDay } from '../../shared/basics/day'
import { schemes } from '../../shared/partnership/facts'
import { numberText, readNumber, type Scheme } from '../../shared/partnership/identifiers'
import type { Identifiers } from '../../shared/partnership/organisation'
import type { Problem } from '../view/explainProblem'

/** The box that a problem stands beside: `day`, `into`, a fact such as `name`, or the register of a number. Null for none of them. */
export function boxOf(problem: Problem): string | null {
  switch (problem.kind) {
    case 'nameIsMissing':
    case 'nameIsTaken':
    case 'isKnownSo':
      return 'name'
    case 'lineIsTooLong':
      return problem.what
    case 'roleIsMissing':
      return 'role'
    case 'emailIsWrong':
      return 'email'
    case 'numberIsTaken':
    case 'numberIsWrong':
      return problem.scheme
    case 'dayIsNotRead':
    case 'dayHasNotCome':
    case 'dayIsTooEarly':
    case 'isClosed':
    case 'isClosedAlready':
      return 'day'
    case 'joinsItself':
    case 'otherIsMissing':
    case 'otherIsClosed':
    case 'joinsInARing':
      return 'into'
    default:
      return null
  }
}

/** What is typed in a box for a day. */
export type TypedDay = { readonly day: Day } | { readonly problem: Problem }

/** Reads the box for the day of an act. */
export function typedDay(typed: string): TypedDay {
  const day = readTypedDay(typed)
  return day ? { day } : { problem: { kind: 'dayIsNotRead' } }
}

/** What stands in the boxes for numbers. */
export type TypedNumbers = Readonly<Record<Scheme, string>>

/** The boxes for numbers as they open. */
export const numberTexts = (identifiers: Identifiers): TypedNumbers => ({
  urn: textOf('urn', identifiers),
  laestab: textOf('laestab', identifiers),
  ukprn: textOf('ukprn', identifiers),
  earlyYears: textOf('earlyYears', identifiers),
})

/** A number as its box shows it. */
export const textOf = (scheme: Scheme, identifiers: Identifiers): string => {
  const number = identifiers[scheme]
  return number === null ? '' : numberText(scheme, number)
}

/** Reads the boxes for numbers; those that cannot be read are listed. */
export function readNumbers(typed: TypedNumbers): {
  readonly identifiers: Identifiers
  readonly problems: readonly Problem[]
} {
  const read = schemes.map((scheme) => ({ scheme, result: readNumber(scheme, typed[scheme]) }))
  const numbers = read.map(({ scheme, result }) => [scheme, result.ok ? result.value.number : null])
  return {
    identifiers: Object.fromEntries(numbers) as Identifiers,
    problems: read.flatMap(({ result }) => (result.ok ? [] : [result.problem])),
  }
}
