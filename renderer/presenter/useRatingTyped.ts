import type { Session } from '../../shared/sessions/session'
import { beginOn, type RatingTyped } from './ratingTyped'
import type { SpokenOf } from './spokenOf'
import { useKept } from './useKept'

type Outcome = RatingTyped['outcome']

/**
 * What is typed in the form of an agreed rating, on the answer that is chosen. What came of it, once a person chose it, stays as it is
 * whichever answer is chosen; everything else belongs to one answer, is never said of another, and is there again when one goes back.
 * `level` is what the form begins with on the first answer; null for the usual.
 */
export function useRatingTyped(session: Session, row: SpokenOf | undefined, level: string | null) {
  const [chosen, chooseOutcome] = useKept<Outcome | null>('outcome', null)
  const key = row?.key ?? ''
  const [kept, keep] = useKept<ReadonlyMap<string, RatingTyped>>(
    'typed',
    new Map([[key, { ...beginOn(session, row), level }]]),
  )
  const own = kept.get(key) ?? beginOn(session, row)
  const typed: RatingTyped = { ...own, outcome: chosen ?? own.outcome }
  const change = (next: Partial<Omit<RatingTyped, 'outcome'>>) => keep(new Map(kept).set(key, { ...own, ...next }))
  return { typed, change, chooseOutcome }
}
