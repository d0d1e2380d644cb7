import type { Challenge, ChallengeEvent } from './challenge'

/**
 * True where nobody wrote a silence down: a session ended with nothing written of an answer, and its end left this beside what it holds
 * over (CF8). That no answer was given is said only of a silence that a person wrote down.
 */
export function isLeftByEnd({ events }: Pick<Challenge, 'events'>, event: ChallengeEvent): boolean {
  if (event.kind !== 'notAnswered' || event.note !== '') return false
  const next = events[events.findIndex(({ id }) => id === event.id) + 1]
  return next?.kind === 'heldOver' && next.sessionId === event.sessionId && next.at === event.at
}
