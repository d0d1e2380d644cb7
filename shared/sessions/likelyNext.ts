import type { Challenge } from '../challenges/challenge'
import { stateOf } from '../challenges/state'
import { entriesOf } from './log'
import type { AgendaItem, OpenSession } from './session'

/**
 * Which open question of an item something is most likely written on next: the one that was written on last on this item, else the
 * first. Where that was just put to several, of them the one whose item this is, else the first. Undefined where none is open.
 */
export function likelyNext(
  session: Pick<OpenSession, 'log'>,
  { id, organisationIds }: AgendaItem,
  open: readonly Challenge[],
): Challenge | undefined {
  const last = entriesOf(session, 'challenge')
    .filter(({ itemId, challengeId }) => itemId === id && open.some((each) => each.id === challengeId))
    .at(-1)
  const written = open.find((each) => each.id === last?.challengeId)
  if (!written || last?.eventId !== null || written.raised.together === null) return written ?? open[0]
  const together = open.filter(({ raised }) => raised.together === written.raised.together)
  const isOfItem = (each: Challenge) => organisationIds.some((one) => one === stateOf(each).organisationId)
  return together.find(isOfItem) ?? together[0]
}
