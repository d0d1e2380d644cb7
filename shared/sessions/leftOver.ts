import type { Challenge } from '../challenges/challenge'
import { stateOf } from '../challenges/state'
import { entriesOf, placeOf } from './log'
import { allNotPut } from './prepared'
import { isOfSession } from './run'
import type { AgendaItem, LogEntryOf, OpenSession } from './session'

/** What a session leaves for later. All of it stays where it is until it is settled there: this only gathers it. */
export type LeftOver = {
  /** Challenges of the session that are still open. */
  readonly challenges: readonly Challenge[]
  readonly parked: readonly { readonly item: AgendaItem; readonly why: string }[]
  /** Items with something to discuss that it did not come to. */
  readonly notReached: readonly AgendaItem[]
  /** Prepared questions that nobody put, each with its item: they are in no ledger. */
  readonly notPut: readonly { readonly item: AgendaItem; readonly ask: AgendaItem['asks'][number] }[]
  /** Ratings that were not agreed, or were proposed and not decided: the newest entry on each. */
  readonly ratings: readonly LogEntryOf<'rated'>[]
}

/** Gathers what a session leaves for later. */
export function leftOver(session: OpenSession, challenges: readonly Challenge[]): LeftOver {
  const { parked, reached } = placeOf(session)
  const notPut = allNotPut(session, challenges)
  const ratings = new Map(entriesOf(session, 'rated').map((entry) => [`${entry.returnId} ${entry.questionId}`, entry]))
  return {
    challenges: challenges.filter((each) => isOfSession(session, each) && stateOf(each).isOpen),
    parked: session.agenda.flatMap((item) => {
      const why = parked.get(item.id)
      return why === undefined ? [] : [{ item, why }]
    }),
    notReached: session.agenda.filter(
      ({ id, kind }) => !reached.has(id) && !parked.has(id) && (kind === 'topic' || kind === 'carried'),
    ),
    notPut: session.agenda.flatMap((item) => (notPut.get(item.id) ?? []).map((ask) => ({ item, ask }))),
    ratings: [...ratings.values()].filter(({ agreed, isNotAgreed }) => isNotAgreed || agreed === null),
  }
}
