import type { Cycle } from '../cycles/cycle'
import { answersFor } from '../partnership/continued'
import type { Organisation } from '../partnership/organisation'
import type { Challenge, ChallengeEvent } from './challenge'
import { stateOf } from './state'

/**
 * CF3: the open challenges of one organisation as they go out with its return: what was asked, how often it was carried, the answer
 * that stands and what would close it. What a panel thinks of it, where it comes from and what others have to do with it stay behind.
 */
export const challengesFor = (
  challenges: readonly Challenge[],
  organisations: readonly Organisation[],
  organisation: Organisation,
  cycle: Cycle,
): readonly Challenge[] =>
  challenges.flatMap((challenge) => {
    const { isOpen, organisationId } = stateOf(challenge)
    if (!isOpen || organisationId === null) return []
    const isTheirs =
      organisationId === organisation.id ||
      answersFor(organisations, organisationId, cycle.closesOn)?.id === organisation.id
    return isTheirs ? [asSent(challenge, organisation, cycle)] : []
  })

function asSent(challenge: Challenge, { id: organisationId }: Organisation, cycle: Cycle): Challenge {
  const { about, answer, toClose } = stateOf(challenge)
  const { by, at, on, question, topic } = challenge.raised
  const known = about?.framework === cycle.framework ? about : null
  const events = challenge.events.flatMap((event): readonly ChallengeEvent[] => {
    if (event.kind === 'carried' && event.wasOpen)
      return [{ ...event, sessionId: null, cycleId: cycle.id, about: known, how: 'same' }]
    return event.id === answer?.id || event.id === toClose?.id ? [{ ...event, sessionId: null }] : []
  })
  const sent = new Set(events.map(({ id }) => id))
  const corrections = challenge.events.filter(
    (event) => event.kind === 'corrected' && (event.event === null || sent.has(event.event)),
  )
  return {
    id: challenge.id,
    raised: {
      by,
      at,
      on,
      cycleId: cycle.id,
      sessionId: null,
      question,
      topic,
      organisationId,
      who: '',
      about: known,
      from: { kind: 'own' },
      together: null,
    },
    events: [...events, ...corrections.map((event) => ({ ...event, sessionId: null }))],
  }
}
