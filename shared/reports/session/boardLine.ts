import { shortDay } from '../../basics/day'
import { listed } from '../../basics/text'
import { escalationWords, oftenWords } from '../../challenges/words'
import type { MinutedChallenge, MinutedRating } from '../../sessions/minutes'
import { decidesWords } from '../../sessions/whoDecides'
import { nameOf, questionWords, type SessionFacts } from './sessionFacts'

/**
 * A question that goes to the partners, as minutes and letters say it: to whom it was escalated at this session and on which day, or
 * after how many rounds it is to be escalated now (challenge sheet, CF7).
 */
export function boardLine({ session }: SessionFacts, { number, question, challenge, state }: MinutedChallenge): string {
  const escalated = challenge.events.flatMap((event) =>
    event.kind === 'escalated' && event.sessionId === session.id
      ? [`was escalated to the ${escalationWords[event.to]} on ${shortDay(event.on)}`]
      : [],
  )
  const due = state.escalationDue
    ? [
        `was carried ${oftenWords(state.timesCarried)} and is not settled: it is to go to the ${escalationWords[state.escalationDue]}`,
      ]
    : []
  return `Question ${number} (“${question}”) ${listed([...escalated, ...due])}.`
}

/** A rating that was not agreed, as the board is told of it: whose it is, and who decides, or that nobody said so yet. */
export const undecidedLine = (facts: SessionFacts, rating: MinutedRating): string =>
  `The rating of ${questionWords(facts, rating)}, ${nameOf(facts, rating.organisationId)}, is not agreed. ${decidesWords(rating, facts.workspace.partnership.challengeLead)}.`

/** A rating that was not agreed, in the letter of its own organisation; who decides stands under its ratings. */
export const undecidedOfYours = (facts: SessionFacts, rating: MinutedRating): string =>
  `The rating of ${questionWords(facts, rating)} is not agreed: see Ratings.`
