import type { MinutedChallenge } from '../../sessions/minutes'
import { everybody, isPutToAll } from '../../sessions/putToAll'
import { nameOf, type SessionFacts } from './sessionFacts'

/** Whom a question is put to as the papers of a session say it within a sentence: an organisation, or those whom somebody wrote down. */
export function askedOf(facts: SessionFacts, minuted: MinutedChallenge): string {
  const { organisationId, challenge } = minuted
  if (isPutToAll(minuted)) return 'everybody who was there'
  return organisationId === null && challenge.raised.who !== ''
    ? withinSentence(challenge.raised.who)
    : nameOf(facts, organisationId)
}

/** Whom it was put to in words that somebody wrote, within a sentence: `the three partners`, `all who commission services`. */
export const withinSentence = (who: string): string =>
  who === everybody
    ? 'everybody who was there'
    : who.replace(/^(?:The|All|Every|Each|Everybody|Everyone|Those)\b/, (word) => word.toLowerCase())
