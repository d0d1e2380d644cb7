import type { LevelId } from '../frameworks/scale'
import { placedLog } from './log'
import type { OpenSession } from './session'

/** What the panel had proposed last when each rating was written down, by its place in the log. */
export function proposedBefore(session: Pick<OpenSession, 'log'>): ReadonlyMap<string, LevelId | null> {
  const last = new Map<string, LevelId | null>()
  return new Map(
    placedLog(session).flatMap(({ place, entry }) => {
      if (entry.kind !== 'rated') return []
      const key = `${entry.returnId} ${entry.questionId}`
      const proposed = entry.proposed ?? last.get(key) ?? null
      last.set(key, proposed)
      return [[place, proposed] as const]
    }),
  )
}
