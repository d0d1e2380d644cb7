import type { Day } from '../basics/day'
import { listed } from '../basics/text'
import type { Challenge } from '../challenges/challenge'
import { stateOf } from '../challenges/state'
import type { OrganisationId } from '../partnership/organisation'

/** A question, and the challenges of those it was put to at once: each of them answers for itself. */
export type AskedTogether = {
  readonly question: string
  readonly since: Day
  /** Never empty. */
  readonly challenges: readonly Challenge[]
}

/** Challenges by the question that they are, in the order in which each question comes first. */
export function askedTogether(challenges: readonly Challenge[]): readonly AskedTogether[] {
  const groups = new Map<string, Challenge[]>()
  for (const each of challenges) {
    const key = each.raised.together ?? each.id
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ question: first.raised.question, since: first.raised.on, challenges: group }] : []
  })
}

/** Whom a challenge is put to now: an organisation, or those who are meant where it is none. */
export function whomWords(challenge: Challenge, names: ReadonlyMap<OrganisationId, string>): string {
  const { organisationId, who } = stateOf(challenge)
  return organisationId === null ? who : (names.get(organisationId) ?? '')
}

/** `Police: Who looks at night?`: a question with whom it is put to, first, so that two of the same words are told apart. */
export function toWhomWords(challenge: Challenge, names: ReadonlyMap<OrganisationId, string>): string {
  const whom = whomWords(challenge, names)
  return whom === '' ? challenge.raised.question : `${whom}: ${challenge.raised.question}`
}

/** `A, B and C`: all whom a question is put to. */
export const toWhom = ({ challenges }: AskedTogether, names: ReadonlyMap<OrganisationId, string>): string =>
  listed([...new Set(challenges.map((each) => whomWords(each, names)).filter(Boolean))])
