import type { Challenge } from '../../challenges/challenge'
import { stateOf } from '../../challenges/state'
import { standingWords } from '../../challenges/words'
import { type Entry, looseEntry, standardKey } from './entry'

/** A question of the ledger, with what was answered to it and what was said of it since. */
export function entriesOfChallenge(challenge: Challenge): readonly Entry[] {
  const { id, raised, events } = challenge
  const state = stateOf(challenge)
  const { cycleId, organisationId, about } = state
  const said = events.flatMap((event) => [
    'words' in event ? event.words : '',
    'reason' in event ? event.reason : '',
    'note' in event ? event.note : '',
    event.kind === 'evidence' ? event.item.what : '',
    event.kind === 'toClose' ? event.evidence : '',
  ])
  return [
    looseEntry({
      key: id,
      kind: 'challenge',
      title: raised.question,
      text: [raised.topic, ...said].filter((words) => words.trim() !== '').join('\n'),
      partOf: standingWords(state),
      opens: { kind: 'challenge', challengeId: id },
      cycleId,
      organisationId,
      standard: about?.standardId ? standardKey(about.framework, about.standardId) : null,
      at: events.at(-1)?.at ?? raised.at,
    }),
  ]
}
