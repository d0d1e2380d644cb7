import { printable } from '../basics/text'
import type { Challenge } from '../challenges/challenge'
import { entriesOf } from './log'
import type { AgendaItem, AgendaItemId, OpenSession } from './session'

type Logged = Pick<OpenSession, 'log'>

/** The challenges of an item that can be written on: those of the agenda, and those raised on it here, newest last. */
export function challengesOfItem(
  session: Logged,
  { id, challengeIds }: AgendaItem,
  challenges: readonly Challenge[],
): readonly Challenge[] {
  const raised = entriesOf(session, 'challenge').flatMap(({ itemId, challengeId }) =>
    itemId === id ? [challengeId] : [],
  )
  const ids = new Set([...challengeIds, ...raised])
  return challenges.filter((challenge) => ids.has(challenge.id))
}

/** The prepared questions of an item that were not put to anybody on it, in their order. One whose putting was taken back is one of them. */
export function notPutYet(session: Logged, item: AgendaItem, challenges: readonly Challenge[]): AgendaItem['asks'] {
  if (item.asks.length === 0) return []
  const put = new Set(challengesOfItem(session, item, challenges).map(({ raised }) => raised.question))
  return item.asks.filter(({ words }) => !put.has(printable(words).trim()))
}

/** The prepared questions that were not put, by item: only items that have some, in the order of the agenda. */
export const allNotPut = (
  session: Logged & Pick<OpenSession, 'agenda'>,
  challenges: readonly Challenge[],
): ReadonlyMap<AgendaItemId, AgendaItem['asks']> =>
  new Map(
    session.agenda.flatMap((item) => {
      const asks = notPutYet(session, item, challenges)
      return asks.length === 0 ? [] : [[item.id, asks] as const]
    }),
  )
